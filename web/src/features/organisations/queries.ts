import { infiniteQueryOptions, queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api, read, type View } from '../../api/client';
import { Problem } from '../../api/problem';

export type Authority = View['Organisation'];
export type Unit = View['Unit'];
export type RosterLine = View['RosterLine'];
export type RosterFilter = 'ALL' | 'NOT_ACTIVE' | 'NOT_INVITED' | 'WITHOUT_EMAIL';

export const authoritiesQuery = queryOptions({
  queryKey: ['organisations', 'all'],
  queryFn: ({ signal }) => read(api.GET('/api/organisations', { signal })),
});

/** The authority that the address names. */
export function useAuthority(): Authority {
  const { authority } = useParams({ strict: false });
  const { data } = useSuspenseQuery(authoritiesQuery);
  const found = data.find(({ slug }) => slug === authority);
  if (!found) {
    throw new Problem('not-found', 404);
  }
  return found;
}

const of = (organisationId: string) => ({ path: { organisationId } });

export const rosterQuery = (organisationId: string, q: string | undefined, filter: RosterFilter) =>
  infiniteQueryOptions({
    queryKey: ['organisations', organisationId, 'roster', { q, filter }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/organisations/{organisationId}/people', {
          params: { ...of(organisationId), query: { q, filter, after: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const countsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['organisations', organisationId, 'counts'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/organisations/{organisationId}/people-counts', { params: of(organisationId), signal })),
  });

export const unitsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['organisations', organisationId, 'units'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/organisations/{organisationId}/units', { params: of(organisationId), signal })),
  });

export const headcountsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['organisations', organisationId, 'headcounts'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/organisations/{organisationId}/headcounts', { params: of(organisationId), signal })),
  });

export const unitPeopleQuery = (organisationId: string, unitId: string) =>
  queryOptions({
    queryKey: ['organisations', organisationId, 'unit-people', unitId],
    queryFn: ({ signal }) => read(api.GET('/api/units/{unitId}/people', { params: { path: { unitId } }, signal })),
  });

export const groupsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['organisations', organisationId, 'groups'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/organisations/{organisationId}/groups', { params: of(organisationId), signal })),
  });

export const groupQuery = (organisationId: string, groupId: string) =>
  queryOptions({
    queryKey: ['organisations', organisationId, 'group', groupId],
    queryFn: ({ signal }) => read(api.GET('/api/groups/{groupId}', { params: { path: { groupId } }, signal })),
  });

export const guestsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['organisations', organisationId, 'guests'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/organisations/{organisationId}/guests', { params: of(organisationId), signal })),
  });

export const mailsQuery = infiniteQueryOptions({
  queryKey: ['organisations', 'mails'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam, signal }) =>
    read(api.GET('/api/outgoing-mails', { params: { query: { after: pageParam } }, signal })),
  getNextPageParam: ({ page }) => page.next ?? undefined,
});

/** How much mail people get, week after week. */
export const mailFiguresQuery = queryOptions({
  queryKey: ['organisations', 'mail-figures'],
  queryFn: ({ signal }) => read(api.GET('/api/outgoing-mails/figures', { signal })),
});

export const mailQuery = (mailId: string) =>
  queryOptions({
    queryKey: ['organisations', 'mail', mailId],
    queryFn: ({ signal }) => read(api.GET('/api/outgoing-mails/{mailId}', { params: { path: { mailId } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const installationQuery = queryOptions({
  queryKey: ['organisations', 'installation'],
  queryFn: ({ signal }) => read(api.GET('/api/installation', { signal })),
});

/** Names and sizes of the authority's spaces. */
export const inventoryQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['organisations', organisationId, 'inventory'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/organisations/{organisationId}/spaces', { params: of(organisationId), signal })),
  });

export const spaceRequestsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['organisations', organisationId, 'space-requests'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/organisations/{organisationId}/space-requests', { params: of(organisationId), signal })),
  });
