import { type ReactNode, useId } from 'react';
import { classes } from './classes';
import styles from './Progress.module.css';

interface ProgressProps {
  name: string;
  /** 0 to 100; without it, the end is not known. */
  value?: number;
  /** "46 sur 72 Mo, encore 2 min" */
  detail?: ReactNode;
  state?: 'running' | 'waiting' | 'done';
}

/** A bar of 8 px with its name and what is left. */
export function Progress({ name, value, detail, state = 'running' }: ProgressProps) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <span className={styles.words}>
        <span id={id} className={styles.name}>
          {name}
        </span>
        {detail !== undefined && <span className="pv-meta pv-num">{detail}</span>}
      </span>
      <div
        className={styles.bar}
        role="progressbar"
        aria-labelledby={id}
        aria-valuenow={value === undefined ? undefined : Math.round(value)}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span
          className={classes(styles[state], value === undefined && styles.unknown)}
          style={{ width: value === undefined ? undefined : `${value}%` }}
        />
      </div>
    </div>
  );
}
