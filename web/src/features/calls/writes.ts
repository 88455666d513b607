import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';
import { ownEntryQuery, type Write } from './queries';

function useWrite<T, R>(mutationFn: (what: T) => Promise<R>) {
  const queries = useQueryClient();
  // A refusal says that something changed meanwhile: it is read as well.
  return useMutation({ mutationFn, onSettled: () => queries.invalidateQueries({ queryKey: ['calls'] }) });
}

const one = (id: string) => ({ params: { path: { id } } });

export const useOpen = (spaceId: string) =>
  useWrite((body: Write) => read(api.POST('/api/spaces/{spaceId}/calls', { params: { path: { spaceId } }, body })));

export const useChange = (id: string) =>
  useWrite((body: Write) => read(api.PUT('/api/calls/{id}', { ...one(id), body })));

export const useDelete = (id: string) => useWrite(() => read(api.DELETE('/api/calls/{id}', one(id))));

export const usePublish = (id: string) => useWrite(() => read(api.PUT('/api/calls/{id}/publication', one(id))));

export const useClose = (id: string) => useWrite(() => read(api.PUT('/api/calls/{id}/closure', one(id))));

export const useJudge = (id: string) => useWrite(() => read(api.PUT('/api/calls/{id}/judgement', one(id))));

export const useAnnounce = (id: string) =>
  useWrite((winners: View['Winner'][]) => read(api.PUT('/api/calls/{id}/winners', { ...one(id), body: { winners } })));

export const useSetAside = (id: string) =>
  useWrite(({ entryId, why }: { entryId: string; why: string }) =>
    read(api.PUT('/api/calls/{id}/entries/{entryId}/exclusion', { params: { path: { id, entryId } }, body: { why } })),
  );

export const useTakeIn = (id: string) =>
  useWrite((entryId: string) =>
    read(api.DELETE('/api/calls/{id}/entries/{entryId}/exclusion', { params: { path: { id, entryId } } })),
  );

interface Points {
  entryId: string;
  criterionId: string;
  points: number;
}

/** One after the other, in the order of the presses. */
export function useScore(id: string) {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: `scores-${id}` },
    mutationFn: ({ entryId, criterionId, points }: Points) =>
      read(
        api.PUT('/api/calls/{id}/entries/{entryId}/scores/{criterionId}', {
          params: { path: { id, entryId, criterionId } },
          body: { points },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['calls'] }),
  });
}

export function useProve(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => read(api.PUT('/api/public-calls/entries/proof', { body: { token } })),
    onSuccess: (own) => queries.setQueryData(ownEntryQuery(token).queryKey, own),
  });
}

export const useWithdraw = (token: string) =>
  useMutation({
    mutationFn: () => read(api.POST('/api/public-calls/entries/withdrawal', { body: { token } })),
  });
