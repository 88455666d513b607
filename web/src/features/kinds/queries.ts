import { queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Kind = View['DescribeDocument']['kind'];
export type Facts = View['Facts'];
export type Described = View['KindView'];
export type Proposal = View['ProposalView'];
export type Table = View['KindTableView'];
export type Line = View['LineView'];

/** Under `documents`: what happens to a document or its folder may change what it is. */
export const kindQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'kind', id],
    queryFn: ({ signal }): Promise<Described> =>
      read(api.GET('/api/documents/{id}/kind', { params: { path: { id } }, signal })),
  });

export const nextIssueQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'kind', id, 'next'],
    queryFn: ({ signal }) => read(api.GET('/api/documents/{id}/kind/next-issue', { params: { path: { id } }, signal })),
  });

export const folderKindsQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'kinds', id],
    queryFn: ({ signal }): Promise<View['FolderKindsView']> =>
      read(api.GET('/api/documents/{id}/kinds', { params: { path: { id } }, signal })),
  });

export const tableQuery = (id: string, kind: Kind) =>
  queryOptions({
    queryKey: ['documents', 'kinds', id, kind],
    queryFn: ({ signal }): Promise<Table> =>
      read(api.GET('/api/documents/{id}/kinds/{kind}', { params: { path: { id, kind } }, signal })),
  });

export const exportHref = (id: string, kind: Kind) => `/api/documents/${id}/kinds/${kind}/export`;
export const pictureHref = (id: string) => `/api/documents/${id}/content?inline=true`;
export const thumbnailHref = (id: string, version: number) => `/api/documents/${id}/thumbnail?v=${version}`;

/** Who reads a document. */
export const readersQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'readers', id],
    queryFn: ({ signal }): Promise<View['ReaderView'][]> =>
      read(api.GET('/api/documents/{id}/readers', { params: { path: { id } }, signal })),
  });

/** A document with where it lies, and the folders of its space: as `documents` knows them. */
export const thingQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'thing', id],
    queryFn: ({ signal }): Promise<View['DocumentView']> =>
      read(api.GET('/api/documents/{id}', { params: { path: { id } }, signal })),
  });

export const foldersQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['documents', 'folders', spaceId],
    queryFn: ({ signal }): Promise<View['FolderView'][]> =>
      read(api.GET('/api/spaces/{spaceId}/folders', { params: { path: { spaceId } }, signal })) as Promise<
        View['FolderView'][]
      >,
  });

export type Reference = View['ListedReferenceView'];

export const referencesQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'kind', id, 'references'],
    queryFn: ({ signal }): Promise<Reference[]> =>
      read(api.GET('/api/documents/{id}/kind/references', { params: { path: { id } }, signal })),
  });
