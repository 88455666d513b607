import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FileGlyph } from '../../ui/FileGlyph';
import { SizeText } from '../../ui/SizeText';
import type { Chosen, Weighed } from './chosen';
import styles from './TickRow.module.css';

interface TickRowProps extends Weighed {
  name: string;
  removable: boolean;
  chosen: Chosen;
  /** Small and lighter, under the name. */
  children: ReactNode;
}

/** A document that could go: a box, its name, which opens it, and what it weighs. */
export function TickRow({ id, name, bytes, removable, chosen, children }: TickRowProps) {
  const { t } = useTranslation();
  return (
    <li className={styles.row}>
      <span className={styles.tick}>
        {removable && (
          <label className={styles.target}>
            <input
              type="checkbox"
              checked={chosen.has(id)}
              onChange={() => chosen.toggle({ id, bytes })}
              aria-label={t('retention:clutter.choose', { name })}
            />
          </label>
        )}
      </span>
      <FileGlyph name={name} />
      <span className={styles.what}>
        <Link to="/d/$id" params={{ id }} className={styles.name}>
          {name}
        </Link>
        <span className="pv-meta">{children}</span>
      </span>
      <span className={styles.size}>
        <SizeText bytes={bytes} />
      </span>
    </li>
  );
}

/** All that is shown, at once. */
export function TickAll({ lines, chosen }: { lines: readonly Weighed[]; chosen: Chosen }) {
  const { t } = useTranslation();
  const all = lines.every(({ id }) => chosen.has(id));
  return (
    <label className={styles.all}>
      <input type="checkbox" checked={all} onChange={() => chosen.set(lines, all ? [] : lines)} />
      {t('retention:clutter.chooseAll', { count: lines.length })}
    </label>
  );
}
