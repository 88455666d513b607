import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './Awaiting.module.css';

/** Nothing awaits: that is good news, in one line. */
export function Nothing() {
  const { t } = useTranslation();
  return (
    <p className={styles.nothing}>
      <CircleCheck className="pv-icon" size={20} aria-hidden />
      <span>
        <b>{t('activity:today.nothing')}</b> {t('activity:today.nothingText')}
      </span>
    </p>
  );
}
