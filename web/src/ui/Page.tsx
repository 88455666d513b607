import { type ReactNode, useEffect, useRef } from 'react';
import { classes } from './classes';
import styles from './Page.module.css';

interface PageProps {
  /** The name of the screen: the h1 and, with the authority, the title of the window. */
  title: string;
  /** Larger, for a page that is not inside a space. */
  large?: boolean;
  lead?: ReactNode;
  /** Before the name: a slab, an avatar. */
  mark?: ReactNode;
  /** Beside the name: two buttons at most. */
  actions?: ReactNode;
  children?: ReactNode;
  /** A column of 320 px at the right, below the text under 961 px. */
  aside?: ReactNode;
  asideLabel?: string;
}

/** A screen of text and rows: name, lead, content. */
export function Page({ title, large = true, lead, mark, actions, children, aside, asideLabel }: PageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        {mark}
        <div className={styles.name}>
          <Title large={large}>{title}</Title>
          {lead !== undefined && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {aside === undefined ? (
        <div className={styles.content}>{children}</div>
      ) : (
        <div className={classes(styles.content, styles.columns)}>
          <div>{children}</div>
          <aside className={styles.aside} aria-label={asideLabel}>
            {aside}
          </aside>
        </div>
      )}
    </div>
  );
}

/** The h1 of a screen: it takes the focus on arrival, and names the window. */
export function Title({ children, large, windowTitle }: { children: string; large?: boolean; windowTitle?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useWindowTitle(windowTitle ?? children);
  useEffect(() => {
    if (arrivals.first) {
      arrivals.first = false;
    } else {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={large ? styles.large : undefined}>
      {children}
    </h1>
  );
}

/** On the first page of a visit the focus stays where the browser puts it. */
const arrivals = { first: true };

/** "Documents, Commission Finances · Parvis". */
export function useWindowTitle(name: string): void {
  useEffect(() => {
    document.title = `${name} · Parvis`;
  }, [name]);
}
