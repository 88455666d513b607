import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Thread = View['CommentThreadView'];
export type Comment = View['CommentView'];
export type Place = View['Place'];
export type Reader = View['ReaderView'];

/** Whatever changes a document may change what is seen of its comments: their key begins as its own. */
export const commentsQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['documents', 'comments', documentId],
    queryFn: ({ signal }): Promise<View['CommentsView']> =>
      read(api.GET('/api/documents/{id}/comments', { params: { path: { id: documentId } }, signal })),
  });

/** Those who may read the document, and so may be named. */
export const readersQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['documents', 'readers', documentId],
    queryFn: ({ signal }): Promise<Reader[]> =>
      read(api.GET('/api/documents/{id}/readers', { params: { path: { id: documentId } }, signal })) as Promise<
        Reader[]
      >,
  });

/** The same, for a field in which one names them. */
export const readersOf = (documentId: string) => (wanted: boolean) =>
  useQuery({ ...readersQuery(documentId), enabled: wanted }).data;

/** The threads about a place, by the number that they bear on the page: the oldest has the first. */
export function numbered(threads: readonly Thread[]): ReadonlyMap<string, number> {
  const placed = threads.filter(({ place }) => place).sort((one, other) => one.first.at.localeCompare(other.first.at));
  return new Map(placed.map(({ id }, index) => [id, index + 1]));
}
