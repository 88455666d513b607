import { useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Loading } from '../../ui/Loading';
import { ChannelNames } from './ChannelNames';
import { type Broadcast, previewQuery, total } from './queries';
import { useSend } from './writes';

/** Before it goes out: to how many, by what, and who they are. Only those who were shown are sent to. */
export function PreviewDialog({ broadcast: { id }, onClose }: { broadcast: Broadcast; onClose: () => void }) {
  const { t } = useTranslation();
  const { data: counts, error, refetch } = useQuery(previewQuery(id));
  const send = useSend(id);
  const people = counts ? total(counts) : 0;
  return (
    <Dialog
      opened
      wide
      onClose={onClose}
      title={t('broadcasts:preview.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('broadcasts:preview.back')}</Button>
          {people > 0 && counts && (
            <Button
              kind="filled"
              icon={Send}
              busy={send.isPending}
              onClick={() =>
                send.mutate(counts, {
                  onSuccess: onClose,
                  onError: (refusal) => isProblem(refusal, 'audience-changed') && void refetch(),
                })
              }
            >
              {t('broadcasts:preview.send', { count: people })}
            </Button>
          )}
        </>
      }
    >
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!counts && !error && <Loading />}
      {counts && people === 0 && <p>{t('broadcasts:preview.nobody')}</p>}
      {counts && people > 0 && (
        <>
          <p>{t('broadcasts:preview.lead', { count: people })}</p>
          <ChannelNames counts={counts} broadcastId={id} />
        </>
      )}
      {send.error && <ErrorNote error={send.error} />}
    </Dialog>
  );
}
