import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { useWriting } from '../../api/writing';
import { broadcastQuery, type Counts, type Draft, type Place } from './queries';

const byId = (broadcastId: string) => ({ params: { path: { broadcastId } } });

function useWrite<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  return useWriting(['broadcasts', 'activity'], mutationFn);
}

/** Begins a draft; as another was, to bring back what was thrown away. */
export const useBegin = (place: Place) =>
  useWrite(async (draft?: Draft) => {
    const id =
      'spaceId' in place
        ? await read(api.POST('/api/spaces/{spaceId}/broadcasts', { params: { path: place } }))
        : await read(api.POST('/api/organisations/{organisationId}/broadcasts', { params: { path: place } }));
    if (draft) {
      await read(api.PUT('/api/broadcasts/{broadcastId}', { ...byId(id), body: draft }));
    }
    return id;
  });

/** The list shows its title; whoever comes back to it reads it anew. */
export function useKeepDraft(broadcastId: string) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (body: Draft) => read(api.PUT('/api/broadcasts/{broadcastId}', { ...byId(broadcastId), body })),
    onSuccess: () => {
      const { queryKey } = broadcastQuery(broadcastId);
      queries.removeQueries({ queryKey, type: 'inactive' });
      void queries.invalidateQueries({ queryKey });
      void queries.invalidateQueries({ queryKey: ['broadcasts', 'of'] });
    },
  });
}

export const useDiscard = (broadcastId: string) =>
  useWrite((_: undefined) => read(api.DELETE('/api/broadcasts/{broadcastId}', byId(broadcastId))));

export const useSend = (broadcastId: string) =>
  useWrite((body: Counts) => read(api.PUT('/api/broadcasts/{broadcastId}/sending', { ...byId(broadcastId), body })));

export const useChase = (broadcastId: string) =>
  useWrite((body: Counts) => read(api.PUT('/api/broadcasts/{broadcastId}/chase', { ...byId(broadcastId), body })));

export const useCall = (broadcastId: string) =>
  useWrite(({ personId, word, called }: { personId: string; word?: string; called: boolean }) => {
    const params = { path: { broadcastId, personId } };
    return called
      ? read(api.PUT('/api/broadcasts/{broadcastId}/calls/{personId}', { params, body: { word } }))
      : read(api.DELETE('/api/broadcasts/{broadcastId}/calls/{personId}', { params }));
  });

export const usePrint = (broadcastId: string) =>
  useWrite((_: undefined) => read(api.POST('/api/broadcasts/{broadcastId}/printings', byId(broadcastId))));

export const useTakeBackPrinting = (broadcastId: string) =>
  useWrite((printedAt: string) =>
    read(
      api.DELETE('/api/broadcasts/{broadcastId}/printings', {
        params: { path: { broadcastId }, query: { printedAt } },
      }),
    ),
  );

/** As whoever is signed in, or as whoever holds the secret of a mail. */
export type Reader = { broadcastId: string } | { token: string };

export const useMarkRead = (reader: Reader) =>
  useWrite((_: undefined) =>
    'token' in reader
      ? read(api.PUT('/api/broadcast-keys/reading', { body: reader }))
      : read(api.PUT('/api/received-broadcasts/{broadcastId}/reading', { params: { path: reader } })),
  );

export const useConfirm = (reader: Reader) =>
  useWrite((_: undefined) =>
    'token' in reader
      ? read(api.PUT('/api/broadcast-keys/confirmation', { body: reader }))
      : read(api.PUT('/api/received-broadcasts/{broadcastId}/confirmation', { params: { path: reader } })),
  );
