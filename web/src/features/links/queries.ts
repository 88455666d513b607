import { queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Link = View['LinkView'];
export type Giver = View['GiverView'];
export type Opened = View['OpenedLink'];
export type Kind = Link['kind'];

export const linksQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'links', id],
    queryFn: ({ signal }) =>
      read(api.GET('/api/documents/{id}/links', { params: { path: { id } }, signal })) as Promise<Link[]>,
  });

export const giversQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'givers', id],
    queryFn: ({ signal }) =>
      read(api.GET('/api/documents/{id}/givers', { params: { path: { id } }, signal })) as Promise<Giver[]>,
  });

/** Each reading counts as an opening: it is read once, and again on demand. */
export const openedQuery = (secret: string) =>
  queryOptions({
    queryKey: ['links', secret],
    queryFn: ({ signal }): Promise<Opened> =>
      read(api.GET('/api/links/{secret}', { params: { path: { secret } }, signal })),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const receiptQuery = (secret: string, token: string) =>
  queryOptions({
    queryKey: ['links', secret, 'receipt', token],
    queryFn: ({ signal }): Promise<View['Receipt']> =>
      read(
        api.GET('/api/links/{secret}/handings/mine', {
          params: { path: { secret }, header: { 'Parvis-Handing': token } },
          signal,
        }),
      ),
  });

export const contentHref = (secret: string, file: string) => `/api/links/${secret}/content?file=${file}`;
export const archiveHref = (secret: string) => `/api/links/${secret}/archive`;
