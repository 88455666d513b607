import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../api/client';

export function useThrowAway() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => read(api.POST('/api/clutter/removals', { body: { ids } })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['documents'] }),
  });
}

export function useRestore() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => read(api.POST('/api/documents/restorations', { body: { ids } })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['documents'] }),
  });
}
