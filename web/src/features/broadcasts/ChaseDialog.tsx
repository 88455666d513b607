import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Loading } from '../../ui/Loading';
import { type Broadcast, channels, chaseQuery, total } from './queries';
import { useChase } from './writes';

/** Sending again to those who have not read, by the channel after the one tried; once. */
export function ChaseDialog({ broadcast: { id }, onClose }: { broadcast: Broadcast; onClose: () => void }) {
  const { t } = useTranslation();
  const { data: counts, error, refetch } = useQuery(chaseQuery(id));
  const chase = useChase(id);
  const people = counts ? total(counts) : 0;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('broadcasts:chase.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('broadcasts:chase.no')}</Button>
          {counts && people > 0 && (
            <Button
              kind="filled"
              busy={chase.isPending}
              onClick={() =>
                chase.mutate(counts, {
                  onSuccess: onClose,
                  onError: (refusal) => isProblem(refusal, 'audience-changed') && void refetch(),
                })
              }
            >
              {t('broadcasts:chase.do', { count: people })}
            </Button>
          )}
        </>
      }
    >
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!counts && !error && <Loading />}
      {counts && people === 0 && <p>{t('broadcasts:chase.nobody')}</p>}
      {counts && people > 0 && (
        <>
          <p>{t('broadcasts:chase.lead')}</p>
          <ul>
            {channels
              .filter(([, key]) => counts[key] > 0)
              .map(([channel, key]) => (
                <li key={channel}>{t(`broadcasts:channel.${channel}`, { count: counts[key] })}</li>
              ))}
          </ul>
        </>
      )}
      {chase.error && <ErrorNote error={chase.error} />}
    </Dialog>
  );
}
