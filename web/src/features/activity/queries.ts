import { queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type TodayItem = View['TodayItem'];

/** Things of other modules stand on the home page: it looks again by itself. */
const LOOK_AGAIN = 60_000;

export const todayQuery = queryOptions({
  queryKey: ['activity', 'today'],
  queryFn: ({ signal }) => read(api.GET('/api/today', { signal })),
  refetchInterval: LOOK_AGAIN,
});
