import type { ReactNode } from 'react';
import styles from './Answer.module.css';

interface BarProps {
  yes: number;
  maybe?: number;
  total: number;
  /** The figures in words: the bar is drawn beside them and says nothing more. */
  children: ReactNode;
}

/** How many of all, drawn and said. */
export function Bar({ yes, maybe = 0, total, children }: BarProps) {
  const share = (count: number) => ({ width: `${(100 * count) / (total || 1)}%` });
  return (
    <div className={styles.result}>
      <div className={styles.bar} aria-hidden>
        {yes > 0 && <span className={styles.yes} style={share(yes)} />}
        {maybe > 0 && <span className={styles.maybe} style={share(maybe)} />}
      </div>
      <span className="pv-meta pv-num">{children}</span>
    </div>
  );
}
