import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../../api/client';

export type Reason = View['AccessReasonView'];
export type MemberLevel = View['MemberLevel'];

/** The people of the space with what they may do with a thing: those who may something, then the others. */
export const accessPeopleQuery = (id: string, words?: string) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'access-people', id, words],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/documents/{id}/access/people', {
          params: { path: { id }, query: { query: words, after: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Why somebody has access to a thing, or has not. */
export const reasonQuery = (id: string, personId: string) =>
  queryOptions({
    queryKey: ['documents', 'access-reason', id, personId],
    queryFn: ({ signal }): Promise<Reason> =>
      read(api.GET('/api/documents/{id}/access/people/{personId}', { params: { path: { id, personId } }, signal })),
  });

/** What somebody sees in a folder. Each asking is written down, so it is asked once, and again only when one comes back. */
export const seenAsQuery = (folderId: string, personId: string) =>
  infiniteQueryOptions({
    queryKey: ['seen-as', folderId, personId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/documents/{id}/seen-by/{personId}', {
          params: { path: { id: folderId, personId }, query: { after: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ entries }) => entries.next ?? undefined,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  });

/** What an access would do, before it is given; `null` is to follow the folder. */
export const accessConsequencesQuery = (id: string, entries: View['AccessEntry'][] | null) =>
  queryOptions({
    queryKey: ['documents', 'access-consequences', id, entries],
    queryFn: ({ signal }) =>
      read(
        api.POST('/api/documents/{id}/access/consequences', {
          params: { path: { id } },
          body: { entries: entries ?? undefined },
          signal,
        }),
      ),
    staleTime: 0,
  });

/** Who would gain and who would lose by a move. */
export const moveConsequencesQuery = (ids: string[], folderId: string) =>
  queryOptions({
    queryKey: ['documents', 'move-consequences', ids, folderId],
    queryFn: ({ signal }) => read(api.POST('/api/documents/moves/consequences', { body: { ids, folderId }, signal })),
    staleTime: 0,
  });
