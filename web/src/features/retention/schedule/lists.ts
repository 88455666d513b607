import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, raw, read, type View } from '../../../api/client';

export type ScheduleList = View['ScheduleListView'];

export const tableHref = (organisationId: string) => `/api/organisations/${organisationId}/retention-classes/table`;

export const usePreviewSchedule = (organisationId: string) =>
  useMutation({
    mutationFn: (file: File) =>
      read(
        api.POST('/api/organisations/{organisationId}/retention-lists', {
          params: { path: { organisationId } },
          ...raw(file),
        }),
      ),
  });

/** A schedule to start from, as a file like any other. */
export const useUsualSchedule = (organisationId: string) =>
  useMutation({
    mutationFn: async () => {
      const table = await read(
        api.GET('/api/organisations/{organisationId}/retention-lists/usual', {
          params: { path: { organisationId } },
          parseAs: 'blob',
        }),
      );
      return new File([table as unknown as Blob], 'tableau-de-gestion.csv');
    },
  });

export function useAcceptSchedule(organisationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, digest }: { file: File; digest: string }) =>
      read(
        api.PUT('/api/organisations/{organisationId}/retention-lists/{digest}', {
          params: { path: { organisationId, digest } },
          ...raw(file),
        }),
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['retention'] }),
  });
}
