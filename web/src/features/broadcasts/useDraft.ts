import { useKeeping } from '../../api/keeping';
import type { Broadcast, Draft } from './queries';
import { useKeepDraft } from './writes';

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
  const keeping = useKeepDraft(broadcast.id);
  const { content, state, error, set, store, end } = useKeeping({
    name: `broadcast.${broadcast.id}`,
    first: asDraft(broadcast),
    save: (draft: Draft) => keeping.mutateAsync(draft),
  });
  return {
    draft: content,
    set,
    /** On the server now, before what depends on it. */
    settle: store,
    forget: end,
    saving: keeping.isPending,
    state,
    error,
  };
}
