import { queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';
import { kindOf } from './preview/kinds';
import type { Entry } from './queries';

export type Comparison = View['ComparisonView'];
export type Compared = View['ComparedView'];
export type Piece = View['PieceView'];

const AGAIN = 1000;

/** Whether what two versions say can be laid side by side. */
export const comparable = (entry: Entry) =>
  ['text', 'markdown', 'table', 'office', 'workbook', 'pdf', 'mail'].includes(kindOf(entry));

/** What changed from one version to another; asked again while they are being read. */
export const comparisonQuery = (id: string, before: number, after: number) =>
  queryOptions({
    queryKey: ['documents', 'comparison', id, before, after],
    queryFn: ({ signal }): Promise<Comparison> =>
      read(
        api.GET('/api/documents/{id}/versions/{before}/comparison/{after}', {
          params: { path: { id, before, after } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (state.data?.state === 'READING' ? AGAIN : false),
  });
