import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import type { Callable } from '../../ui/mentions';
import { PaneHead } from '../../ui/Split';
import { Composer } from './Composer';
import { useEarlierAnswers } from './changes';
import flow from './Flow.module.css';
import { LeavingItems } from './LeavingItems';
import { MessageItem } from './MessageItem';
import { useLeaving } from './outbox';
import { useMay, useRoom } from './Room';
import { threadQuery } from './reads';
import styles from './ThreadPanel.module.css';
import { useTalking } from './talking';
import { useScrollKept } from './useScrollKept';
import { type Speak, useSpeaking } from './voice/useSpeaking';

interface ThreadPanelProps {
  id: string;
  /** The number of the answer looked for. */
  wanted?: number;
  callable: readonly Callable[];
  /** Opened to be answered. */
  begun: boolean;
  onSend: (body: string) => void;
  /** Answers aloud, where one may leave a recording. */
  onSpeak?: Speak;
  onClose: () => void;
}

/** A message and what answers it, beside the conversation; in its place on a small screen. */
export function ThreadPanel({ id, wanted, callable, begun, onSend, onSpeak, onClose }: ThreadPanelProps) {
  const { t } = useTranslation();
  const { conversation } = useRoom();
  const queries = useQueryClient();
  const talking = useTalking();
  const { data: thread } = useSuspenseQuery(threadQuery(id));
  const mayReply = useMay('REPLY');
  const speaking = useSpeaking(id, onSpeak);
  const earlier = useEarlierAnswers(id, thread.before);
  const all = useMemo(() => [thread.root, ...thread.replies], [thread]);
  const leaving = useLeaving(talking.outbox).filter(
    (one) => one.threadId === thread.root.id && !all.some((known) => known.id === one.id),
  );
  const { frame, onScroll } = useScrollKept({
    changed: `${all.length}-${leaving.length}`,
    own: leaving.at(-1)?.id,
    start: thread.replies.find(({ seq }) => seq === wanted)?.seq,
    onNearTop: () => undefined,
    onNearEnd: () => undefined,
  });
  useEffect(() => () => queries.removeQueries({ queryKey: threadQuery(id).queryKey, type: 'inactive' }), [queries, id]);
  return (
    <aside className={styles.thread} aria-label={t('chat:thread.title')}>
      <PaneHead>
        <IconButton icon={ArrowLeft} label={t('chat:thread.close')} onClick={onClose} />
        <div className={styles.name}>
          <h2>{t('chat:thread.title')}</h2>
          <p className="pv-meta">{conversation.title}</p>
        </div>
      </PaneHead>
      <div ref={frame} className={flow.flow} onScroll={onScroll}>
        <div className={styles.messages}>
          <MessageItem message={thread.root} active inThread />
          {thread.before != null && (
            <Button kind="quiet" busy={earlier.isPending} onClick={() => earlier.mutate()}>
              {t('chat:thread.earlier')}
            </Button>
          )}
          {thread.replies.map((message) => (
            <MessageItem key={message.id} message={message} active wanted={message.seq === wanted} inThread />
          ))}
          <LeavingItems leaving={leaving} outbox={talking.outbox} />
        </div>
      </div>
      {mayReply && speaking.panel}
      {mayReply && (
        <Composer
          hidden={speaking.active}
          tools={speaking.button}
          conversationId={conversation.id}
          threadId={thread.root.id}
          draft={thread.draft}
          label={t('chat:thread.label', { name: thread.root.author.name })}
          callable={callable}
          begun={begun}
          onSend={onSend}
        />
      )}
    </aside>
  );
}
