import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

function useWrite<T, R>(id: string, mutationFn: (what: T) => Promise<R>) {
  const queries = useQueryClient();
  // A refusal says that something changed meanwhile: it is read as well.
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: ['documents', 'comments', id] }),
  });
}

export const useComment = (id: string) =>
  useWrite(id, (body: View['WriteComment']) =>
    read(api.POST('/api/documents/{id}/comments', { params: { path: { id } }, body })),
  );

export const useAnswer = (id: string, commentId: string) =>
  useWrite(id, (body: View['SayComment']) =>
    read(api.POST('/api/documents/{id}/comments/{commentId}/answers', { params: { path: { id, commentId } }, body })),
  );

export const useEdit = (id: string, commentId: string) =>
  useWrite(id, (body: View['SayComment']) =>
    read(api.PUT('/api/documents/{id}/comments/{commentId}', { params: { path: { id, commentId } }, body })),
  );

export const useRemove = (id: string, commentId: string) =>
  useWrite(id, (_: undefined) =>
    read(api.DELETE('/api/documents/{id}/comments/{commentId}', { params: { path: { id, commentId } } })),
  );

export const useResolve = (id: string, commentId: string) =>
  useWrite(id, (resolved: boolean) => {
    const where = { params: { path: { id, commentId } } };
    return read(
      resolved
        ? api.PUT('/api/documents/{id}/comments/{commentId}/resolution', where)
        : api.DELETE('/api/documents/{id}/comments/{commentId}/resolution', where),
    );
  });
