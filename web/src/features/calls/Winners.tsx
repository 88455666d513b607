import { useTranslation } from 'react-i18next';
import styles from './Public.module.css';
import { type Winner, winningPicture } from './queries';

/** What won, as everybody sees it: the first prize first and largest. */
export function Winners({ code, winners, level }: { code: string; winners: readonly Winner[]; level: 'h3' | 'h4' }) {
  const { t } = useTranslation();
  const Heading = level;
  return (
    <ol className={styles.winners}>
      {winners.map(({ place, prize, title, words, author, pictures }) => (
        <li key={place} className={styles.winner}>
          {pictures.map(({ id, width, height }) => (
            <img
              key={id}
              src={winningPicture(code, id)}
              width={width}
              height={height}
              loading="lazy"
              alt={t('calls:winners.picture', { title, author })}
            />
          ))}
          <p className={styles.prize}>{prize}</p>
          <Heading className={styles.winnerTitle}>{title}</Heading>
          <p>{t('calls:winners.by', { author })}</p>
          {words && <p className={styles.words}>{words}</p>}
        </li>
      ))}
    </ol>
  );
}
