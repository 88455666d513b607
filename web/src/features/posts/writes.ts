import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';
import type { Content } from './queries';

function useWrite<T, R>(mutationFn: (what: T) => Promise<R>) {
  const queries = useQueryClient();
  // A refusal says that something changed meanwhile: it is read as well.
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: ['posts'] }),
  });
}

const one = (id: string) => ({ params: { path: { id } } });

export const begin = (spaceId: string, body: Content) =>
  read(api.POST('/api/spaces/{spaceId}/posts', { params: { path: { spaceId } }, body }));

export const keepDraft = (id: string, body: Content) => read(api.PUT('/api/posts/{id}/draft', { ...one(id), body }));

export const folderOf = (id: string) => read(api.PUT('/api/posts/{id}/folder', one(id)));

export const usePublish = () =>
  useWrite(({ id, body }: { id: string; body: Content }) =>
    read(api.PUT('/api/posts/{id}/publication', { ...one(id), body })),
  );

export const useWithdraw = () => useWrite((id: string) => read(api.DELETE('/api/posts/{id}/publication', one(id))));

export const useDrop = () => useWrite((id: string) => read(api.DELETE('/api/posts/{id}/draft', one(id))));

export const usePin = (id: string) =>
  useWrite((pinned: boolean) =>
    read(pinned ? api.PUT('/api/posts/{id}/pin', one(id)) : api.DELETE('/api/posts/{id}/pin', one(id))),
  );

export const useRead = (id: string) =>
  useWrite((_: undefined) => read(api.PUT('/api/posts/{id}/readings/mine', one(id))));

export const useRemind = (id: string) =>
  useWrite((_: undefined) => read(api.PUT('/api/posts/{id}/readings/reminder', one(id))));

export const useApprove = (id: string) =>
  useWrite((body: View['ApprovePublic']) => read(api.PUT('/api/posts/{id}/public-approval', { ...one(id), body })));

export const useTakeFromPublic = (id: string) =>
  useWrite((_: undefined) => read(api.DELETE('/api/posts/{id}/public-approval', one(id))));

export const useSetBoard = (spaceId: string) =>
  useWrite((body: View['SetBoard']) =>
    read(api.PUT('/api/spaces/{spaceId}/posts/board', { params: { path: { spaceId } }, body })),
  );

export const useSay = (id: string, commentId?: string) =>
  useWrite((body: string) =>
    read(
      commentId
        ? api.POST('/api/posts/{id}/comments/{commentId}/answers', {
            params: { path: { id, commentId } },
            body: { body },
          })
        : api.POST('/api/posts/{id}/comments', { ...one(id), body: { body } }),
    ),
  );

export const useReword = (id: string, commentId: string) =>
  useWrite((body: string) =>
    read(api.PUT('/api/posts/{id}/comments/{commentId}', { params: { path: { id, commentId } }, body: { body } })),
  );

export const useHush = (id: string, commentId: string) =>
  useWrite((_: undefined) =>
    read(api.DELETE('/api/posts/{id}/comments/{commentId}', { params: { path: { id, commentId } } })),
  );
