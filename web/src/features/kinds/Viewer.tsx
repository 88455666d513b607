import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton';
import styles from './Album.module.css';
import { sayDay } from './kinds';
import { type Line, pictureHref, thumbnailHref } from './queries';

interface ViewerProps {
  lines: readonly Line[];
  shown: number;
  onShow: (index: number) => void;
  onClose: () => void;
}

/** One photograph over the whole window: arrows go on and back, Escape closes, the focus returns where it was. */
export function Viewer({ lines, shown, onShow, onClose }: ViewerProps) {
  const { t, i18n } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const line = lines[shown];
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  if (!line) {
    return null;
  }
  const { id, name, version, facts } = line;
  const keys = (event: KeyboardEvent) => {
    const to = { ArrowRight: shown + 1, ArrowLeft: shown - 1, Home: 0, End: lines.length - 1 }[event.key];
    if (to !== undefined && lines[to]) {
      event.preventDefault();
      onShow(to);
    }
  };
  const about = [
    facts.day && sayDay(facts.day, i18n.language),
    facts.place,
    facts.credit && t('kinds:album.credit', { name: facts.credit }),
    facts.imageRights ? t(`kinds:rights.${facts.imageRights}`) : t('kinds:album.rightsUnknown'),
  ].filter(Boolean);
  return (
    <dialog
      ref={dialog}
      className={styles.viewer}
      aria-label={t('kinds:album.viewer', { number: shown + 1, count: lines.length })}
      onKeyDown={keys}
      onClose={onClose}
    >
      <div className={styles.bar}>
        <p aria-live="polite">{t('kinds:album.place', { number: shown + 1, count: lines.length })}</p>
        <IconButton
          icon={ChevronLeft}
          label={t('kinds:album.before')}
          disabled={shown === 0}
          onClick={() => onShow(shown - 1)}
        />
        <IconButton
          icon={ChevronRight}
          label={t('kinds:album.after')}
          disabled={shown === lines.length - 1}
          onClick={() => onShow(shown + 1)}
        />
        <IconButton icon={X} label={t('kinds:album.close')} onClick={() => dialog.current?.close()} />
      </div>
      <img
        key={id}
        className={styles.whole}
        src={pictureHref(id)}
        alt={facts.subject ?? name}
        // What a browser cannot show has a smaller picture.
        onError={({ currentTarget }) => {
          if (!currentTarget.src.endsWith(thumbnailHref(id, version))) {
            currentTarget.src = thumbnailHref(id, version);
          }
        }}
      />
      <p className={styles.about}>
        <Link to="/d/$id" params={{ id }}>
          {facts.subject ?? name}
        </Link>
        <span className="pv-meta">{about.join(' · ')}</span>
      </p>
    </dialog>
  );
}
