import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { inboxQuery } from './queries';

export interface Filing {
  id: string;
  folderId: string;
  name: string;
}

/** Puts scans where they belong, one after the other; those that are refused stay in the list. */
export function useFile(spaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (filings: readonly Filing[]) => {
      for (const { id, folderId, name } of filings) {
        await read(api.PUT('/api/scans/{id}/filing', { params: { path: { id } }, body: { folderId, name } }));
      }
      return filings.length;
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: inboxQuery(spaceId).queryKey }),
        queries.invalidateQueries({ queryKey: ['documents'] }),
      ]),
  });
}

export function useMakeScanner(spaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) =>
      read(api.POST('/api/spaces/{spaceId}/scanners', { params: { path: { spaceId } }, body: { name } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: inboxQuery(spaceId).queryKey }),
  });
}

export function useRevokeScanner(spaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (scannerId: string) =>
      read(api.DELETE('/api/spaces/{spaceId}/scanners/{scannerId}', { params: { path: { spaceId, scannerId } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: inboxQuery(spaceId).queryKey }),
  });
}
