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
