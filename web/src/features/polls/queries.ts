import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';
import { EMPTY } from './blank';

export type Poll = View['PollView'];
export type Line = View['PollLine'];
export type Content = View['WritePoll'];
export type Question = View['PollQuestion'];
export type Option = View['PollOption'];
export type Kind = Question['kind'];
export type Answer = View['PollAnswer'];
export type Results = View['ResultsView'];
export type Figures = View['QuestionFigures'];
export type KeyView = View['PollKeyView'];

/** How often figures are looked at while a poll goes on: that somebody answered is told to nobody. */
const AGAIN = 20_000;

const path = (id: string) => ({ params: { path: { id } } });

export const pollsQuery = (spaceId: string) =>
  infiniteQueryOptions({
    queryKey: ['polls', 'of', spaceId],
    queryFn: ({ signal, pageParam }): Promise<View['PollPage']> =>
      read(
        api.GET('/api/spaces/{spaceId}/polls', {
          params: { path: { spaceId }, query: { after: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const pollQuery = (id: string) =>
  queryOptions({
    queryKey: ['polls', 'one', id],
    queryFn: ({ signal }): Promise<Poll> => read(api.GET('/api/polls/{id}', { ...path(id), signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'OPEN' ? AGAIN : false),
  });

export const mineQuery = (id: string) =>
  queryOptions({
    queryKey: ['polls', 'mine', id],
    queryFn: ({ signal }): Promise<Answer[]> => read(api.GET('/api/polls/{id}/ballots/mine', { ...path(id), signal })),
  });

export const resultsQuery = (id: string, open: boolean) =>
  queryOptions({
    queryKey: ['polls', 'results', id],
    queryFn: ({ signal }): Promise<Results> => read(api.GET('/api/polls/{id}/results', { ...path(id), signal })),
    refetchInterval: open ? AGAIN : false,
  });

/** Read once: what is written since stands on the screen. */
export const contentQuery = (id: string) =>
  queryOptions({
    queryKey: ['polls-being-written', id],
    queryFn: ({ signal }): Promise<Content> => read(api.GET('/api/polls/{id}/content', { ...path(id), signal })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const choicesQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['polls', 'choices', spaceId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/spaces/{spaceId}/poll-choices', { params: { path: { spaceId } }, signal })),
  });

/** How much those whom one would ask are asked already. */
export const fatigueQuery = (spaceId: string, { everybody, groupIds, unitIds }: Content) =>
  queryOptions({
    queryKey: ['polls', 'fatigue', spaceId, everybody, groupIds, unitIds],
    queryFn: ({ signal }) =>
      read(
        api.POST('/api/spaces/{spaceId}/poll-fatigue', {
          params: { path: { spaceId } },
          body: { ...EMPTY, everybody, groupIds, unitIds },
          signal,
        }),
      ),
  });

export const calendarQuery = queryOptions({
  queryKey: ['polls', 'calendar'],
  queryFn: ({ signal }): Promise<View['CalendarLine'][]> => read(api.GET('/api/polls', { signal })),
});

export const keyQuery = (token: string) =>
  queryOptions({
    queryKey: ['polls', 'key', token],
    queryFn: ({ signal }): Promise<KeyView> => read(api.POST('/api/poll-keys', { body: { token }, signal })),
    retry: false,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export const sheetHref = (id: string, kind: 'CSV' | 'ODS' | 'PDF') => `/api/polls/${id}/results/${kind}`;
