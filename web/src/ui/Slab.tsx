import type { LucideIcon } from 'lucide-react';
import { classes } from './classes';
import styles from './Slab.module.css';

/** The icon of a type on a tinted stone: before the name of a space. */
export function Slab({ icon: Icon, small }: { icon: LucideIcon; small?: boolean }) {
  return (
    <span className={classes(styles.slab, small && styles.small)} aria-hidden>
      <Icon className="pv-icon" size={small ? 20 : 24} />
    </span>
  );
}
