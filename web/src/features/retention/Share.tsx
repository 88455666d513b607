import type { Progress } from './campaigns';
import styles from './RoomBar.module.css';

/** How much of what was aimed at is gone: the words beside it say it in figures. */
export function Share({ progress: { aimedBytes, freedBytes } }: { progress: Progress }) {
  const share = aimedBytes > 0 ? Math.min(100, (100 * freedBytes) / aimedBytes) : freedBytes > 0 ? 100 : 0;
  return (
    <div className={styles.bar} aria-hidden>
      <span style={{ width: `${share}%` }} />
    </div>
  );
}
