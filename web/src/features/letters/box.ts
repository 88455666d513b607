import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type HeldLetter = View['HeldLetterView'];

/** The address of a space, for who runs it. */
export const boxQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['chat', 'mail-box', spaceId],
    queryFn: ({ signal }) => read(api.GET('/api/spaces/{spaceId}/mail-box', { params: { path: { spaceId } }, signal })),
  });

/** Opens it, or gives another one in its place. */
export function useOpenBox(spaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => read(api.PUT('/api/spaces/{spaceId}/mail-box', { params: { path: { spaceId } } })),
    onSuccess: (box) => queries.setQueryData(boxQuery(spaceId).queryKey, box),
  });
}

export function useCloseBox(spaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => read(api.DELETE('/api/spaces/{spaceId}/mail-box', { params: { path: { spaceId } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: boxQuery(spaceId).queryKey }),
  });
}

/** Mails that wait for the word of who runs the space. */
export const heldQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['chat', 'held-letters', spaceId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/spaces/{spaceId}/held-letters', { params: { path: { spaceId } }, signal })),
  });

export function useAcceptLetter(spaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ letterId, ...body }: View['AcceptLetter'] & { letterId: string }) =>
      read(
        api.PUT('/api/spaces/{spaceId}/held-letters/{letterId}/acceptance', {
          params: { path: { spaceId, letterId } },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['chat'] }),
  });
}

export function useRefuseLetter(spaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (letterId: string) =>
      read(
        api.DELETE('/api/spaces/{spaceId}/held-letters/{letterId}', {
          params: { path: { spaceId, letterId } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['chat'] }),
  });
}
