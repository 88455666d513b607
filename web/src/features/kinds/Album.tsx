import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Album.module.css';
import { type Line, thumbnailHref } from './queries';
import { Viewer } from './Viewer';

/** Photographs as a grid; each opens as large as the screen. */
export function Album({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<number>();
  return (
    <>
      <ul className={styles.grid} aria-label={t('kinds:many.PHOTO')}>
        {lines.map(({ id, name, version, facts }, index) => (
          <li key={id}>
            <button type="button" className={styles.photo} onClick={() => setOpen(index)}>
              <img src={thumbnailHref(id, version)} alt="" loading="lazy" />
              <span>{facts.subject ?? name}</span>
            </button>
            {facts.credit && <span className="pv-meta">{t('kinds:album.credit', { name: facts.credit })}</span>}
            <span className={styles.rights}>
              {facts.imageRights ? t(`kinds:rights.${facts.imageRights}`) : t('kinds:album.rightsUnknown')}
            </span>
          </li>
        ))}
      </ul>
      {open !== undefined && <Viewer lines={lines} shown={open} onShow={setOpen} onClose={() => setOpen(undefined)} />}
    </>
  );
}
