import { onlineManager } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnected } from '../api/live';
import styles from './Offline.module.css';

/** Says that the network is cut, or that only news stopped coming, for as long as it lasts; everything resumes by itself. */
export function Offline() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  const connected = useConnected();
  const cut = !online || !connected;
  return (
    <div role="status" className={cut ? styles.offline : undefined}>
      {cut && (
        <>
          <CloudOff className="pv-icon" size={20} aria-hidden />
          <p>{online ? t('shell.cut') : t('shell.offline')}</p>
        </>
      )}
    </div>
  );
}
