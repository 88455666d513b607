import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Keeping = View['KeepingView'];

const path = (spaceId: string) => ({ path: { spaceId } });

export const keepingQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['chat', 'keeping', spaceId],
    queryFn: ({ signal }): Promise<Keeping> =>
      read(api.GET('/api/spaces/{spaceId}/message-keeping', { params: path(spaceId), signal })),
  });

/** What a choice would do, before it is made. */
export const rehearsalQuery = (spaceId: string, years: number) =>
  queryOptions({
    queryKey: ['chat', 'keeping', spaceId, years],
    queryFn: ({ signal }) =>
      read(
        api.POST('/api/spaces/{spaceId}/message-keeping/rehearsals', {
          params: path(spaceId),
          body: { years },
          signal,
        }),
      ),
    gcTime: 0,
  });

/** So many years, or always. */
export function useKeep(spaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (years: number | undefined): Promise<unknown> =>
      years === undefined
        ? read(api.DELETE('/api/spaces/{spaceId}/message-keeping', { params: path(spaceId) }))
        : read(api.PUT('/api/spaces/{spaceId}/message-keeping', { params: path(spaceId), body: { years } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keepingQuery(spaceId).queryKey }),
  });
}
