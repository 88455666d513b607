import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';
import { openedQuery } from './queries';

function useWrite<T, R>(mutationFn: (what: T) => Promise<R>, key: readonly string[]) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => void queries.invalidateQueries({ queryKey: key }) });
}

export const useMakeLink = (id: string) =>
  useWrite(
    (body: View['MakeLink']) => read(api.POST('/api/documents/{id}/links', { params: { path: { id } }, body })),
    ['documents', 'links', id],
  );

export const useEndLink = (id: string) =>
  useWrite(
    (linkId: string) => read(api.DELETE('/api/documents/{id}/links/{linkId}', { params: { path: { id, linkId } } })),
    ['documents', 'links', id],
  );

export function useUnlock(secret: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (password: string) =>
      read(api.POST('/api/links/{secret}/passes', { params: { path: { secret } }, body: { password } })),
    onSuccess: () => queries.resetQueries({ queryKey: openedQuery(secret).queryKey }),
  });
}

export const useStartHanding = (secret: string) =>
  useMutation({
    mutationFn: (body: View['StartHanding']) =>
      read(api.POST('/api/links/{secret}/handings', { params: { path: { secret } }, body })),
  });
