import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type TodayItem = View['TodayItem'];
export type Notice = View['BellLine'];

/** Things of other modules stand on the home page: it looks again by itself. */
const LOOK_AGAIN = 60_000;

export const todayQuery = queryOptions({
  queryKey: ['activity', 'today'],
  queryFn: async ({ signal, client }) => {
    const today = await read(api.GET('/api/today', { signal }));
    // The bell need not ask for what came with the page.
    client.setQueryData(unreadQuery.queryKey, { unread: today.unread });
    return today;
  },
  // Whoever comes back to it has often just done what it asked.
  staleTime: 3_000,
  refetchInterval: LOOK_AGAIN,
});

export const unreadQuery = queryOptions({
  queryKey: ['activity', 'unread'],
  queryFn: ({ signal }) => read(api.GET('/api/notices/unread', { signal })),
  staleTime: 30_000,
  refetchInterval: LOOK_AGAIN,
});

export const noticesQuery = infiniteQueryOptions({
  queryKey: ['activity', 'notices'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam, signal }) =>
    read(api.GET('/api/notices', { params: { query: { after: pageParam } }, signal })),
  getNextPageParam: ({ next }) => next ?? undefined,
});

export type JournalLine = View['JournalLine'];

/** What of a journal is wanted; it stands in the address. */
export interface Wanted {
  personne?: string;
  quoi?: Topic;
  objet?: string;
  du?: string;
  au?: string;
}

export const topics = [
  'document',
  'comment',
  'access',
  'link',
  'import',
  'broadcast',
  'scan',
  'member',
  'space',
  'dialogue',
  'post',
  'poll',
  'consultation',
  'reading',
  'downloads',
] as const;
export type Topic = (typeof topics)[number];

const asked = ({ personne, quoi, objet, du, au }: Wanted) => ({
  by: personne,
  topic: quoi === 'downloads' ? 'reading.downloaded' : quoi,
  thing: objet,
  from: du,
  until: au,
});

export const journalQuery = (spaceId: string, wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['activity', 'journal', spaceId, wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/spaces/{spaceId}/journal', {
          params: { path: { spaceId }, query: { ...asked(wanted), after: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** The same lines, as a file for a spreadsheet. */
export function journalExport(spaceId: string, wanted: Wanted): string {
  const query = new URLSearchParams(
    Object.entries(asked(wanted)).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  return `/api/spaces/${spaceId}/journal/export?${query}`;
}

/** Whose doings one may ask for: those of the space. */
export const peopleOfSpaceQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['activity', 'people', spaceId],
    queryFn: ({ signal }) => read(api.GET('/api/spaces/{spaceId}/people', { params: { path: { spaceId } }, signal })),
    staleTime: 60_000,
  });
