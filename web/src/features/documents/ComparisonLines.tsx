import { useTranslation } from 'react-i18next';
import styles from './Comparison.module.css';
import type { Compared, Piece } from './comparison';

interface LinesProps {
  lines: readonly Compared[];
  before: number;
  after: number;
}

/** Line by line; what is the same far from any difference is folded away. */
export function ComparisonLines({ lines, before, after }: LinesProps) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must the keyboard
    <section className={styles.frame} tabIndex={0} aria-label={t('documents:comparison.lines')}>
      <div className={styles.heads} aria-hidden>
        <b>{t('documents:comparison.of', { number: before })}</b>
        <b>{t('documents:comparison.of', { number: after })}</b>
      </div>
      <ol className={styles.lines}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a comparison that does not change
          <Line key={index} line={line} before={before} after={after} />
        ))}
      </ol>
    </section>
  );
}

function Line({ line, before, after }: { line: Compared; before: number; after: number }) {
  const { t } = useTranslation();
  if (line.kind === 'SKIPPED') {
    return <li className={styles.skipped}>{t('documents:comparison.skipped', { count: line.skipped })}</li>;
  }
  if (line.kind === 'SAME') {
    return (
      <li className={styles.pair} data-same>
        <p className={styles.side}>
          <Pieces pieces={line.left} mark="del" />
        </p>
        <p className={styles.side} aria-hidden>
          <Pieces pieces={line.left} mark="ins" />
        </p>
      </li>
    );
  }
  return (
    <li className={styles.pair}>
      <p className={styles.side} data-gone={line.before != null || undefined}>
        <span className={styles.said}>{t('documents:comparison.of', { number: before })}</span>
        {line.before == null ? <Absent number={before} /> : <Pieces pieces={line.left} mark="del" />}
      </p>
      <p className={styles.side} data-come={line.after != null || undefined}>
        <span className={styles.said}>{t('documents:comparison.of', { number: after })}</span>
        {line.after == null ? <Absent number={after} /> : <Pieces pieces={line.right} mark="ins" />}
      </p>
    </li>
  );
}

function Absent({ number }: { number: number }) {
  const { t } = useTranslation();
  return <span className={styles.absent}>{t('documents:comparison.absent', { number })}</span>;
}

function Pieces({ pieces, mark: Mark }: { pieces: readonly Piece[]; mark: 'del' | 'ins' }) {
  return pieces.map(({ text, differs }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line that does not change
    differs ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>,
  );
}
