import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../api/client';

/** What somebody was told about waits for them no more. */
export function useOpened() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => read(api.PUT('/api/documents/{id}/reading', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['activity'] }),
  });
}
