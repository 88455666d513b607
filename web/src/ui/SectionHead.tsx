import type { ReactNode } from 'react';
import styles from './SectionHead.module.css';

interface SectionProps {
  title: ReactNode;
  /** At the right of the rule: a figure or a link to the whole. */
  more?: ReactNode;
  level?: 'h2' | 'h3';
  id?: string;
}

/** A name on a black rule: the start of a list. */
export function SectionHead({ title, more, level: Title = 'h2', id }: SectionProps) {
  return (
    <div className={styles.head}>
      <Title id={id} className={styles.title}>
        {title}
      </Title>
      {more !== undefined && <span className={styles.more}>{more}</span>}
    </div>
  );
}

/** A part of a page: a head, then what it names. */
export function Section({ children, label, ...head }: SectionProps & { children: ReactNode; label?: string }) {
  return (
    <section className={styles.section} aria-label={label}>
      <SectionHead {...head} />
      {children}
    </section>
  );
}
