import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { LogOut, Monitor, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client';
import { deviceOf } from '../../api/device';
import { leave } from '../../api/session';
import { StateBadge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { Row, Rows } from '../../ui/Row';
import { Slab } from '../../ui/Slab';
import { toast } from '../../ui/toasts';
import styles from './AccountPage.module.css';
import { sessionsQuery } from './queries';

/** Where I am signed in; each device can be signed out from here. */
export function Devices() {
  const { t } = useTranslation();
  const { data: sessions } = useSuspenseQuery(sessionsQuery);
  const close = useClose();
  const everywhere = useCloseAll();
  return (
    <>
      <p className={styles.lead}>{t('account:devices.lead')}</p>
      {close.isError && <ErrorNote error={close.error} />}
      {everywhere.isError && <ErrorNote error={everywhere.error} />}
      <Rows label={t('people:account.devices')}>
        {sessions.map((session) => {
          const device = deviceOf(session.userAgent);
          const name = t('account:devices.name', {
            browser: device.browser ?? t('account:devices.unknown'),
            system: device.system ?? t('account:devices.unknown'),
          });
          return (
            <Row
              key={session.id}
              mark={<Slab icon={device.phone ? Smartphone : Monitor} small />}
              title={name}
              action={
                session.current ? (
                  <StateBadge icon={Monitor} tone="ok">
                    {t('account:devices.here')}
                  </StateBadge>
                ) : (
                  <Button
                    kind="quiet"
                    icon={LogOut}
                    aria-label={t('account:devices.closeName', { name })}
                    onClick={() =>
                      close.mutate(session.id, {
                        onSuccess: () => toast({ text: t('account:devices.closed', { name }) }),
                      })
                    }
                  >
                    {t('account:devices.close')}
                  </Button>
                )
              }
            >
              {t('account:devices.seen')} <DateText at={session.lastSeenAt} style="time" />
              {session.address && ` · ${session.address}`}
              {session.remembered && ` · ${t('account:devices.remembered')}`}
            </Row>
          );
        })}
      </Rows>
      <p className={styles.everywhere}>
        <Button kind="danger" icon={LogOut} busy={everywhere.isPending} onClick={() => everywhere.mutate()}>
          {t('account:devices.everywhere')}
        </Button>
      </p>
    </>
  );
}

function useClose() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: string) =>
      read(api.DELETE('/api/sessions/{sessionId}', { params: { path: { sessionId } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
}

function useCloseAll() {
  return useMutation({ mutationFn: () => leave(() => read(api.DELETE('/api/sessions'))) });
}
