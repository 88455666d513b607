import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Import = View['ImportView'];
export type ImportLine = View['ImportLine'];
export type Item = View['ImportItemView'];
export type Group = View['ImportGroup'];
export type Source = Import['source'];

export const offerQuery = (folderId: string) =>
  queryOptions({
    queryKey: ['imports', 'offer', folderId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/documents/{id}/imports', { params: { path: { id: folderId } }, signal })),
  });

export const importsQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['imports', 'space', spaceId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/spaces/{spaceId}/imports', { params: { path: { spaceId } }, signal })) as Promise<
        ImportLine[]
      >,
  });

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }): Promise<Import> =>
      read(api.GET('/api/imports/{importId}', { params: { path: { importId: id } }, signal })),
  });

export const itemsQuery = (id: string, mark: string) =>
  infiniteQueryOptions({
    queryKey: ['imports', 'items', id, mark],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/imports/{importId}/items', {
          params: { path: { importId: id }, query: { mark, after: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const reportHref = (id: string) => `/api/imports/${id}/report`;
export const pointerHref = (id: string) => `/api/imports/${id}/pointer`;
