import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './Split.module.css';

interface SplitProps {
  /** A tree of 216 px, from 1200 px up; below it folds behind a button of the list. */
  tree?: ReactNode;
  list: ReactNode;
  /** The thing; under 961 px it takes the list's place, with a way back inside it. */
  detail?: ReactNode;
  /** The wider of the two. */
  wide?: 'list' | 'detail';
}

/** List on the left, the thing on the right. From 961 px up each pane scrolls on its own. */
export function Split({ tree, list, detail, wide = 'list' }: SplitProps) {
  const shape = classes(
    styles.split,
    Boolean(tree) && styles.withTree,
    Boolean(detail) && styles.withDetail,
    wide === 'detail' && styles.wideDetail,
  );
  return (
    <div className={shape} data-panes>
      {tree && <div className={styles.tree}>{tree}</div>}
      <div className={styles.list}>{list}</div>
      {detail && <div className={styles.detail}>{detail}</div>}
    </div>
  );
}

/** The head of a pane: it stays while the pane scrolls. */
export function PaneHead({ children }: { children: ReactNode }) {
  return <div className={styles.head}>{children}</div>;
}
