import { queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../../api/client';

export type Shown = View['PreviewView'];

const AGAIN = 1500;

/** Where the preview that the server makes stands; asked again while it is being made. */
export const previewQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['documents', 'preview', id, version],
    staleTime: 60_000,
    queryFn: ({ signal }): Promise<Shown> =>
      read(api.GET('/api/documents/{id}/preview', { params: { path: { id }, query: { version } }, signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'MAKING' ? AGAIN : false),
  });

/** A sheet of a workbook as a table; the first is 0. */
export const sheetQuery = (id: string, version: number, sheet: number) =>
  queryOptions({
    queryKey: ['documents', 'preview', id, version, sheet],
    staleTime: 60_000,
    queryFn: ({ signal }): Promise<Shown> =>
      read(api.GET('/api/documents/{id}/preview', { params: { path: { id }, query: { version, sheet } }, signal })),
  });

/** The PDF that is made of an office document, to be kept. */
export const pdfHref = (id: string, version: number) => `${previewHref(id, version)}&download=true`;

/** What is shown instead of the document itself. */
export const previewHref = (id: string, version: number) => `/api/documents/${id}/preview/file?version=${version}`;
