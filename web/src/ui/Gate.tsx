import type { ReactNode } from 'react';
import { Arms, ParvisMark } from './Arms';
import styles from './Gate.module.css';
import { Title } from './Page';
import { CONTENT } from './SkipLink';

interface GateProps {
  title: string;
  lead?: ReactNode;
  /** Above the name: where one stands in several steps. */
  step?: ReactNode;
  /** Whose page it is, where it is an authority's: its arms stand in the place of ours. */
  organisation?: string;
  wide?: boolean;
  children: ReactNode;
}

/** A screen outside the frame, for who is not inside yet: one thing to do. */
export function Gate({ title, lead, step, organisation, wide, children }: GateProps) {
  return (
    <main className={styles.gate} id={CONTENT}>
      <div className={wide ? styles.wide : styles.inside}>
        <div className={styles.who}>
          {organisation ? <Arms name={organisation} large /> : <ParvisMark />}
          <p>
            <b>{organisation ?? 'Parvis'}</b>
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
