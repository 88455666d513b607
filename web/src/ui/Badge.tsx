import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { classes } from './classes';

export type BadgeTone = 'neutral' | 'review' | 'ok' | 'final' | 'late' | 'info' | 'old';

interface StateBadgeProps {
  icon: LucideIcon;
  tone?: BadgeTone;
  children: ReactNode;
}

/** A state: a sign and a word, colour comes third. */
export function StateBadge({ icon: Icon, tone = 'neutral', children }: StateBadgeProps) {
  return (
    <span className={classes(styles.state, styles[tone])}>
      <Icon className={styles.icon} size={15} strokeWidth={2} aria-hidden />
      {children}
    </span>
  );
}

/** v6: outlined, tabular. */
export function VersionBadge({ children }: { children: ReactNode }) {
  return <span className={styles.version}>{children}</span>;
}
