import { queryOptions } from '@tanstack/react-query';
import { api, raw, read, type View } from '../../../api/client';
import { useWriting } from '../../../api/writing';

export type Slip = View['SlipView'];
export type SlipSummary = Slip['summary'];

export const slipQuery = (slipId: string) =>
  queryOptions({
    queryKey: ['retention', 'slip', slipId],
    queryFn: ({ signal }) => read(api.GET('/api/slips/{slipId}', { params: { path: { slipId } }, signal })),
    staleTime: 0,
  });

export const spaceSlipsQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['retention', 'slips', 'space', spaceId],
    queryFn: ({ signal }) => read(api.GET('/api/spaces/{spaceId}/slips', { params: { path: { spaceId } }, signal })),
    staleTime: 0,
  });

export const slipsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['retention', 'slips', organisationId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/organisations/{organisationId}/slips', { params: { path: { organisationId } }, signal })),
    staleTime: 0,
  });

export const sheetHref = (slipId: string) => `/api/slips/${slipId}/sheet`;
export const visaHref = (slipId: string) => `/api/slips/${slipId}/visa`;

function useWrite<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  return useWriting(['retention', 'documents', 'activity'], mutationFn);
}

export const usePropose = (spaceId: string) =>
  useWrite((body: View['ProposeSlip']) =>
    read(api.POST('/api/spaces/{spaceId}/slips', { params: { path: { spaceId } }, body })),
  );

export const useSign = (slipId: string) =>
  useWrite((signedAs: string) =>
    read(api.PUT('/api/slips/{slipId}/signature', { params: { path: { slipId } }, body: { signedAs } })),
  );

export const useStamp = (slipId: string) =>
  useWrite(({ on, reference, scan }: { on: string; reference: string; scan: File }) =>
    read(api.PUT('/api/slips/{slipId}/visa', { params: { path: { slipId }, query: { on, reference } }, ...raw(scan) })),
  );

export const useDestroy = (slipId: string) =>
  useWrite((_: undefined) => read(api.PUT('/api/slips/{slipId}/destruction', { params: { path: { slipId } } })));

export const useWithdraw = (slipId: string) =>
  useWrite((_: undefined) => read(api.DELETE('/api/slips/{slipId}', { params: { path: { slipId } } })));
