import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Note.module.css';

/** Something to know, on sunken stone. Not an error. */
export function Note({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <div className={styles.note}>
      <Icon className="pv-icon" size={20} aria-hidden />
      <div>{children}</div>
    </div>
  );
}
