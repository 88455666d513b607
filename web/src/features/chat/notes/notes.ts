import { queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../../api/client';
import type { Parcel, Post } from '../outbox';

export type NotePlace = View['NotePlace'];
export type NoteKind = View['TakeNote']['kind'];

export const kinds: readonly NoteKind[] = ['CALL', 'CORRIDOR', 'MEETING', 'DECISION'];

/** The spaces in which I may keep notes, the last used first. */
export const notePlacesQuery = queryOptions({
  queryKey: ['chat', 'notebooks'],
  queryFn: ({ signal }) => read(api.GET('/api/notebooks', { signal })),
});

/** Where a note that arrived is read. */
export const notedAtQuery = (id: string) =>
  queryOptions({
    queryKey: ['chat', 'noted', id],
    queryFn: ({ signal }) => read(api.GET('/api/messages/{id}', { params: { path: { id } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The topic of the notes of a space: what is recorded goes into its folder. */
export const notebookOf = (spaceId: string) =>
  read(api.PUT('/api/spaces/{spaceId}/notebook', { params: { path: { spaceId } } }));

/** What somebody writes down: kept as it is typed. */
export interface NoteDraft {
  spaceId?: string;
  kind: NoteKind;
  text: string;
  with: string;
  /** On the clock of the device; empty for now. */
  at: string;
}

export const emptyNote: NoteDraft = { kind: 'CALL', text: '', with: '', at: '' };

/** A note on its way. */
export interface LeavingNote extends Parcel {
  spaceId: string;
  /** For who waits for the line. */
  spaceName: string;
  kind: NoteKind;
  text: string;
  with?: string;
  at: string;
}

export const noteBox: Post<LeavingNote> = {
  name: 'notes',
  queueOf: ({ spaceId }) => spaceId,
  send: async ({ id, spaceId, kind, text, with: whom, at }) => {
    await read(
      api.POST('/api/spaces/{spaceId}/notes', {
        params: { path: { spaceId } },
        body: { id, kind, text, with: whom, at },
      }),
    );
  },
};
