import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './QrCode.module.css';

/** An address as a square that telephones read. Dark on white whatever the colours of the page: that is what they look for. */
export function QrCode({ value, label }: { value: string; label: string }) {
  const { size, path } = useMemo(() => drawn(value), [value]);
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} className={styles.paper} />
      <path d={path} className={styles.ink} shapeRendering="crispEdges" />
    </svg>
  );
}

/** The quiet zone of four modules that the norm asks for (ISO/IEC 18004), and a fifth of the code may be soiled. */
function drawn(value: string): { size: number; path: string } {
  const { data, size } = encode(value, { ecc: 'M', border: 4 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .filter(Boolean)
    .join('');
  return { size, path };
}
