import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button';
import { saySize } from '../../ui/sizes';
import { Discard } from './Discard';
import styles from './Imports.module.css';
import { type Import, pointerHref } from './queries';

/** What came, and what stayed. */
export function Ended({ one }: { one: Import }) {
  const { t, i18n } = useTranslation();
  return (
    <div className={styles.part}>
      <p>
        {t('imports:ended.came', { count: one.brought, size: saySize(one.bytesBrought, i18n.language) })}{' '}
        {one.left > 0 ? t('imports:ended.left', { count: one.left }) : t('imports:ended.all')}
      </p>
      <p className="pv-actions">
        <ButtonLink kind="filled" to="/d/$id" params={{ id: one.folderId }}>
          {t('imports:ended.open', { folder: one.folderName })}
        </ButtonLink>
        <Discard one={one} />
      </p>
      {one.brought > 0 && one.source !== 'ZIP' && (
        <p className="pv-meta">
          <a href={pointerHref(one.id)} download>
            {t('imports:ended.pointer')}
          </a>
          <br />
          {t('imports:ended.pointerText')}
        </p>
      )}
    </div>
  );
}
