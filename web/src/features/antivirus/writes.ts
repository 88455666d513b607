import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { antivirusQuery } from './queries';

function useWrite<T>(mutationFn: (what: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => void queries.invalidateQueries({ queryKey: antivirusQuery.queryKey }),
  });
}

/** Whether what waits is delivered without an inspection. */
export const useLifting = () =>
  useWrite((lifted: boolean) =>
    lifted ? read(api.PUT('/api/antivirus/lifting')) : read(api.DELETE('/api/antivirus/lifting')),
  );

export const useRelease = (hash: string) =>
  useWrite((reason: string) =>
    read(api.PUT('/api/antivirus/quarantine/{hash}/release', { params: { path: { hash } }, body: { reason } })),
  );

export const useDestroy = (hash: string) =>
  useWrite((_: undefined) => read(api.DELETE('/api/antivirus/quarantine/{hash}', { params: { path: { hash } } })));
