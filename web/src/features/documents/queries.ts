import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Entry = View['EntryView'];
export type Thing = View['DocumentView'];
export type Folder = View['FolderView'];
export type Version = View['VersionView'];
export type Change = View['ChangeView'];
export type Thrown = View['TrashView'];
export type Reader = View['ReaderView'];

export const sorts = ['name', 'date', 'size', 'kind'] as const;
export type Sort = (typeof sorts)[number];

/** How a folder is shown. */
export interface Order {
  sort: Sort;
  descending: boolean;
  filter?: string;
}

/** Where the screen of documents opens: the address of a space, a folder (its root when absent), how it is shown. */
export interface Opening {
  authority: string;
  space: string;
  folder?: string;
  order: Order;
}

/**
 * What the screen of documents needs of a space, in one request that does not wait for the space itself; what came is then known as what
 * each of the queries below would have brought.
 */
export async function open(queries: QueryClient, { authority, space, folder: id, order }: Opening): Promise<void> {
  const opening = await queries.fetchQuery({
    queryKey: ['documents', 'opening', authority, space, { id, ...order }],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/spaces/at/{organisation}/{slug}/documents', {
          params: { path: { organisation: authority, slug: space }, query: { folder: id, ...order } },
          signal,
        }),
      ),
    staleTime: 0,
    gcTime: 0,
  });
  const folder = opening.folder as Thing;
  queries.setQueryData(foldersQuery(folder.space.id).queryKey, opening.folders as Folder[]);
  queries.setQueryData(thingQuery(folder.entry.id).queryKey, folder);
  queries.setQueryData(childrenQuery(folder.entry.id, order).queryKey, {
    pages: [opening.children],
    pageParams: [undefined],
  });
}

export const rootOf = (folders: readonly Folder[]) => folders.find((folder) => folder.root)?.id ?? '';

export const foldersQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['documents', 'folders', spaceId],
    queryFn: ({ signal }): Promise<Folder[]> =>
      read(api.GET('/api/spaces/{spaceId}/folders', { params: { path: { spaceId } }, signal })) as Promise<Folder[]>,
  });

export const thingQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'thing', id],
    queryFn: ({ signal }): Promise<Thing> => read(api.GET('/api/documents/{id}', { params: { path: { id } }, signal })),
  });

/** What changed last among the documents of a space, newest first. */
export const recentQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['documents', 'recent', spaceId],
    queryFn: ({ signal }): Promise<Entry[]> =>
      read(api.GET('/api/documents/recent', { params: { query: { space: spaceId, limit: 5 } }, signal })),
  });

export const childrenQuery = (id: string, { sort, descending, filter }: Order) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'children', id, { sort, descending, filter }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/documents/{id}/children', {
          params: { path: { id }, query: { sort, descending, filter, after: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const versionsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'versions', id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(api.GET('/api/documents/{id}/versions', { params: { path: { id }, query: { after: pageParam } }, signal })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const changesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'changes', id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(api.GET('/api/documents/{id}/changes', { params: { path: { id }, query: { after: pageParam } }, signal })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const accessQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'access', id],
    queryFn: ({ signal }) => read(api.GET('/api/documents/{id}/access', { params: { path: { id } }, signal })),
  });

export const readersQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'readers', id],
    queryFn: ({ signal }): Promise<Reader[]> =>
      read(api.GET('/api/documents/{id}/readers', { params: { path: { id } }, signal })) as Promise<Reader[]>,
  });

/** What a version seems to hold that is personal. */
export const proposalQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['documents', 'personal-proposal', id, version],
    queryFn: ({ signal }) =>
      read(api.GET('/api/documents/{id}/personal-data/proposal', { params: { path: { id } }, signal })),
  });

/** Whether I follow a document. */
export const followingQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'following', id],
    queryFn: ({ signal }) => read(api.GET('/api/documents/{id}/following', { params: { path: { id } }, signal })),
  });

export const twinsQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['documents', 'twins', id, version],
    queryFn: ({ signal }): Promise<Entry[]> =>
      read(api.GET('/api/documents/{id}/twins', { params: { path: { id } }, signal })) as Promise<Entry[]>,
  });

export const trashQuery = (spaceId: string) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'trash', spaceId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/spaces/{spaceId}/trash', {
          params: { path: { spaceId }, query: { after: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const oldTrashQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['documents', 'old-trash', organisationId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/organisations/{organisationId}/trash', { params: { path: { organisationId } }, signal })),
  });

/** The beginning of a text, read with the charset that the server recognised. */
export const textQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['documents', 'text', id, version],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const { data, response } = await api.GET('/api/documents/{id}/content', {
        params: { path: { id }, query: { version, inline: true } },
        headers: { Range: `bytes=0-${TEXT_SHOWN - 1}` },
        parseAs: 'arrayBuffer',
        signal,
      });
      const charset = /charset=([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
      return new TextDecoder(charset).decode(data as ArrayBuffer);
    },
  });

/** As much of a text as a preview shows. */
export const TEXT_SHOWN = 200_000;

/** Where the bytes are: `inline` to be shown in the page, else to be kept. */
export function contentHref(id: string, { version, inline }: { version?: number; inline?: boolean } = {}): string {
  const query = new URLSearchParams();
  if (version !== undefined) {
    query.set('version', String(version));
  }
  if (inline) {
    query.set('inline', 'true');
  }
  const text = query.toString();
  return `/api/documents/${id}/content${text && `?${text}`}`;
}

export const archiveHref = (ids: readonly string[]) => `/api/documents/archive?ids=${ids.join(',')}`;

export const thumbnailHref = (id: string, version?: number | null) =>
  `/api/documents/${id}/thumbnail?v=${version ?? 0}`;
