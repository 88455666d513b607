import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './PaneItem.module.css';

interface PaneItemProps {
  /** The link: it covers the whole item. Give it `aria-current` when the item is open. */
  title: ReactNode;
  mark?: ReactNode;
  meta?: ReactNode;
  /** Marks at the right: version, state, count. */
  side?: ReactNode;
  /** Its menu, above the link. */
  menu?: ReactNode;
  /** A box to tick, above the link. */
  tick?: ReactNode;
  selected?: boolean;
  as?: 'li' | 'div';
}

/** One thing of a list on the left: 68 px, the whole item is the target, its menu above it. */
export function PaneItem({ title, mark, meta, side, menu, tick, selected, as: Item = 'li' }: PaneItemProps) {
  return (
    <Item className={classes(styles.item, selected && styles.selected)}>
      {(tick !== undefined || mark !== undefined) && (
        <span className={styles.lead}>
          {tick !== undefined && <span className={styles.above}>{tick}</span>}
          {mark}
        </span>
      )}
      <div className={styles.text}>
        <div className={styles.title}>{title}</div>
        {meta !== undefined && <div className={classes('pv-meta', styles.meta)}>{meta}</div>}
      </div>
      {side !== undefined && <div className={classes('pv-inline', styles.side)}>{side}</div>}
      {menu !== undefined && <div className={styles.menu}>{menu}</div>}
    </Item>
  );
}

/** The title of a group inside a pane list. */
export function PaneGroup({ children, level: Title = 'h2' }: { children: ReactNode; level?: 'h2' | 'h3' }) {
  return <Title className={styles.group}>{children}</Title>;
}
