import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { ArrowDown } from 'lucide-react';
import { Fragment, type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { Button } from '../../ui/Button';
import { byDay, sayDay } from './days';
import styles from './Flow.module.css';
import { LeavingItems } from './LeavingItems';
import { MessageItem } from './MessageItem';
import { useLeaving } from './outbox';
import { ReadMark } from './ReadMark';
import { useRoom } from './Room';
import { reachedOf } from './reached';
import { type Anchor, messagesQuery } from './reads';
import { useTalking } from './talking';
import { useReading } from './useReading';
import { useScrollKept } from './useScrollKept';

interface FlowProps {
  anchor: Anchor;
  /** The number of the message looked for. */
  wanted?: number;
  /** The message looked for answers another one: its thread is to be read beside. */
  onLed: (to: { m: number; thread: string }) => void;
  /** Up to where I had read when I came. */
  readBefore: number;
  onEnd: () => void;
}

/** The messages, by day and by author. Pages come as one scrolls, either way; the place where one reads stays. */
export function Flow({ anchor, wanted, onLed, readBefore, onEnd }: FlowProps) {
  const { t, i18n } = useTranslation();
  const { conversation, me } = useRoom();
  const talking = useTalking();
  const timeZone = useTimeZone();
  const { data, hasNextPage, hasPreviousPage, fetchNextPage, fetchPreviousPage, isFetching } = useSuspenseInfiniteQuery(
    messagesQuery(conversation.id, anchor),
  );
  const messages = useMemo(() => {
    const once = new Map(data.pages.flatMap(({ items }) => items).map((one) => [one.id, one]));
    return [...once.values()];
  }, [data]);
  const thread = data.pages.find(({ threadId }) => threadId)?.threadId;
  const shown = thread && wanted ? messages.find(({ id }) => id === thread)?.seq : wanted;
  useEffect(() => {
    if (wanted !== undefined && thread) {
      onLed({ m: wanted, thread });
    }
  }, [wanted, thread, onLed]);
  const leaving = useLeaving(talking.outbox).filter(
    ({ conversationId, threadId, id }) =>
      conversationId === conversation.id && !threadId && !messages.some((one) => one.id === id),
  );
  const newFrom = messages.find(({ seq, author }) => seq > readBefore && author.id !== me)?.seq;
  const days = useMemo(() => byDay(messages, timeZone, newFrom), [messages, timeZone, newFrom]);
  const lastSeq = messages.at(-1)?.seq ?? 0;
  const whole = !hasNextPage;
  const reached = useMemo(
    () => (whole ? reachedOf(conversation, messages, me) : undefined),
    [whole, conversation, messages, me],
  );
  const { frame, atEnd, toEnd, onScroll } = useScrollKept({
    // A message of my own is always followed.
    own: leaving.at(-1)?.id,
    changed: `${messages[0]?.id}-${lastSeq}-${messages.length}-${leaving.length}-${reached?.id}`,
    start: shown ?? ('around' in anchor ? newFrom : 'on' in anchor ? messages[0]?.seq : undefined),
    onNearTop: () => hasPreviousPage && !isFetching && void fetchPreviousPage(),
    onNearEnd: () => hasNextPage && !isFetching && void fetchNextPage(),
  });
  const revision = data.pages.at(-1)?.revision ?? 0;
  useEffect(() => talking.revisions.open(conversation.id, revision), [talking, conversation.id, revision]);
  useReading(conversation.id, atEnd && whole, lastSeq);
  const unseen = atEnd ? 0 : messages.filter(({ seq, author }) => seq > readBefore && author.id !== me).length;
  const [active, setActive] = useState<string>();
  const activeId = active ?? messages.at(-1)?.id;
  return (
    <div className={styles.place}>
      {/* biome-ignore lint/a11y/useSemanticElements: the arrows move from message to message */}
      <div
        ref={frame}
        className={styles.flow}
        role="group"
        aria-label={t('chat:flow.label', { title: conversation.title })}
        onScroll={onScroll}
        onKeyDown={moveBetweenMessages}
        onFocus={(event) =>
          setActive((event.target as HTMLElement).closest<HTMLElement>('[data-message]')?.dataset.message)
        }
      >
        <div className={styles.messages}>
          {hasPreviousPage && (
            <Button kind="quiet" busy={isFetching} onClick={() => void fetchPreviousPage()}>
              {t('chat:flow.earlier')}
            </Button>
          )}
          {!hasPreviousPage && messages.length + leaving.length > 0 && (
            <p className="pv-meta">{t('chat:flow.beginning')}</p>
          )}
          {messages.length + leaving.length === 0 && <p className="pv-lead">{t('chat:flow.empty')}</p>}
          {days.map(({ day, turns }) => {
            const said = sayDay(day, { locale: i18n.language, timeZone, now: new Date() });
            return (
              <section key={day} aria-label={said}>
                <p className={styles.day} aria-hidden>
                  {said}
                </p>
                {turns.map((turn) => (
                  <div key={turn.key} className={styles.turn}>
                    {turn.messages[0]?.seq === newFrom && <p className={styles.fresh}>{t('chat:flow.new')}</p>}
                    {turn.messages.map((message, place) => (
                      <Fragment key={message.id}>
                        <MessageItem
                          message={message}
                          follows={place > 0}
                          active={message.id === activeId}
                          wanted={message.seq === shown}
                        />
                        {message.id === reached?.id && <ReadMark by={reached.by} />}
                      </Fragment>
                    ))}
                  </div>
                ))}
              </section>
            );
          })}
          {whole && <LeavingItems leaving={leaving} outbox={talking.outbox} />}
        </div>
      </div>
      {(!atEnd || !whole) && (
        <div className={styles.toEnd}>
          <Button icon={ArrowDown} onClick={whole ? toEnd : onEnd}>
            {unseen > 0 ? t('chat:flow.unseen', { count: unseen }) : t('chat:flow.toEnd')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Up and down, home and end: from one message to the next. */
function moveBetweenMessages(event: KeyboardEvent<HTMLElement>): void {
  const here = event.target as HTMLElement;
  if (!here.matches('[data-message]') || !['ArrowUp', 'ArrowDown', 'Home', 'End'].includes(event.key)) {
    return;
  }
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-message]')];
  const place = all.indexOf(here);
  const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: all.length - 1 }[event.key] ?? place;
  all[to]?.focus();
}
