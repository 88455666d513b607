import { useState } from 'react';
import { keep, kept } from '../../../api/kept';
import { useTalking } from '../talking';
import { uuid7 } from '../uuid7';
import { emptyNote, type NoteDraft, type NotePlace } from './notes';

const NAME = 'note';

/** The note being written, kept on the device as it goes; in the space where one wrote the last. */
export function useNote(me: string, places: readonly NotePlace[]) {
  const { notes } = useTalking();
  const [draft, setDraft] = useState<NoteDraft>(() => kept<NoteDraft>(me, NAME) ?? emptyNote);
  const place = places.find(({ spaceId }) => spaceId === draft.spaceId) ?? places[0]!;
  const change = (facts: Partial<NoteDraft>) => {
    const next = { ...draft, ...facts };
    setDraft(next);
    keep(me, NAME, next.text === '' && next.with === '' ? undefined : next);
  };
  /** Leaves with these words; the field is empty then. */
  const save = (text: string) => {
    const id = uuid7();
    const { spaceId, name: spaceName } = place;
    const at = (draft.at === '' ? new Date() : new Date(draft.at)).toISOString();
    notes.add({ id, spaceId, spaceName, kind: draft.kind, text, with: draft.with.trim() || undefined, at });
    change({ ...emptyNote, spaceId });
    return { id, spaceName };
  };
  return { draft, place, change, save };
}
