import { useFocusTrap, useHotkeys } from '@mantine/hooks';
import { Printer, X } from 'lucide-react';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { Arms } from '../../ui/Arms';
import { Button } from '../../ui/Button';
import { dateFormat } from '../../ui/formats';
import styles from './Poster.module.css';
import { QrCode } from './QrCode';
import type { Door, DoorLink } from './queries';

/** One sheet to put on a door or a table: whose it is, the code, two sentences. */
export function Poster({ door, link, onClose }: { door: Door; link: DoorLink; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const timeZone = useTimeZone();
  const trap = useFocusTrap();
  useHotkeys([['Escape', onClose]], []);
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement) {
        opener.focus();
      }
    };
  }, []);
  const until = dateFormat(i18n.language, { dateStyle: 'long', timeZone }).format(new Date(link.endsAt));
  return createPortal(
    <div ref={trap} className={styles.veil} role="dialog" aria-modal aria-label={t('doors:poster.title')}>
      <div className={styles.bar}>
        <p>{t('doors:poster.lead')}</p>
        <span className="pv-actions">
          <Button icon={X} onClick={onClose}>
            {t('doors:poster.close')}
          </Button>
          <Button kind="filled" icon={Printer} data-autofocus onClick={() => window.print()}>
            {t('doors:poster.print')}
          </Button>
        </span>
      </div>
      <article className={styles.sheet}>
        <header>
          <Arms name={door.organisationName} large />
          <b>{door.organisationName}</b>
        </header>
        <p className={styles.name}>{door.conversationTitle}</p>
        <p className={styles.space}>{door.spaceName}</p>
        <div className={styles.code}>
          <QrCode value={link.url} label={t('doors:link.code', { title: door.conversationTitle })} />
        </div>
        <p className={styles.how}>{t('doors:poster.how')}</p>
        <p>{t('doors:poster.then')}</p>
        <p className={styles.foot}>{t('doors:poster.until', { date: until })}</p>
      </article>
    </div>,
    document.body,
  );
}
