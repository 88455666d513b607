import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLive } from '../../api/live';
import { type Message, type Reference, referencesQuery } from './reads';

type Target = Parameters<typeof referencesQuery>;

/** The messages that refer to something, as they come and go. */
export function useReferences(...[kind, id]: Target): readonly Reference[] {
  const queries = useQueryClient();
  const query = referencesQuery(kind, id);
  useLive('chat', ({ payload }) => {
    const { message } = (payload ?? {}) as { message?: Message };
    if (message && (message.body.includes('/') || message.editedAt || message.deletedAt)) {
      void queries.invalidateQueries({ queryKey: query.queryKey });
    }
  });
  return useQuery(query).data ?? [];
}
