import { queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Level = View['LevelView']['level'];
export type Week = View['LastWeekView'];
export type Delivery = View['DeliveryView'];
export type Device = View['DeviceView'];

/** From the loudest to the quietest. */
export const levels = ['ALL', 'IMPORTANT', 'DIGEST', 'SILENT'] as const satisfies readonly Level[];

export const levelQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['notifications', 'level', spaceId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/spaces/{spaceId}/notification-level', { params: { path: { spaceId } }, signal })),
  });

export const weekQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['notifications', 'week', spaceId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/spaces/{spaceId}/notification-week', { params: { path: { spaceId } }, signal })),
  });

/** Of my spaces, those of which I hear other than what is usual. */
export const unusualQuery = queryOptions({
  queryKey: ['notifications', 'unusual'],
  queryFn: ({ signal }) => read(api.GET('/api/profile/notification-levels', { signal })),
});

export const deliveryQuery = queryOptions({
  queryKey: ['notifications', 'delivery'],
  queryFn: ({ signal }) => read(api.GET('/api/profile/delivery', { signal })),
});

export const loweringsQuery = queryOptions({
  queryKey: ['notifications', 'lowerings'],
  queryFn: ({ signal }) => read(api.GET('/api/profile/lowerings', { signal })),
  staleTime: 60_000,
});

/** Whom a word to these people of a space, and to those of these groups and services, reaches; without either, to all of it. */
export const reachQuery = (spaceId: string, personIds?: readonly string[], collectiveIds?: readonly string[]) =>
  queryOptions({
    queryKey: ['notifications', 'reach', spaceId, personIds, collectiveIds],
    queryFn: ({ signal }) =>
      read(
        api.POST('/api/spaces/{spaceId}/reach', {
          params: { path: { spaceId } },
          body: { personIds: personIds && [...personIds], collectiveIds: collectiveIds && [...collectiveIds] },
          signal,
        }),
      ),
  });

/** On which devices I am told, and what this one needs to know to be one. */
export const pushQuery = queryOptions({
  queryKey: ['notifications', 'push'],
  queryFn: ({ signal }) => read(api.GET('/api/profile/push-devices', { signal })),
  staleTime: 60_000,
});
