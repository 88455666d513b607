import { useQuery } from '@tanstack/react-query';
import { BellRing } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import styles from './BellHead.module.css';
import { PushTrouble } from './PushTrouble';
import { obstacle } from './push';
import { pushQuery } from './queries';
import { useTurnOn } from './usePush';

/** In the bell: what it says can be told on this device as well. Who refused is not asked again here. */
export function PushOffer() {
  const { t } = useTranslation();
  const { data: push } = useQuery(pushQuery);
  const on = useTurnOn();
  if (obstacle() && !on.isError) {
    return null;
  }
  // Who has allowed nothing yet has no device here: the lines below need not move once the answer comes.
  if (push ? !push.allowed || push.devices.some(({ here }) => here) : Notification.permission === 'granted') {
    return null;
  }
  return (
    <div className={styles.push}>
      <Button
        icon={BellRing}
        kind="quiet"
        busy={on.isPending}
        disabled={!push}
        onClick={() => push && on.mutate(push.publicKey)}
      >
        {t('notifications:push.here')}
      </Button>
      {on.isError && <PushTrouble error={on.error} />}
    </div>
  );
}
