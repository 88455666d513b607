import type { ReactNode } from 'react';
import { ParvisMark } from './Arms';
import styles from './Gate.module.css';
import { Title } from './Page';
import { CONTENT } from './SkipLink';

interface GateProps {
  title: string;
  lead?: ReactNode;
  /** Above the name: where one stands in several steps. */
  step?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** A screen outside the frame, for who is not inside yet: one thing to do. */
export function Gate({ title, lead, step, wide, children }: GateProps) {
  return (
    <main className={styles.gate} id={CONTENT}>
      <div className={wide ? styles.wide : styles.inside}>
        <div className={styles.who}>
          <ParvisMark />
          <p>
            <b>Parvis</b>
            {step !== undefined && <span className="pv-meta">{step}</span>}
          </p>
        </div>
        <Title>{title}</Title>
        {lead !== undefined && <div className={styles.lead}>{lead}</div>}
        {children}
      </div>
    </main>
  );
}
