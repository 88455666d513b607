import styles from './Arms.module.css';

interface ArmsProps {
  name: string;
  /** Where the authority's own arms are. */
  url?: string | null;
  large?: boolean;
}

/** The authority's arms, or a plain shield with its first letter in its accent. Decorative: the name stands beside it. */
export function Arms({ name, url, large }: ArmsProps) {
  if (url) {
    return <img className={large ? styles.large : styles.arms} src={url} alt="" />;
  }
  return (
    <svg className={large ? styles.large : styles.arms} viewBox="0 0 32 36" aria-hidden>
      <path d="M1.5 1.5h29v18.2c0 8.3-6.6 12.3-14.5 14.8C8.1 32 1.5 28 1.5 19.7z" />
      <text x="16" y="22" textAnchor="middle">
        {Array.from(name)[0]?.toUpperCase()}
      </text>
    </svg>
  );
}

/** Parvis itself, where no authority is known yet: a door and its forecourt. */
export function ParvisMark() {
  return (
    <svg className={styles.large} viewBox="0 0 32 36" aria-hidden>
      <path d="M1.5 1.5h29v18.2c0 8.3-6.6 12.3-14.5 14.8C8.1 32 1.5 28 1.5 19.7z" />
      <path className={styles.line} d="M11 24v-8.5a5 5 0 0 1 10 0V24M7.5 24h17" />
    </svg>
  );
}
