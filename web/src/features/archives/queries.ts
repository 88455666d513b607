import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Archive = View['ArchiveView'];
export type Looked = NonNullable<Archive['looked']>;

/** While the server works at it, an open page asks how far it is; the live line tells as well. */
const EVERY = 2_000;

export const archiveQuery = (id: string) =>
  queryOptions({
    queryKey: ['chat', 'archive', id],
    queryFn: ({ signal }) => read(api.GET('/api/archives/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) =>
      state.data?.state === 'LOOKING' || state.data?.state === 'BRINGING' ? EVERY : false,
  });

export const archivesQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['chat', 'archives', spaceId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/spaces/{spaceId}/archives', { params: { path: { spaceId } }, signal })) as Promise<Archive[]>,
  });

const path = (id: string) => ({ path: { id } });

function useChange<T>(id: string, change: (what: T) => Promise<Archive>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (changed) => queries.setQueryData(archiveQuery(id).queryKey, changed),
    onError: () => void queries.invalidateQueries({ queryKey: archiveQuery(id).queryKey }),
  });
}

export const useReadDates = (id: string) =>
  useChange(id, (order: 'DAY_FIRST' | 'MONTH_FIRST') =>
    read(api.PUT('/api/archives/{id}/dates', { params: path(id), body: { order } })),
  );

export const useAccept = (id: string) =>
  useChange(id, (body: View['AcceptArchive']) =>
    read(api.PUT('/api/archives/{id}/acceptance', { params: path(id), body })),
  );

export function useDiscard(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => read(api.DELETE('/api/archives/{id}', { params: path(id) })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['chat', 'archives'] }),
  });
}

/** The people of the space, to say who is who. */
export const membersQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['spaces', 'people', spaceId, 'archives'],
    queryFn: async ({ signal }) => {
      const people: { id: string; name: string }[] = [];
      let after: string | undefined;
      do {
        const page = await read(
          api.GET('/api/spaces/{spaceId}/people', { params: { path: { spaceId }, query: { after } }, signal }),
        );
        people.push(...page.items.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` })));
        after = page.next ?? undefined;
      } while (after && people.length < 1000);
      return people;
    },
  });
