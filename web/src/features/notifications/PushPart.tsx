import { useSuspenseQuery } from '@tanstack/react-query';
import { BellOff, Info, Monitor, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { deviceOf } from '../../api/device';
import { StateBadge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { Note } from '../../ui/Note';
import { Row, Rows } from '../../ui/Row';
import { Slab } from '../../ui/Slab';
import { SwitchRow } from '../../ui/SwitchRow';
import styles from './AccountPart.module.css';
import { PushTrouble } from './PushTrouble';
import { obstacle } from './push';
import { pushQuery } from './queries';
import { useDeviceName, useTurnOff, useTurnOn } from './usePush';

/** Whether this device tells me while Parvis is closed, and which others do. */
export function PushPart() {
  const { t } = useTranslation();
  const { data: push } = useSuspenseQuery(pushQuery);
  const name = useDeviceName();
  const on = useTurnOn();
  const off = useTurnOff();
  if (!push.allowed) {
    return null;
  }
  const here = push.devices.find((device) => device.here);
  const stands = obstacle();
  return (
    <>
      <h3 className={styles.title}>{t('notifications:push.title')}</h3>
      <p className={styles.lead}>{t('notifications:push.lead')}</p>
      {stands ? (
        <Note icon={stands === 'apple' ? Info : BellOff}>{t(`notifications:push.${stands}`)}</Note>
      ) : (
        <SwitchRow
          label={t('notifications:push.here')}
          hint={t(here ? 'notifications:push.lasts' : 'notifications:push.asks')}
          checked={Boolean(here)}
          disabled={on.isPending || off.isPending}
          onChange={(wanted) => {
            if (wanted) {
              on.mutate(push.publicKey);
            } else if (here) {
              off.mutate(here);
            }
          }}
        />
      )}
      {on.isError && !stands && <PushTrouble error={on.error} />}
      {off.isError && <ErrorNote error={off.error} />}
      {push.devices.length > 0 && (
        <Rows label={t('notifications:push.devices')}>
          {push.devices.map((device) => (
            <Row
              key={device.id}
              mark={<Slab icon={deviceOf(device.userAgent).phone ? Smartphone : Monitor} small />}
              title={name(device)}
              action={
                device.here ? (
                  <StateBadge icon={Monitor} tone="ok">
                    {t('notifications:push.this')}
                  </StateBadge>
                ) : (
                  <Button
                    kind="quiet"
                    icon={BellOff}
                    aria-label={t('notifications:push.stopName', { name: name(device) })}
                    onClick={() => off.mutate(device)}
                  >
                    {t('notifications:push.stop')}
                  </Button>
                )
              }
            >
              {t('notifications:push.since')} <DateText at={device.since} style="on" />
            </Row>
          ))}
        </Rows>
      )}
    </>
  );
}
