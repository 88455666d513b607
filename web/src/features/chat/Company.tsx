import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, watchRoom } from '../../api/live';
import styles from './Company.module.css';
import { several } from './people';
import { useRoom } from './Room';

type Somebody = { id: string; name: string };

/** A person who writes says so every second or so; silent for that long, they have stopped. */
const STOPPED = 4_000;

/** Who reads here at this moment: "2 personnes lisent". */
export function Presence() {
  const { t } = useTranslation();
  const { conversation, me } = useRoom();
  const [others, setOthers] = useState(0);
  useEffect(() => {
    watchRoom(conversation.id);
    return () => watchRoom(null);
  }, [conversation.id]);
  useLive('presence', ({ id, people = [], count }) => {
    if (id === conversation.id) {
      const here = people.some((one) => one.id === me) ? 1 : 0;
      setOthers(Math.max(0, (count ?? people.length) - here));
    }
  });
  return others > 0 && <span className={styles.presence}>{t('chat:presence', { count: others })}</span>;
}

/** "Inès écrit…" */
export function Typing() {
  const { t, i18n } = useTranslation();
  const { conversation, me } = useRoom();
  const [writing, setWriting] = useState<readonly (Somebody & { until: number })[]>([]);
  useLive('typing', ({ id, person }) => {
    if (id === conversation.id && person && person.id !== me) {
      const until = Date.now() + STOPPED;
      setWriting((known) => [...known.filter((one) => one.id !== person.id), { ...person, until }]);
    }
  });
  useLive('chat', ({ payload }) => {
    const said = payload as { message?: { author: Somebody; conversationId: string } } | undefined;
    if (said?.message?.conversationId === conversation.id) {
      setWriting((known) => known.filter(({ id }) => id !== said.message?.author.id));
    }
  });
  useEffect(() => {
    if (writing.length > 0) {
      const timer = setTimeout(() => setWriting((known) => known.filter(({ until }) => until > Date.now())), 1_000);
      return () => clearTimeout(timer);
    }
  }, [writing]);
  const names = writing.slice(0, 3).map(({ name }) => name.split(' ')[0] ?? name);
  return (
    <span role="status" aria-live="polite">
      {names.length > 0 && t('chat:typing', { count: names.length, names: several(names, i18n.language) })}
    </span>
  );
}
