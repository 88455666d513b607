import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/Badge';
import { classes } from '../../ui/classes';
import { saySize } from '../../ui/sizes';
import styles from './RoomBar.module.css';

/** What is held of what may be held: figures first, the bar comes second, its state in a word from 80 % on. */
export function RoomBar({ used, quota }: { used: number; quota: number }) {
  const { t, i18n } = useTranslation();
  const share = quota > 0 ? Math.floor((100 * used) / quota) : 100;
  const level = share >= 100 ? 'full' : share >= 90 ? 'nearly' : share >= 80 ? 'soon' : undefined;
  const say = (bytes: number) => saySize(bytes, i18n.language);
  return (
    <div className={styles.room}>
      <p className={styles.words}>
        <span>{t('retention:room.of', { used: say(used), quota: say(quota), share })}</span>
        {level && (
          <StateBadge icon={level === 'full' ? CircleAlert : TriangleAlert} tone="late">
            {t(`retention:room.${level}`)}
          </StateBadge>
        )}
      </p>
      <div className={styles.bar} aria-hidden>
        <span className={classes(level && styles.high)} style={{ width: `${Math.min(100, share)}%` }} />
      </div>
    </div>
  );
}
