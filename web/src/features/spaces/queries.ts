import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type SpaceLine = View['SpaceLine'];
export type SpaceType = SpaceLine['type'];
export type SpaceAccess = SpaceLine['access'];
export type SpaceRole = NonNullable<SpaceLine['role']>;
export type SpacePerson = View['SpacePersonView'];
export type Candidate = View['CandidateView'];

export interface Narrowed {
  q?: string;
  type?: SpaceType;
  archived?: boolean;
}

export const overviewQuery = ({ q, type, archived }: Narrowed) =>
  infiniteQueryOptions({
    queryKey: ['spaces', 'overview', { q, type, archived }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/spaces', {
          params: { query: { query: q, type, archived, after: pageParam, size: 50 } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const joinableQuery = ({ q, type }: Narrowed) =>
  infiniteQueryOptions({
    queryKey: ['spaces', 'joinable', { q, type }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/spaces/joinable', { params: { query: { query: q, type, after: pageParam, size: 20 } }, signal }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const modelsQuery = queryOptions({
  queryKey: ['spaces', 'models'],
  queryFn: ({ signal }) => read(api.GET('/api/spaces/models', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

export const peopleQuery = (spaceId: string, q?: string) =>
  infiniteQueryOptions({
    queryKey: ['spaces', spaceId, 'people', { q }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/spaces/{spaceId}/people', {
          params: { path: { spaceId }, query: { query: q, after: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const accountQuery = (spaceId: string, personId: string) =>
  queryOptions({
    queryKey: ['spaces', spaceId, 'account', personId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/spaces/{spaceId}/people/{personId}', { params: { path: { spaceId, personId } }, signal })),
  });

export const collectivesQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['spaces', spaceId, 'collectives'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/spaces/{spaceId}/collectives', { params: { path: { spaceId } }, signal })),
  });

export const candidatesQuery = (spaceId: string, query: string) =>
  queryOptions({
    queryKey: ['spaces', spaceId, 'candidates', query],
    queryFn: ({ signal }) =>
      read(api.GET('/api/spaces/{spaceId}/candidates', { params: { path: { spaceId }, query: { query } }, signal })),
    enabled: query.trim().length > 0,
  });

export const waitingQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['spaces', spaceId, 'waiting'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/spaces/{spaceId}/join-requests', { params: { path: { spaceId } }, signal })),
  });

export const myRequestsQuery = queryOptions({
  queryKey: ['spaces', 'requests', 'mine'],
  queryFn: ({ signal }) => read(api.GET('/api/space-requests/mine', { signal })),
});

export const requestsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['spaces', 'requests', organisationId],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/organisations/{organisationId}/space-requests', { params: { path: { organisationId } }, signal }),
      ),
  });

export const folderPlacesQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['spaces', 'folder-places', requestId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/space-requests/{requestId}/folder-places', { params: { path: { requestId } }, signal })),
  });

export const similarQuery = (organisationId: string, name: string) =>
  queryOptions({
    queryKey: ['spaces', 'similar', organisationId, name],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/organisations/{organisationId}/similar-spaces', {
          params: { path: { organisationId }, query: { name } },
          signal,
        }),
      ),
    enabled: name.trim().length >= 3,
  });

export const inventoryQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['spaces', 'inventory', organisationId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/organisations/{organisationId}/spaces', { params: { path: { organisationId } }, signal })),
  });
