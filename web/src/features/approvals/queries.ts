import { queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Approval = View['ApprovalView'];
export type Circuit = View['CircuitView'];
export type Seat = View['SeatView'];
export type Rule = Circuit['rule'];
export type Reader = View['ReaderView'];

/** Whatever changes a document may change what is known of its approval: its key begins as theirs. */
export const approvalQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['documents', 'approval', documentId],
    queryFn: ({ signal }): Promise<Approval> =>
      read(api.GET('/api/documents/{id}/approval', { params: { path: { id: documentId } }, signal })),
  });

/** Those who may read the document, and so may be asked. */
export const readersQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['documents', 'readers', documentId],
    queryFn: ({ signal }): Promise<Reader[]> =>
      read(api.GET('/api/documents/{id}/readers', { params: { path: { id: documentId } }, signal })) as Promise<
        Reader[]
      >,
  });

/** Who approved a version, when, and its hash, as a PDF. */
export const certificateHref = (documentId: string, version: number) =>
  `/api/documents/${documentId}/approval/certificates/${version}`;
