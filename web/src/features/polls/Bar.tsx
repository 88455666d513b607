import type { ReactNode } from 'react';
import styles from './Answer.module.css';

interface BarProps {
  yes: number;
  maybe?: number;
  total: number;
  /** How it is read out where no words stand below it; it is silent where they do. */
  name?: string;
  /** The figures in words: the bar is drawn beside them and says nothing more. */
  children?: ReactNode;
}

/** How many of all, drawn and said. */
export function Bar({ yes, maybe = 0, total, name, children }: BarProps) {
  const percent = (count: number) => (100 * count) / (total || 1);
  const share = (count: number) => ({ width: `${percent(count)}%` });
  const read = name
    ? {
        role: 'progressbar',
        'aria-label': name,
        'aria-valuenow': Math.round(percent(yes)),
        'aria-valuemin': 0,
        'aria-valuemax': 100,
      }
    : { 'aria-hidden': true };
  return (
    <div className={styles.result}>
      <div className={styles.bar} {...read}>
        {yes > 0 && <span className={styles.yes} style={share(yes)} />}
        {maybe > 0 && <span className={styles.maybe} style={share(maybe)} />}
      </div>
      {children && <span className="pv-meta pv-num">{children}</span>}
    </div>
  );
}
