import styles from './Marked.module.css';
import { pieces } from './pieces';

/** A text with what answers the search. */
export function Marked({ text }: { text: string }) {
  return pieces(text).map(({ text: piece, hit, at }) =>
    hit ? (
      <mark key={at} className={styles.mark}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
