import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typed, typing } from '../../api/live';
import { isProblem } from '../../api/problem';
import { useSession } from '../../api/session';
import { Loading } from '../../ui/Loading';
import { Note } from '../../ui/Note';
import { useWindowTitle } from '../../ui/Page';
import { Progress } from '../../ui/Progress';
import { AttachButton } from './AttachButton';
import { useAttaching } from './attaching';
import { Brought } from './Brought';
import { Typing } from './Company';
import { Composer } from './Composer';
import { ConversationHead } from './ConversationHead';
import styles from './ConversationPane.module.css';
import { callableOf } from './callable';
import { Flow } from './Flow';
import { LateBar } from './LateBar';
import { LateMessageDialog } from './LateMessageDialog';
import { PinnedBar } from './PinnedBar';
import { RoomProvider } from './Room';
import { type Anchor, anchorOf, type Conversation, conversationQuery, mentionableQuery, pinsQuery } from './reads';
import { ThreadPanel } from './ThreadPanel';
import { useTalking } from './talking';
import { usePolling } from './usePolling';
import { uuid7 } from './uuid7';
import { useSpeaking } from './voice/useSpeaking';

export interface Place {
  /** The number of the message looked for. */
  m?: number;
  /** The day to begin with. */
  le?: string;
  /** The thread open beside. */
  fil?: string;
}

interface ConversationPaneProps {
  id: string;
  place: Place;
  onPlace: (place: Place) => void;
  /** The way back to the list, on a phone. */
  back: ReactNode;
}

/** A conversation: who it is with, what was said, where one writes. */
export function ConversationPane({ id, place, onPlace, back }: ConversationPaneProps) {
  const { data: conversation, error } = useSuspenseQuery(conversationQuery(id));
  if (isProblem(error, 'not-found')) {
    // Put out of it while it was open: nothing of it stays on the screen.
    throw error;
  }
  return <Opened key={id} conversation={conversation} place={place} onPlace={onPlace} back={back} />;
}

function Opened({
  conversation,
  place,
  onPlace,
  back,
}: Omit<ConversationPaneProps, 'id'> & { conversation: Conversation }) {
  usePolling(conversation.id);
  const { t } = useTranslation();
  const { person } = useSession();
  const talking = useTalking();
  const { data: mentionable } = useQuery(mentionableQuery(conversation.id));
  const { data: pins } = useQuery(pinsQuery(conversation.id));
  const [readBefore] = useState(conversation.readSeq);
  const [first] = useState(() => anchorOf(conversation, {}));
  const [atEnd, setAtEnd] = useState(false);
  useWindowTitle(conversation.title);
  // Where one was led to a thread, the messages stay when it is closed.
  const [stays, setStays] = useState<Anchor>();
  const anchor: Anchor =
    place.m !== undefined || place.le !== undefined
      ? anchorOf(conversation, place)
      : (stays ?? (atEnd ? { at: 'end' } : first));
  const names = useMemo(() => {
    const known = [...(mentionable?.people ?? []), ...conversation.participants.map((one) => one.person)];
    return new Map(known.map(({ id, name }) => [id, name]));
  }, [mentionable, conversation.participants]);
  const callable = useMemo(
    () =>
      callableOf(mentionable ?? { people: [], groups: [], everybody: false }, {
        all: t('chat:composer.everybody'),
        people: (count) => t('chat:peopleCount', { count }),
      }),
    [mentionable, t],
  );
  const [led, setLed] = useState<{ m: number; thread: string }>();
  const thread = place.fil ?? (led && led.m === place.m ? led.thread : undefined);
  const end = () => {
    setAtEnd(true);
    setStays(undefined);
    onPlace({ fil: thread });
  };
  const write = (body: string, threadId?: string) => {
    typed();
    if (!threadId && !('at' in anchor)) {
      end();
    }
    talking.outbox.add({ id: uuid7(), conversationId: conversation.id, threadId, body, at: new Date().toISOString() });
  };
  const [answering, setAnswering] = useState<string>();
  const closeThread = () => {
    setStays(anchor);
    onPlace({});
  };
  const now = useRef({ place, onPlace });
  useEffect(() => {
    now.current = { place, onPlace };
  });
  const room = useMemo(() => {
    const openThread = (fil: string) => {
      setAnswering(fil);
      now.current.onPlace({ ...now.current.place, fil });
    };
    const pinned = new Set(pins?.map(({ messageId }) => messageId));
    return { conversation, me: person.id, names, pinned, openThread };
  }, [conversation, person.id, names, pins]);
  const [putOff, setPutOff] = useState<{ body: string; over: () => void }>();
  const mayWrite = conversation.can.includes('WRITE');
  const { attaching, take, speak, may } = useAttaching(
    conversation.id,
    conversation.space?.id ?? conversation.id,
    write,
  );
  const deposits = may && conversation.can.includes('DEPOSIT');
  const onFiles = deposits ? take : undefined;
  const speaking = useSpeaking(conversation.id, deposits ? speak : undefined);
  return (
    <RoomProvider room={room}>
      <div className={thread ? styles.withThread : styles.pane} data-talk>
        <section
          className={styles.main}
          aria-label={conversation.title}
          onDragOver={onFiles && ((event) => event.preventDefault())}
          onDrop={
            onFiles &&
            ((event) => {
              event.preventDefault();
              onFiles([...event.dataTransfer.files]);
            })
          }
        >
          <ConversationHead back={back} onDay={(le) => onPlace({ le })} onFound={(m) => onPlace({ m })} />
          <PinnedBar pins={pins ?? []} onGo={(m) => onPlace({ m })} />
          <Suspense
            fallback={
              <div className={styles.waiting}>
                <Loading what={t('chat:flow.loading')} />
              </div>
            }
          >
            <Flow
              key={JSON.stringify(anchor)}
              anchor={anchor}
              wanted={place.m}
              onLed={setLed}
              readBefore={readBefore}
              onEnd={end}
            />
          </Suspense>
          {attaching.length > 0 && (
            <div className={styles.attaching}>
              {attaching.map(({ name, percent }) => (
                <Progress
                  key={name}
                  name={t('chat:attach.sending', { name })}
                  value={percent}
                  detail={`${percent} %`}
                />
              ))}
            </div>
          )}
          <LateBar />
          {mayWrite && speaking.panel}
          {mayWrite ? (
            <Composer
              hidden={speaking.active}
              conversationId={conversation.id}
              draft={conversation.draft}
              label={t('chat:composer.label', { title: conversation.title })}
              callable={callable}
              readers={mentionable && <Readers people={mentionable.people.filter(({ id }) => id !== person.id)} />}
              company={<Typing />}
              tools={
                onFiles && (
                  <>
                    <AttachButton onFiles={onFiles} />
                    {speaking.button}
                  </>
                )
              }
              onFiles={onFiles}
              onSend={(body) => write(body)}
              onLater={(body, over) => setPutOff({ body, over })}
              onTyping={() => typing(conversation.id)}
            />
          ) : (
            <div className={styles.readOnly}>
              <Note icon={Lock}>
                {conversation.brought ? <Brought brought={conversation.brought} /> : t(whyNot(conversation))}
              </Note>
            </div>
          )}
        </section>
        {putOff && (
          <LateMessageDialog
            conversationId={conversation.id}
            body={putOff.body}
            onDone={putOff.over}
            onClose={() => setPutOff(undefined)}
          />
        )}
        {thread && (
          <Suspense fallback={<Loading what={t('chat:thread.loading')} />}>
            <ThreadPanel
              key={thread}
              id={thread}
              wanted={place.m}
              callable={callable}
              begun={answering === thread}
              onSend={(body) => write(body, thread)}
              onSpeak={deposits ? (recording, words) => speak(recording, words, thread) : undefined}
              onClose={closeThread}
            />
          </Suspense>
        )}
      </div>
    </RoomProvider>
  );
}

function whyNot({ archived, closedAt, can }: Conversation): string {
  return archived
    ? 'chat:readOnly.archived'
    : closedAt
      ? 'chat:readOnly.closed'
      : can.includes('REPLY')
        ? 'chat:readOnly.readerAnswers'
        : 'chat:readOnly.reader';
}

/** "9 personnes liront ce message, dont 2 externes" */
function Readers({ people }: { people: readonly { external: boolean }[] }) {
  const { t } = useTranslation();
  const external = people.filter((one) => one.external).length;
  const all = t('chat:readers.all', { count: people.length });
  return <>{external > 0 ? t('chat:readers.withExternal', { all, count: external }) : all}</>;
}
