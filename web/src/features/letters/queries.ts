import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Correspondent = View['CorrespondentView'];

export const correspondentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['chat', 'correspondents', id],
    queryFn: ({ signal }) =>
      read(api.GET('/api/conversations/{id}/correspondents', { params: { path: { id } }, signal })),
  });

export interface NewCorrespondent {
  person: { email: string; givenName: string; familyName: string; about?: string };
  reason?: string;
}

export function useAdd(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewCorrespondent) =>
      read(api.POST('/api/conversations/{id}/correspondents', { params: { path: { id } }, body })),
    onSuccess: (known) => queries.setQueryData(correspondentsQuery(id).queryKey, known),
  });
}

export function useRemove(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (correspondentId: string) =>
      read(
        api.DELETE('/api/conversations/{id}/correspondents/{correspondentId}', {
          params: { path: { id, correspondentId } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: correspondentsQuery(id).queryKey }),
  });
}

export const stopQuery = (token: string) =>
  queryOptions({
    queryKey: ['letters', token],
    queryFn: ({ signal }) => read(api.GET('/api/correspondences/{token}', { params: { path: { token } }, signal })),
    retry: false,
  });

export function useStop(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => read(api.PUT('/api/correspondences/{token}/end', { params: { path: { token } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: stopQuery(token).queryKey }),
  });
}
