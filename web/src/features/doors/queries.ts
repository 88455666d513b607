import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Door = View['DoorView'];
export type DoorLink = NonNullable<Door['link']>;
export type Asking = View['AskingView'];
export type Asked = View['AskedView'];
export type Answer = View['DecideAsking'];

const path = (id: string) => ({ path: { id } });

/** A topic's door, for who runs its space. */
export const doorQuery = (id: string) =>
  queryOptions({
    queryKey: ['chat', 'door', id],
    queryFn: ({ signal }) => read(api.GET('/api/conversations/{id}/door', { params: path(id), signal })),
  });

export function useOpenDoor(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { days: number; most: number }) =>
      read(api.PUT('/api/conversations/{id}/door', { params: path(id), body })),
    onSuccess: (door) => queries.setQueryData(doorQuery(id).queryKey, door),
  });
}

export function useCloseDoor(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => read(api.DELETE('/api/conversations/{id}/door', { params: path(id) })),
    onSuccess: () => queries.invalidateQueries({ queryKey: doorQuery(id).queryKey }),
  });
}

export function useDecide(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ askingId, answer }: { askingId: string; answer: Answer }) =>
      read(
        api.PUT('/api/conversations/{id}/door/askings/{askingId}/decision', {
          params: { path: { id, askingId } },
          body: answer,
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: doorQuery(id).queryKey }),
  });
}

/** How often a page without a live line asks whether the answer came. */
const STILL = 5_000;

const stillWaiting = (asked: Asked | undefined) => (asked?.step === 'WAITING' ? STILL : false);

/** What stands on the door that a link leads to. */
export const lookQuery = (token: string) =>
  queryOptions({
    queryKey: ['doors', 'look', token],
    queryFn: ({ signal }) => read(api.POST('/api/doors/looks', { body: { token }, signal })),
    retry: false,
    gcTime: 0,
  });

/** How whoever is signed in stands at that door. */
export const mineQuery = (token: string) =>
  queryOptions({
    queryKey: ['doors', 'mine', token],
    queryFn: ({ signal }) => read(api.POST('/api/doors/mine', { body: { token }, signal })),
    retry: false,
    gcTime: 0,
    refetchInterval: (query) => stillWaiting(query.state.data),
  });

export function useAsk(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (message?: string) => read(api.PUT('/api/doors/mine', { body: { token, message } })),
    onSuccess: (asked) => queries.setQueryData(mineQuery(token).queryKey, asked),
  });
}

export function useKnock(token: string) {
  return useMutation({
    mutationFn: (who: { givenName: string; familyName: string; email: string; message?: string }) =>
      read(api.POST('/api/doors/knocks', { body: { token, ...who } })),
  });
}

/** What became of what somebody without an account asked. */
export const askedQuery = (token: string) =>
  queryOptions({
    queryKey: ['doors', 'asked', token],
    queryFn: ({ signal }) => read(api.POST('/api/doors/askings', { body: { token }, signal })),
    retry: false,
    gcTime: 0,
    refetchInterval: (query) => stillWaiting(query.state.data),
  });

export function useProve(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => read(api.PUT('/api/doors/askings/proof', { body: { token } })),
    onSuccess: (asked) => queries.setQueryData(askedQuery(token).queryKey, asked),
  });
}
