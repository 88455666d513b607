import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Holdings = View['HoldingsView'];

export const holdingsQuery = queryOptions({
  queryKey: ['files', 'holdings'],
  queryFn: ({ signal }): Promise<Holdings> => read(api.GET('/api/contents', { signal })),
  // What is moved or looked at goes on while one watches.
  refetchInterval: 5000,
});

/** Has every byte read and compared. */
export function useCheckup() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (_: undefined) => read(api.POST('/api/contents/checkups')),
    onSettled: () => void queries.invalidateQueries({ queryKey: holdingsQuery.queryKey }),
  });
}
