import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Person = View['PersonView'];

export const directoryQuery = ({ q, organisationId }: { q?: string; organisationId?: string }) =>
  infiniteQueryOptions({
    queryKey: ['people', 'directory', { q, organisationId }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(api.GET('/api/people', { params: { query: { q, organisationId, after: pageParam } }, signal })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', 'person', personId],
    queryFn: ({ signal }) => read(api.GET('/api/people/{personId}', { params: { path: { personId } }, signal })),
  });

export const profileQuery = queryOptions({
  queryKey: ['people', 'profile'],
  queryFn: ({ signal }) => read(api.GET('/api/profile', { signal })),
});

export const absenceQuery = queryOptions({
  queryKey: ['people', 'absence'],
  queryFn: ({ signal }) => read(api.GET('/api/profile/absence', { signal })),
});

export const applicationPasswordsQuery = queryOptions({
  queryKey: ['people', 'application-passwords'],
  queryFn: ({ signal }) => read(api.GET('/api/application-passwords', { signal })),
});

/** One's spaces, to say the address of each as a drive. */
export const drivesQuery = queryOptions({
  queryKey: ['people', 'drives'],
  queryFn: ({ signal }) => read(api.GET('/api/spaces/mine', { signal })),
  select: ({ favourites, groups }) => [...favourites, ...groups.flatMap(({ spaces }) => spaces)],
});

export const sessionsQuery = queryOptions({
  queryKey: ['people', 'sessions'],
  queryFn: ({ signal }) => read(api.GET('/api/sessions', { signal })),
});
