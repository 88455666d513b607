import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Broadcast = View['BroadcastView'];
export type Channel = 'PUSH' | 'MAIL' | 'SMS' | 'LETTER' | 'PHONE';
export type Counts = View['ChannelCounts'];
export type Recipient = View['RecipientView'];
export type Received = View['ReceivedView'];
export type Target = View['Target'];
export type Line = View['BroadcastLine'];
export type Draft = View['WriteBroadcast'];

/** Whose people: those of an authority, or those of a space. */
export type Place = { organisationId: string } | { spaceId: string };

const byId = (broadcastId: string) => ({ params: { path: { broadcastId } } });

/** While something is still going out, how often an open page looks. */
const GOING_OUT = 2_000;

export const linesQuery = (place: Place) =>
  queryOptions({
    queryKey: ['broadcasts', 'of', place],
    queryFn: ({ signal }) =>
      'spaceId' in place
        ? read(api.GET('/api/spaces/{spaceId}/broadcasts', { params: { path: place }, signal }))
        : read(api.GET('/api/organisations/{organisationId}/broadcasts', { params: { path: place }, signal })),
    staleTime: 0,
  });

export const choicesQuery = (place: Place) =>
  queryOptions({
    queryKey: ['broadcasts', 'choices', place],
    queryFn: ({ signal }) =>
      'spaceId' in place
        ? read(api.GET('/api/spaces/{spaceId}/broadcast-choices', { params: { path: place }, signal }))
        : read(api.GET('/api/organisations/{organisationId}/broadcast-choices', { params: { path: place }, signal })),
    staleTime: 0,
  });

export const broadcastQuery = (broadcastId: string) =>
  queryOptions({
    queryKey: ['broadcasts', 'one', broadcastId],
    queryFn: ({ signal }) => read(api.GET('/api/broadcasts/{broadcastId}', { ...byId(broadcastId), signal })),
    staleTime: 0,
    refetchInterval: ({ state }) => ((state.data?.figures?.untold ?? 0) > 0 ? GOING_OUT : false),
  });

export const previewQuery = (broadcastId: string) =>
  queryOptions({
    queryKey: ['broadcasts', 'preview', broadcastId],
    queryFn: ({ signal }) => read(api.GET('/api/broadcasts/{broadcastId}/preview', { ...byId(broadcastId), signal })),
    staleTime: 0,
    gcTime: 0,
  });

export const previewedQuery = (broadcastId: string, channel: Channel) =>
  infiniteQueryOptions({
    queryKey: ['broadcasts', 'previewed', broadcastId, channel],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/broadcasts/{broadcastId}/preview/{channel}', {
          params: { path: { broadcastId, channel }, query: { after: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
    gcTime: 0,
  });

export const chaseQuery = (broadcastId: string) =>
  queryOptions({
    queryKey: ['broadcasts', 'chase', broadcastId],
    queryFn: ({ signal }) => read(api.GET('/api/broadcasts/{broadcastId}/chase', { ...byId(broadcastId), signal })),
    staleTime: 0,
    gcTime: 0,
  });

export const callsQuery = (broadcastId: string) =>
  queryOptions({
    queryKey: ['broadcasts', 'calls', broadcastId],
    queryFn: ({ signal }) => read(api.GET('/api/broadcasts/{broadcastId}/calls', { ...byId(broadcastId), signal })),
    staleTime: 0,
  });

export type State = Recipient['state'];

export const recipientsQuery = (broadcastId: string, states: State[]) =>
  infiniteQueryOptions({
    queryKey: ['broadcasts', 'recipients', broadcastId, states],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/broadcasts/{broadcastId}/recipients', {
          params: { path: { broadcastId }, query: { states, after: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  });

export const receivedQuery = (broadcastId: string) =>
  queryOptions({
    queryKey: ['broadcasts', 'received', broadcastId],
    queryFn: ({ signal }) => read(api.GET('/api/received-broadcasts/{broadcastId}', { ...byId(broadcastId), signal })),
  });

export const lettersHref = (broadcastId: string, printedAt: string) =>
  `/api/broadcasts/${broadcastId}/letters?printedAt=${encodeURIComponent(printedAt)}`;
export const tableHref = (broadcastId: string) => `/api/broadcasts/${broadcastId}/table`;

/** What a channel counts, in the order that Parvis tries them. */
export const channels = [
  ['PUSH', 'push'],
  ['MAIL', 'mail'],
  ['SMS', 'sms'],
  ['LETTER', 'letter'],
  ['PHONE', 'phone'],
] as const satisfies readonly (readonly [Channel, keyof Counts])[];

export const total = ({ push, mail, sms, letter, phone }: Counts) => push + mail + sms + letter + phone;
