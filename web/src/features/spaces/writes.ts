import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

/** Whatever changes a space may change the rail, the lists and its page: all that was read about spaces is read again. */
export const again = (queries: QueryClient) => queries.invalidateQueries({ queryKey: ['spaces'] });

function useWrite<T>(mutationFn: (what: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => again(queries) });
}

export const useFavour = () =>
  useWrite(({ id, favourite }: { id: string; favourite: boolean }) => {
    const params = { path: { spaceId: id } };
    return favourite
      ? read(api.PUT('/api/spaces/{spaceId}/favourite', { params }))
      : read(api.DELETE('/api/spaces/{spaceId}/favourite', { params }));
  });

export const useArchive = (spaceId: string) =>
  useWrite((archived: boolean) => {
    const params = { path: { spaceId } };
    return archived
      ? read(api.PUT('/api/spaces/{spaceId}/archiving', { params }))
      : read(api.DELETE('/api/spaces/{spaceId}/archiving', { params }));
  });

export const useTakeTool = (spaceId: string) =>
  useWrite(({ tool, used }: { tool: View['SpaceView']['tools'][number]; used: boolean }) => {
    const params = { path: { spaceId, tool } };
    return used
      ? read(api.PUT('/api/spaces/{spaceId}/tools/{tool}', { params }))
      : read(api.DELETE('/api/spaces/{spaceId}/tools/{tool}', { params }));
  });

export const useUndoOpening = () =>
  useWrite((spaceId: string) => read(api.DELETE('/api/spaces/{spaceId}', { params: { path: { spaceId } } })));

export const useEnter = (spaceId: string) =>
  useWrite((_: undefined) => read(api.PUT('/api/spaces/{spaceId}/members/mine', { params: { path: { spaceId } } })));

export const useLeave = (spaceId: string) =>
  useWrite((_: undefined) => read(api.DELETE('/api/spaces/{spaceId}/members/mine', { params: { path: { spaceId } } })));

export const useAsk = (spaceId: string) =>
  useWrite((message: string) =>
    read(
      api.POST('/api/spaces/{spaceId}/join-requests', {
        params: { path: { spaceId } },
        body: { message: message.trim() || undefined },
      }),
    ),
  );

export const useWithdraw = (spaceId: string) =>
  useWrite((_: undefined) =>
    read(api.DELETE('/api/spaces/{spaceId}/join-requests/mine', { params: { path: { spaceId } } })),
  );

export const useDecideJoin = (spaceId: string) =>
  useWrite(({ requestId, ...body }: View['DecideJoinRequest'] & { requestId: string }) =>
    read(
      api.PUT('/api/spaces/{spaceId}/join-requests/{requestId}/decision', {
        params: { path: { spaceId, requestId } },
        body,
      }),
    ),
  );

export const useAddMembers = (spaceId: string) =>
  useWrite((members: View['AddMember'][]) =>
    read(api.POST('/api/spaces/{spaceId}/members', { params: { path: { spaceId } }, body: { members } })),
  );

export const useChangeRole = (spaceId: string) =>
  useWrite(({ memberId, role }: { memberId: string; role: View['ChangeRole']['role'] }) =>
    read(
      api.PUT('/api/spaces/{spaceId}/members/{memberId}/role', {
        params: { path: { spaceId, memberId } },
        body: { role },
      }),
    ),
  );

export const useRemoveMember = (spaceId: string) =>
  useWrite((memberId: string) =>
    read(api.DELETE('/api/spaces/{spaceId}/members/{memberId}', { params: { path: { spaceId, memberId } } })),
  );

export const useAskForSpace = () =>
  useWrite((body: View['AskForSpace']) => read(api.POST('/api/space-requests', { body })));

export const useDecideSpaceRequest = () =>
  useWrite(({ requestId, ...body }: View['DecideSpaceRequest'] & { requestId: string }) =>
    read(api.PUT('/api/space-requests/{requestId}/decision', { params: { path: { requestId } }, body })),
  );

export const useInviteGuest = (spaceId: string) =>
  useWrite((body: View['InviteGuest']) =>
    read(api.POST('/api/spaces/{spaceId}/guests', { params: { path: { spaceId } }, body })),
  );
