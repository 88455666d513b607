import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  titleAs?: 'h2' | 'h3' | 'p';
}

/** Good news, or a place to start from: a sentence, and one gesture at most. */
export function EmptyState({ title, children, action, titleAs: Title = 'h2' }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Title className={styles.title}>{title}</Title>
      {children !== undefined && <p className={styles.text}>{children}</p>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
