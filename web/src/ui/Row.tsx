import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './Row.module.css';

interface RowProps {
  /** When, or how many: what stands in the margin. */
  when?: ReactNode;
  /** Its second line, lighter. */
  whenMore?: ReactNode;
  late?: boolean;
  /** What: the title, usually the link. */
  title: ReactNode;
  titleAs?: 'p' | 'h2' | 'h3';
  /** Small and lighter, under the title. */
  children?: ReactNode;
  /** The gesture, at the right. */
  action?: ReactNode;
  /** A mark before the text: an avatar, an icon, a file. */
  mark?: ReactNode;
}

/** The margin says when, the text says what, the right says the gesture. A list item of `Rows`. */
export function Row({ when, whenMore, late, title, titleAs: Title = 'p', children, action, mark }: RowProps) {
  const hasMargin = when !== undefined || whenMore !== undefined;
  return (
    <li className={classes(styles.row, !hasMargin && styles.marginless, mark !== undefined && styles.marked)}>
      {hasMargin && (
        <p className={classes(styles.when, late && styles.late)}>
          <b>{when}</b>
          {whenMore}
        </p>
      )}
      {mark !== undefined && <span className={styles.mark}>{mark}</span>}
      <div className={styles.what}>
        <Title className={styles.title}>{title}</Title>
        {children !== undefined && <div className="pv-meta">{children}</div>}
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </li>
  );
}

/** A list with a rule under each line. `ruled` draws the black rule above, where no section head does. */
export function Rows({ children, ruled, label }: { children: ReactNode; ruled?: boolean; label?: string }) {
  return (
    <ul className={classes(ruled && styles.ruled)} aria-label={label}>
      {children}
    </ul>
  );
}
