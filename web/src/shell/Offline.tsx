import { onlineManager } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Offline.module.css';

/** Says that the line is cut, for as long as it is; everything resumes by itself. */
export function Offline() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  return (
    <div role="status" className={online ? undefined : styles.offline}>
      {!online && (
        <>
          <CloudOff className="pv-icon" size={20} aria-hidden />
          <p>{t('shell.offline')}</p>
        </>
      )}
    </div>
  );
}
