import { useTranslation } from 'react-i18next';
import { saySize } from '../../ui/sizes';
import type { Quotas } from './campaigns';
import styles from './TickRow.module.css';

/** How much an authority's spaces take, what of it lies in trashes. */
export function RoomWords({ quotas }: { quotas: Quotas }) {
  const { t, i18n } = useTranslation();
  const say = (bytes: number) => saySize(bytes, i18n.language);
  return (
    <p className={styles.about}>
      {t('retention:room.whole', { used: say(quotas.used) })}
      {quotas.trashed > 0 && ` ${t('retention:room.trashed', { size: say(quotas.trashed) })}`}
      {(quotas.quota === undefined || quotas.quota === null) && ` ${t('retention:room.unlimited')}`}
    </p>
  );
}
