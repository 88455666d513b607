import { MessageSquareReply } from 'lucide-react';
import { memo, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { DateText } from '../../ui/DateText';
import { sayTime } from '../../ui/dates';
import { ExternalTag } from '../../ui/ExternalTag';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { useReact } from './changes';
import { EditField } from './EditField';
import { LinkPreview } from './LinkPreview';
import { MessageWords } from './MessageBody';
import { MessageCards } from './MessageCards';
import styles from './MessageItem.module.css';
import { MessageMenu } from './MessageMenu';
import { OutcomeCards } from './Outcomes';
import { faceOf } from './people';
import { Reactions } from './Reactions';
import { useMay, useRoom } from './Room';
import type { Message } from './reads';
import { useRemoval } from './removal';

interface MessageItemProps {
  message: Message;
  /** It follows another of the same author: the name is not said again. */
  follows?: boolean;
  /** The one the arrows are on: only its buttons are in the way of Tab. */
  active: boolean;
  /** It was looked for: a link or a search led here. */
  wanted?: boolean;
  inThread?: boolean;
}

/** One message: who, when, what; its cards, what others said of it, its gestures. */
export const MessageItem = memo(function MessageItem({ message, follows, active, wanted, inThread }: MessageItemProps) {
  const { t } = useTranslation();
  const { me } = useRoom();
  const [editing, setEditing] = useState(false);
  const removal = useRemoval(message);
  const mayReact = useMay('REACT');
  const react = useReact(message, me);
  const time = useTime(message.at);
  const gone = message.deletedAt != null || removal.pending;
  return (
    <article
      className={classes(styles.message, follows && styles.follows, wanted && styles.wanted)}
      aria-label={t('chat:message.label', { name: message.author.name, time })}
      data-message={message.id}
      data-seq={message.seq}
      tabIndex={active ? 0 : -1}
    >
      {follows ? <span /> : <PersonAvatar person={faceOf(message.author)} />}
      <div className={styles.text}>
        {!follows && (
          <p className={styles.by}>
            <b>{message.author.name}</b>
            {message.author.external && (
              <ExternalTag organisation={message.author.organisationName} byMail={message.author.byMail} />
            )}
            <time className="pv-meta pv-num" dateTime={message.at}>
              {time}
            </time>
          </p>
        )}
        {gone ? (
          <p className={styles.gone}>{t('chat:message.deleted')}</p>
        ) : editing ? (
          <EditField message={message} onDone={() => setEditing(false)} />
        ) : (
          <>
            <MessageWords body={message.body} me={me} />
            {message.editedAt && <p className="pv-meta">{t('chat:message.edited')}</p>}
            <MessageCards body={message.body} />
            <LinkPreview message={message} />
            <OutcomeCards message={message} />
          </>
        )}
        {!gone && (
          <Reactions message={message} me={me} onReact={mayReact ? (emoji) => react.mutate(emoji) : undefined} />
        )}
        {!inThread && message.replyCount > 0 && <ThreadLink message={message} />}
      </div>
      {!gone && !editing && (
        <MessageMenu
          message={message}
          active={active}
          inThread={inThread}
          onReact={mayReact ? (emoji) => react.mutate(emoji) : undefined}
          onEdit={() => setEditing(true)}
          onRemove={removal.remove}
        />
      )}
    </article>
  );
});

function useTime(at: string): string {
  const { i18n } = useTranslation();
  const timeZone = useTimeZone();
  return sayTime(new Date(at), { locale: i18n.language, timeZone, now: new Date() });
}

function ThreadLink({ message }: { message: Message }) {
  const { t } = useTranslation();
  const { openThread } = useRoom();
  return (
    <p>
      <Button kind="quiet" icon={MessageSquareReply} className={styles.thread} onClick={() => openThread(message.id)}>
        {t('chat:thread.replies', { count: message.replyCount })}
        {message.lastReplyAt && (
          <span className="pv-meta">
            <DateText at={message.lastReplyAt} />
          </span>
        )}
      </Button>
    </p>
  );
}

/** One that is on its way: the same look, its state below. */
export function LeavingLook({
  author,
  children,
  follows,
}: {
  author: ReactNode;
  children: ReactNode;
  follows: boolean;
}) {
  return (
    <article className={classes(styles.message, follows && styles.follows)} tabIndex={-1}>
      {author}
      <div className={styles.text}>{children}</div>
    </article>
  );
}
