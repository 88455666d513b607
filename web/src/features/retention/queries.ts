import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Clutter = View['ClutterView'];
export type DocumentLine = View['DocumentLine'];
export type DuplicateLine = View['DuplicateLine'];
export type Copy = View['Copy'];
export type Reason = View['Figure']['reason'];

/** What the address calls each kind of clutter. */
export const kinds = {
  doublons: 'DUPLICATE',
  anciens: 'OLD',
  lourds: 'HEAVY',
  'jamais-ouverts': 'NEVER_OPENED',
} as const;
export type Kind = keyof typeof kinds;
export const kindsInOrder = Object.keys(kinds) as Kind[];

/** For how many years nobody changed what is called old. */
export const ages = [1, 2, 3, 5, 10] as const;
export type Age = (typeof ages)[number];

export interface Tidying {
  quoi?: Kind;
  ans?: Age;
}

export function readTidying({ quoi, ans }: Record<string, unknown>): Tidying {
  return { quoi: kindsInOrder.find((one) => one === quoi), ans: ages.find((age) => age === Number(ans)) };
}

// The keys begin with `documents`: what moves there moves here.
export const clutterQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['documents', 'clutter', spaceId],
    queryFn: ({ signal }) => read(api.GET('/api/spaces/{spaceId}/clutter', { params: { path: { spaceId } }, signal })),
  });

export const documentsQuery = (spaceId: string, reason: Reason, years: number) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'clutter', spaceId, reason, years],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/spaces/{spaceId}/clutter/documents', {
          params: { path: { spaceId }, query: { reason, years, after: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const duplicatesQuery = (spaceId: string) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'clutter', spaceId, 'DUPLICATE'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/spaces/{spaceId}/clutter/duplicates', {
          params: { path: { spaceId }, query: { after: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
