import { useFocusTrap, useHotkeys } from '@mantine/hooks';
import { Printer, X } from 'lucide-react';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { Arms } from '../../ui/Arms';
import { Button } from '../../ui/Button';
import { fullDate } from '../../ui/dates';
import { dateFormat } from '../../ui/formats';
import styles from './Letters.module.css';

export type Letter = View['PrintedLetter'];

/** Invitations on paper, one a page. The codes can be read here only, this once. */
export function Letters({ letters, onClose }: { letters: readonly Letter[]; onClose: () => void }) {
  const { t } = useTranslation();
  const trap = useFocusTrap();
  useHotkeys([['Escape', onClose]]);
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement) {
        opener.focus();
      }
    };
  }, []);
  return createPortal(
    <div ref={trap} className={styles.veil} role="dialog" aria-modal aria-label={t('organisations:letter.title')}>
      <div className={styles.bar}>
        <p>{t('organisations:letter.once', { count: letters.length })}</p>
        <span className="pv-actions">
          <Button icon={X} onClick={onClose}>
            {t('organisations:letter.close')}
          </Button>
          <Button kind="filled" icon={Printer} data-autofocus onClick={() => window.print()}>
            {t('organisations:letter.print')}
          </Button>
        </span>
      </div>
      {letters.map((letter) => (
        <Sheet key={letter.personId} letter={letter} />
      ))}
    </div>,
    document.body,
  );
}

function Sheet({ letter }: { letter: Letter }) {
  const { t, i18n } = useTranslation();
  const { organisationName, honorific, givenName, familyName, identifier, code, address, expiresAt } = letter;
  const words = { locale: i18n.language, timeZone: 'Europe/Paris', now: new Date() };
  const until = dateFormat(i18n.language, { dateStyle: 'long', timeZone: words.timeZone });
  return (
    <article className={styles.sheet}>
      <header>
        <Arms name={organisationName} large />
        <b>{organisationName}</b>
      </header>
      <p className={styles.to}>
        {honorific && `${t(`organisations:honorific.${honorific}`)} `}
        {givenName} {familyName}
      </p>
      <p className={styles.date} title={fullDate(words.now, words)}>
        {t('organisations:letter.date', { date: until.format(words.now) })}
      </p>
      <p>{t(`organisations:letter.hello.${honorific ?? 'none'}`)}</p>
      <p>{t('organisations:letter.body', { organisation: organisationName })}</p>
      <ol>
        <li>
          {t('organisations:letter.address')} <b>{address.replace(/^https?:../, '')}</b>
        </li>
        <li>
          {t('organisations:letter.type')} <b className={styles.code}>{code}</b>
        </li>
        <li>{t('organisations:letter.choose')}</li>
      </ol>
      <p>
        {t('organisations:letter.identifier')} <b>{identifier}</b>
      </p>
      <p>{t('organisations:letter.until', { date: until.format(new Date(expiresAt)) })}</p>
      <p className={styles.foot}>{t('organisations:letter.keep')}</p>
    </article>
  );
}
