import { infiniteQueryOptions, keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';
import { answering, plainName } from '../../ui/mentions';

export type Post = View['PostedView'];
export type Line = View['PostLine'];
export type Content = View['WritePost'];
export type Block = View['PostBlock'];
export type Run = View['PostRun'];
export type Draft = View['DraftView'];
export type Board = View['Board'];
export type Comment = View['PostCommentView'];
export type Thread = View['PostThreadView'];
export type Reading = View['NoteReadingView'];

export const listings = ['PUBLISHED', 'NOTES', 'DRAFTS', 'SCHEDULED', 'EXPIRED'] as const;
export type Listing = (typeof listings)[number];

export const postsQuery = (spaceId: string, listing: Listing) =>
  infiniteQueryOptions({
    queryKey: ['posts', 'of', spaceId, listing],
    queryFn: ({ signal, pageParam }): Promise<View['PostPage']> =>
      read(
        api.GET('/api/spaces/{spaceId}/posts', {
          params: { path: { spaceId }, query: { listing, after: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const postQuery = (id: string) =>
  queryOptions({
    queryKey: ['posts', 'one', id],
    queryFn: ({ signal }): Promise<Post> => read(api.GET('/api/posts/{id}', { params: { path: { id } }, signal })),
  });

/** Read once: what is written since stands on the screen. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['posts-being-written', id],
    queryFn: ({ signal }): Promise<Draft> =>
      read(api.GET('/api/posts/{id}/draft', { params: { path: { id } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const nextNoteQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['posts', 'next-note', spaceId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/spaces/{spaceId}/posts/next-note', { params: { path: { spaceId } }, signal })),
  });

export const boardQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['posts', 'board', spaceId],
    queryFn: ({ signal }): Promise<Board> =>
      read(api.GET('/api/spaces/{spaceId}/posts/board', { params: { path: { spaceId } }, signal })),
  });

export const threadsQuery = (id: string) =>
  queryOptions({
    queryKey: ['posts', 'comments', id],
    queryFn: ({ signal }): Promise<View['PostThreadsView']> =>
      read(api.GET('/api/posts/{id}/comments', { params: { path: { id } }, signal })),
  });

export const readingQuery = (id: string) =>
  queryOptions({
    queryKey: ['posts', 'reading', id],
    queryFn: ({ signal }): Promise<Reading> =>
      read(api.GET('/api/posts/{id}/readings', { params: { path: { id } }, signal })),
  });

/** The groups and services in a space, whom a post may be for. */
export const collectivesQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['spaces', spaceId, 'collectives'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/spaces/{spaceId}/collectives', { params: { path: { spaceId } }, signal })),
  });

/** Those who read a post, for a field in which one names them. */
export const readersOf = (id: string) => (wanted: boolean) =>
  useQuery({
    queryKey: ['posts', 'readers', id],
    queryFn: ({ signal }) => read(api.GET('/api/posts/{id}/readers', { params: { path: { id } }, signal })),
    enabled: wanted,
  }).data;

/** The people of a space whom some letters may mean, for a text in which one names them. */
export const nameableIn = (spaceId: string) => (words: string | undefined) =>
  useQuery({
    queryKey: ['posts', 'nameable', spaceId, words],
    queryFn: ({ signal }) =>
      read(api.GET('/api/spaces/{spaceId}/people', { params: { path: { spaceId }, query: { query: words } }, signal })),
    enabled: words !== undefined,
    placeholderData: keepPreviousData,
    select: ({ items }) =>
      answering(
        items.map(({ id, givenName, familyName, external, organisationName }) => ({
          key: id,
          name: plainName(`${givenName} ${familyName}`),
          detail: organisationName ?? undefined,
          external,
          token: `person:${id}`,
        })),
        words ?? '',
      ),
  }).data ?? [];
