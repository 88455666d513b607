import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea } from '../../ui/Field';
import { decoded, encoded } from '../../ui/mentions';
import { toast } from '../../ui/toasts';
import { type LateMessage, useLater } from './later';
import { MomentField } from './MomentField';
import { onClock, presets } from './moments';
import { uuid7 } from './uuid7';

interface LateMessageDialogProps {
  conversationId: string;
  /** What was written. */
  body: string;
  /** The one that waits, to be changed. */
  waiting?: LateMessage;
  onDone?: () => void;
  onClose: () => void;
}

/** When a message is to leave. One that waits says other words, or leaves at another moment. */
export function LateMessageDialog({ conversationId, body, waiting, onDone, onClose }: LateMessageDialogProps) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const [begun] = useState(() => decoded(body));
  const [id] = useState(uuid7);
  const [text, setText] = useState(begun.text);
  const [at, setAt] = useState(() => firstMoment(waiting, zone));
  const later = useLater();
  const send = () => {
    const words = encoded(text.trim(), begun.called);
    const due = { at, zone };
    later.mutate(waiting ? { change: waiting.id, body: words, due } : { write: conversationId, id, body: words, due }, {
      onSuccess: () => {
        toast({ text: t('talk:late.done') });
        onDone?.();
        onClose();
      },
    });
  };
  return (
    <Dialog opened onClose={onClose} title={t(waiting ? 'talk:late.change' : 'talk:late.title')}>
      <form
        className="pv-stack"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextArea
          label={t('talk:late.body')}
          rows={4}
          maxLength={10_000}
          required
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <MomentField legend={t('talk:late.when')} at={at} onChange={setAt} />
        {later.isError && <ErrorNote error={later.error} />}
        <div className="pv-actions">
          <Button onClick={onClose}>{t('chat:cancel')}</Button>
          <Button kind="filled" type="submit" busy={later.isPending} disabled={at === ''}>
            {t('talk:late.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** That of the message that waits, if it is still to come; else tomorrow morning. */
function firstMoment(waiting: LateMessage | undefined, zone: string): string {
  const now = new Date();
  const due = waiting && new Date(waiting.dueAt);
  return due && due > now ? onClock(due, zone) : (presets(now, zone).find(({ id }) => id === 'tomorrow')?.at ?? '');
}
