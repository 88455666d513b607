import { useFocusTrap, useHotkeys } from '@mantine/hooks';
import { Printer, X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { Arms } from './Arms';
import { Button } from './Button';
import styles from './Poster.module.css';
import { QrCode } from './QrCode';

interface PosterProps {
  organisation: string;
  name: string;
  /** Where that is, below its name. */
  under: string;
  url: string;
  words: {
    /** What this is: an « affiche à imprimer ». */
    title: string;
    lead: string;
    close: string;
    print: string;
    /** What the code leads to. */
    code: string;
    how: string;
    after: ReactNode;
  };
  foot: ReactNode;
  onClose: () => void;
}

/** One sheet to put on a door or a table: whose it is, the code, two sentences. */
export function Poster({ organisation, name, under, url, words, foot, onClose }: PosterProps) {
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
  return createPortal(
    <div ref={trap} className={styles.veil} role="dialog" aria-modal aria-label={words.title}>
      <div className={styles.bar}>
        <p>{words.lead}</p>
        <span className="pv-actions">
          <Button icon={X} onClick={onClose}>
            {words.close}
          </Button>
          <Button kind="filled" icon={Printer} data-autofocus onClick={() => window.print()}>
            {words.print}
          </Button>
        </span>
      </div>
      <article className={styles.sheet}>
        <header>
          <Arms name={organisation} large />
          <b>{organisation}</b>
        </header>
        <p className={styles.name}>{name}</p>
        <p className={styles.space}>{under}</p>
        <div className={styles.code}>
          <QrCode value={url} label={words.code} />
        </div>
        <p className={styles.how}>{words.how}</p>
        <p>{words.after}</p>
        <p className={styles.foot}>{foot}</p>
      </article>
    </div>,
    document.body,
  );
}
