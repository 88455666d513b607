import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleAlert, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { Problem } from '../../api/problem';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { IconButton } from '../../ui/IconButton';
import { Loading } from '../../ui/Loading';
import { legible } from '../../ui/legible';
import { Row, Rows } from '../../ui/Row';
import { toast } from '../../ui/toasts';
import { LateMessageDialog } from './LateMessageDialog';
import { type LateMessage, lateMessagesQuery, type Reminder, remindersQuery, useLater } from './later';
import { plainOf } from './marks';
import { onClock } from './moments';

/** What I put off: messages that wait for their moment, and what I am to be reminded of. */
export function LaterDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const late = useQuery(lateMessagesQuery);
  const recalled = useQuery(remindersQuery);
  const known = late.data !== undefined && recalled.data !== undefined;
  const error = late.error ?? recalled.error;
  const again = () => {
    void late.refetch();
    void recalled.refetch();
  };
  const messages = late.data ?? [];
  const reminders = recalled.data ?? [];
  const [changing, setChanging] = useState<LateMessage>();
  return (
    <Dialog
      opened
      wide
      onClose={onClose}
      title={t('talk:later.title')}
      actions={<Button onClick={onClose}>{t('chat:search.close')}</Button>}
    >
      <div className="pv-stack">
        {error && <ErrorNote error={error} onRetry={again} />}
        {!known && !error && <Loading />}
        {known && messages.length + reminders.length === 0 && <p className="pv-lead">{t('talk:later.nothing')}</p>}
        {messages.length > 0 && (
          <section>
            <h3>{t('talk:later.messages')}</h3>
            <Rows label={t('talk:later.messages')}>
              {messages.map((one) => (
                <Late key={one.id} one={one} onChange={() => setChanging(one)} />
              ))}
            </Rows>
          </section>
        )}
        {reminders.length > 0 && (
          <section>
            <h3>{t('talk:later.reminders')}</h3>
            <Rows label={t('talk:later.reminders')}>
              {reminders.map((one) => (
                <Reminded key={one.messageId} one={one} onLeave={onClose} />
              ))}
            </Rows>
          </section>
        )}
      </div>
      {changing && (
        <LateMessageDialog
          conversationId={changing.conversationId}
          body={changing.body}
          waiting={changing}
          onClose={() => setChanging(undefined)}
        />
      )}
    </Dialog>
  );
}

function Late({ one, onChange }: { one: LateMessage; onChange: () => void }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const later = useLater();
  const cancel = () =>
    later.mutate(
      { cancel: one.id },
      {
        onSuccess: () =>
          toast({
            text: t('talk:late.cancelled'),
            undo:
              new Date(one.dueAt) > new Date()
                ? () =>
                    later.mutate({
                      write: one.conversationId,
                      id: one.id,
                      body: one.body,
                      due: { at: onClock(new Date(one.dueAt), zone), zone },
                    })
                : undefined,
          }),
        onError: (error) => toast({ text: problemText(error) }),
      },
    );
  return (
    <Row
      when={<DateText at={one.dueAt} style="time" />}
      title={one.subject}
      action={
        <span className="pv-inline">
          <IconButton icon={Pencil} label={t('talk:late.changeOf', { subject: one.subject })} onClick={onChange} />
          <IconButton icon={Trash2} label={t('talk:late.cancelOf', { subject: one.subject })} onClick={cancel} />
        </span>
      }
    >
      {one.refused && (
        <span role="alert">
          <CircleAlert className="pv-icon" size={16} aria-hidden /> <b>{t('talk:late.refused')}</b>{' '}
          {one.refused === 'not-found' ? t('talk:late.out') : problemText(new Problem(one.refused, 403))}{' '}
        </span>
      )}
      {legible(plainOf(one.body), t)}
    </Row>
  );
}

function Reminded({ one, onLeave }: { one: Reminder; onLeave: () => void }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const later = useLater();
  const forget = () =>
    later.mutate(
      { forget: one.messageId },
      {
        onSuccess: () =>
          toast({
            text: t('talk:reminder.forgotten'),
            undo: () => later.mutate({ remind: one.messageId, due: { at: onClock(new Date(one.dueAt), zone), zone } }),
          }),
      },
    );
  return (
    <Row
      when={<DateText at={one.dueAt} style="time" />}
      title={
        <Link to={one.address} onClick={onLeave}>
          {one.title ?? one.authorName}
        </Link>
      }
      action={
        <IconButton
          icon={Trash2}
          label={t('talk:reminder.forgetOf', { name: one.title ?? one.authorName })}
          onClick={forget}
        />
      }
    >
      {legible(one.excerpt, t)}
    </Row>
  );
}
