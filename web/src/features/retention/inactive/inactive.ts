import { queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../../api/client';
import { useWriting } from '../../../api/writing';

export type Inactive = View['InactiveView'];

export const inactiveQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['retention', 'inactive', organisationId],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/organisations/{organisationId}/inactive-spaces', {
          params: { path: { organisationId } },
          signal,
        }),
      ),
    staleTime: 0,
  });

export const sleepQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['retention', 'sleep', spaceId],
    queryFn: async ({ signal }) =>
      (await read(api.GET('/api/spaces/{spaceId}/inactivity', { params: { path: { spaceId } }, signal }))) ?? null,
    staleTime: 0,
  });

function useWrite<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  return useWriting(['retention', 'activity', 'spaces'], mutationFn);
}

export const useSetDelay = (organisationId: string) =>
  useWrite((months: number) =>
    read(
      api.PUT('/api/organisations/{organisationId}/inactive-spaces/delay', {
        params: { path: { organisationId } },
        body: { months },
      }),
    ),
  );

/** Says that a space still serves; or that it may be asked about again. */
export const useServes = (spaceId: string) =>
  useWrite((serves: boolean) => {
    const params = { path: { spaceId } };
    return serves
      ? read(api.PUT('/api/spaces/{spaceId}/inactivity/usefulness', { params }))
      : read(api.DELETE('/api/spaces/{spaceId}/inactivity/usefulness', { params }));
  });

export const useArchive = (spaceId: string) =>
  useWrite((archived: boolean) => {
    const params = { path: { spaceId } };
    return archived
      ? read(api.PUT('/api/spaces/{spaceId}/archiving', { params }))
      : read(api.DELETE('/api/spaces/{spaceId}/archiving', { params }));
  });
