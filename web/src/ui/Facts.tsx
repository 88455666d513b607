import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** Terms and their values: `<Facts><Fact term="…">…</Fact></Facts>`. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
