import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import { dateFormat } from '../../ui/formats';
import type { Level } from './queries';
import styles from './SpaceLevelPage.module.css';

interface LevelRowProps {
  level: Level;
  /** How many mails it would have brought, day by day. */
  mails: readonly number[];
  /** The first of these days. */
  from: string;
  digestHour: number;
  checked: boolean;
  onChoose: () => void;
}

/** A level to choose, with the week that it would have made. */
export function LevelRow({ level, mails, from, digestHour, checked, onChoose }: LevelRowProps) {
  const { t } = useTranslation();
  const id = useId();
  const count = mails.reduce((sum, one) => sum + one, 0);
  return (
    <label className={classes(styles.level, checked && styles.chosen)}>
      <input
        type="radio"
        name="level"
        checked={checked}
        onChange={onChoose}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-about ${id}-count`}
      />
      <span>
        <span id={`${id}-name`} className={styles.name}>
          {t(`notifications:level.${level}`)}
        </span>
        <span id={`${id}-about`} className={styles.about}>
          {t(`notifications:about.${level}`, { hour: digestHour })}
        </span>
      </span>
      <Days mails={mails} from={from} />
      <span id={`${id}-count`} className={styles.count}>
        <b className="pv-num">{t('notifications:mails', { count })}</b>
      </span>
    </label>
  );
}

/** Seven bars; the figure beside them says it to who does not see them. */
function Days({ mails, from }: { mails: readonly number[]; from: string }) {
  const { i18n } = useTranslation();
  const weekday = dateFormat(i18n.language === 'fr' ? 'fr' : 'en-GB', { weekday: 'narrow', timeZone: 'UTC' });
  const most = Math.max(4, ...mails);
  const days = mails.map((count, index) => ({
    count,
    name: weekday.format(new Date(Date.parse(`${from}T12:00:00Z`) + index * 86_400_000)).toLowerCase(),
    key: index,
  }));
  return (
    <span className={styles.week} aria-hidden>
      {days.map(({ count, name, key }) => (
        <span key={key} className={styles.day}>
          <span className={styles.bar} style={{ height: `${(40 * count) / most}px` }} />
          <span className={styles.initial}>{name}</span>
        </span>
      ))}
    </span>
  );
}
