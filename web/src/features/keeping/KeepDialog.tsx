import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Loading } from '../../ui/Loading';
import { toast } from '../../ui/toasts';
import { rehearsalQuery, useKeep } from './queries';

interface KeepDialogProps {
  spaceId: string;
  years: number;
  onClose: () => void;
}

/** What goes, from when on, before anything is chosen. */
export function KeepDialog({ spaceId, years, onClose }: KeepDialogProps) {
  const { t } = useTranslation();
  const { data: going, error, refetch } = useQuery(rehearsalQuery(spaceId, years));
  const keep = useKeep(spaceId);
  const choose = () =>
    keep.mutate(years, {
      onSuccess: () => {
        toast({ text: t('keeping:done') });
        onClose();
      },
    });
  return (
    <Dialog opened onClose={onClose} title={t('keeping:dialog.title', { count: years })}>
      <div className="pv-stack">
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {!going && !error && <Loading what={t('keeping:dialog.soon')} />}
        {going && (
          <>
            <p className="pv-lead">
              {going.messages > 0 ? (
                <>
                  {t('keeping:dialog.going', { count: going.messages })} <DateText at={going.before} style="on" />{' '}
                  {t('keeping:dialog.go', { count: going.messages })} <DateText at={going.on} style="on" />,{' '}
                  {t('keeping:dialog.then')}
                </>
              ) : (
                <>
                  {t('keeping:dialog.none')} <DateText at={going.on} style="on" />, {t('keeping:dialog.noneThen')}
                </>
              )}
            </p>
            <p>{t('keeping:dialog.undo')}</p>
            <p>{t('keeping:dialog.final')}</p>
            {going.kept > 0 && <p>{t('keeping:dialog.kept', { count: going.kept })}</p>}
          </>
        )}
        {keep.isError && <ErrorNote error={keep.error} />}
        <div className="pv-actions">
          <Button onClick={onClose}>{t('keeping:dialog.cancel')}</Button>
          {going && (
            <Button kind="filled" busy={keep.isPending} onClick={choose}>
              {t('keeping:dialog.do')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
