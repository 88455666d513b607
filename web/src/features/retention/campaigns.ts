import { queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';
import { useWriting } from '../../api/writing';

export type Campaign = View['CampaignView'];
export type CampaignLine = View['Line'];
export type Progress = View['Progress'];
export type Quotas = View['QuotasView'];
export type SpaceQuota = View['SpaceQuota'];
export type OpenCampaign = View['OpenCampaign'];

export const campaignQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['retention', 'campaign', campaignId],
    queryFn: ({ signal }) => read(api.GET('/api/campaigns/{campaignId}', { params: { path: { campaignId } }, signal })),
    staleTime: 0,
  });

export const campaignsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['retention', 'campaigns', organisationId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/organisations/{organisationId}/campaigns', { params: { path: { organisationId } }, signal })),
    staleTime: 0,
  });

export const quotasQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['retention', 'quotas', organisationId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/organisations/{organisationId}/quotas', { params: { path: { organisationId } }, signal })),
    staleTime: 0,
  });

export const reportHref = (campaignId: string) => `/api/campaigns/${campaignId}/report`;

function useWrite<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  return useWriting(['retention', 'activity'], mutationFn);
}

export const useOpenCampaign = (organisationId: string) =>
  useWrite((body: OpenCampaign) =>
    read(api.POST('/api/organisations/{organisationId}/campaigns', { params: { path: { organisationId } }, body })),
  );

export const useCloseCampaign = (campaignId: string) =>
  useWrite((_: undefined) =>
    read(api.PUT('/api/campaigns/{campaignId}/closure', { params: { path: { campaignId } } })),
  );

export const useCancelCampaign = (campaignId: string) =>
  useWrite((_: undefined) => read(api.DELETE('/api/campaigns/{campaignId}', { params: { path: { campaignId } } })));

export const useFinish = (campaignId: string) =>
  useWrite(({ spaceId, done }: { spaceId: string; done: boolean }) => {
    const params = { path: { campaignId, spaceId } };
    return done
      ? read(api.PUT('/api/campaigns/{campaignId}/spaces/{spaceId}/completion', { params }))
      : read(api.DELETE('/api/campaigns/{campaignId}/spaces/{spaceId}/completion', { params }));
  });

export const useLimit = (organisationId: string) =>
  useWrite(({ spaceId, quota }: { spaceId: string; quota: number | undefined }) =>
    read(
      api.PUT('/api/organisations/{organisationId}/spaces/{spaceId}/quota', {
        params: { path: { organisationId, spaceId } },
        body: { quota },
      }),
    ),
  );
