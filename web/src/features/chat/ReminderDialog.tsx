import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { toast } from '../../ui/toasts';
import { useLater } from './later';
import { MomentField } from './MomentField';
import { presets } from './moments';

/** When to be reminded of a message: only my own bell rings. */
export function ReminderDialog({ messageId, onClose }: { messageId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const [at, setAt] = useState(() => presets(new Date(), zone)[0]?.at ?? '');
  const later = useLater();
  return (
    <Dialog opened onClose={onClose} title={t('talk:reminder.title')}>
      <form
        className="pv-stack"
        onSubmit={(event) => {
          event.preventDefault();
          later.mutate(
            { remind: messageId, due: { at, zone } },
            {
              onSuccess: () => {
                toast({ text: t('talk:reminder.done'), undo: () => later.mutate({ forget: messageId }) });
                onClose();
              },
            },
          );
        }}
      >
        <p className="pv-lead">{t('talk:reminder.lead')}</p>
        <MomentField legend={t('talk:reminder.when')} at={at} onChange={setAt} />
        {later.isError && <ErrorNote error={later.error} />}
        <div className="pv-actions">
          <Button onClick={onClose}>{t('chat:cancel')}</Button>
          <Button kind="filled" type="submit" busy={later.isPending} disabled={at === ''}>
            {t('talk:reminder.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
