import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { AS_FOLDER } from '../access/accessLines';
import { setAudience, useAudience } from './audience';
import styles from './Tray.module.css';

/** Says that the next deposit will not be for the whole space: wherever it comes from, a drop included. */
export function NextAudience() {
  const { t } = useTranslation();
  const { who } = useAudience();
  if (who === 'folder') {
    return null;
  }
  return (
    <p className={styles.next} role="status">
      <Lock className="pv-icon" size={16} aria-hidden />
      <span className={styles.whom}>{t(`documents:deposit.next.${who}`)}</span>
      <Button kind="quiet" onClick={() => setAudience(AS_FOLDER)}>
        {t('documents:deposit.next.undo')}
      </Button>
    </p>
  );
}
