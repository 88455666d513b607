import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './Gauge.module.css';

interface Part {
  name: string;
  value: number;
  /** The figure as one says it: "290 Go". */
  text: string;
}

interface GaugeProps {
  label: string;
  /** The figure that matters, large: "612 Go sur 1 To". */
  headline?: ReactNode;
  parts: readonly Part[];
  /** What is left empty, where it has a name. */
  rest?: Omit<Part, 'value'>;
  total: number;
}

/** Segments in one hue from dark to light (four at most), and a legend with figures. */
export function Gauge({ label, headline, parts, rest, total }: GaugeProps) {
  return (
    <figure aria-label={label}>
      {headline !== undefined && <p className={styles.headline}>{headline}</p>}
      <div className={styles.gauge} aria-hidden>
        {parts.map((part, index) => (
          <span
            key={part.name}
            className={styles[`shade${Math.min(index + 1, 4)}`]}
            style={{ width: `${Math.min(100, (100 * part.value) / (total || 1))}%` }}
          />
        ))}
      </div>
      <ul className={styles.legend}>
        {parts.map((part, index) => (
          <li key={part.name}>
            <span className={classes(styles.key, styles[`shade${Math.min(index + 1, 4)}`])} aria-hidden />
            <span>{part.name}</span>
            <b className="pv-num">{part.text}</b>
          </li>
        ))}
        {rest && (
          <li>
            <span className={classes(styles.key, styles.rest)} aria-hidden />
            <span>{rest.name}</span>
            <b className="pv-num">{rest.text}</b>
          </li>
        )}
      </ul>
    </figure>
  );
}
