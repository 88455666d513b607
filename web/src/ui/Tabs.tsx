import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { classes } from './classes';
import styles from './Tabs.module.css';

/** Tabs are links: `<Tabs label="…"><Link to="…">…</Link></Tabs>`. The current one is scrolled into view. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  const bar = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address makes another tab current
  useEffect(() => {
    const tabs = bar.current;
    if (!tabs) {
      return;
    }
    // At once, and each time the width changes: a telephone that is turned shows the tab that one is in.
    const watch = new ResizeObserver(() => {
      const current = tabs.querySelector<HTMLElement>('[aria-current]');
      if (current) {
        tabs.scrollLeft = current.offsetLeft - (tabs.clientWidth - current.offsetWidth) / 2;
      }
    });
    watch.observe(tabs);
    return () => watch.disconnect();
  }, [path]);
  return (
    <nav ref={bar} className={styles.tabs} aria-label={label}>
      {children}
    </nav>
  );
}

/** A figure beside a name, said in words to those who listen. */
export function Count({ value, label, strong }: { value: number; label: string; strong?: boolean }) {
  return (
    <span className={classes(styles.count, strong && styles.strong)}>
      <span aria-hidden>{value}</span>
      <span className="pv-hidden">{label}</span>
    </span>
  );
}
