import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { keep, kept } from '../../api/kept';
import { useSession } from '../../api/session';
import type { Broadcast, Draft } from './queries';
import { useKeepDraft } from './writes';

/** How long somebody stops before what they wrote goes to the server. */
const PAUSE = 700;

const idsOf = (broadcast: Broadcast, kind: string) =>
  broadcast.targets.filter((one) => one.kind === kind).map(({ id }) => id);

const asDraft = (broadcast: Broadcast): Draft => ({
  title: broadcast.title,
  body: broadcast.body,
  confirmable: broadcast.confirmable,
  link: broadcast.link,
  everybody: broadcast.everybody,
  groupIds: idsOf(broadcast, 'GROUP'),
  unitIds: idsOf(broadcast, 'UNIT'),
  spaceIds: idsOf(broadcast, 'SPACE'),
  personIds: idsOf(broadcast, 'PERSON'),
});

/** A draft as it is written: kept on the device at once, on the server at every pause. */
export function useDraft(broadcast: Broadcast) {
  const me = useSession().person.id;
  const name = `broadcast.${broadcast.id}`;
  const [draft, setDraft] = useState<Draft>(() => kept<Draft>(me, name) ?? asDraft(broadcast));
  const keeping = useKeepDraft(broadcast.id);
  const save = (next: Draft) =>
    keeping.mutateAsync(next).then(() => {
      keep(me, name, undefined);
    });
  const soon = useDebouncedCallback((next: Draft) => void save(next).catch(() => undefined), {
    delay: PAUSE,
    flushOnUnmount: true,
  });
  return {
    draft,
    set: (some: Partial<Draft>) => {
      const next = { ...draft, ...some };
      setDraft(next);
      keep(me, name, next);
      soon(next);
    },
    /** On the server now, before what depends on it. */
    settle: () => {
      soon.cancel();
      return save(draft);
    },
    forget: () => {
      soon.cancel();
      keep(me, name, undefined);
    },
    saving: keeping.isPending,
    saved: keeping.isSuccess,
    error: keeping.error,
  };
}
