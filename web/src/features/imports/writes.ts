import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';
import { type Import, importQuery } from './queries';

/** Begins an import of what lies elsewhere; a ZIP is sent instead. */
export const useStart = (folderId: string) =>
  useMutation({
    mutationFn: (body: View['StartImport']) =>
      read(api.POST('/api/documents/{id}/imports', { params: { path: { id: folderId } }, body })),
  });

function useChange<T>(id: string, change: (what: T) => Promise<Import>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (changed) => queries.setQueryData(importQuery(id).queryKey, changed),
    onError: () => void queries.invalidateQueries({ queryKey: importQuery(id).queryKey }),
  });
}

const path = (importId: string) => ({ params: { path: { importId } } });

export const useAccept = (id: string) =>
  useChange(id, (duplicates: View['AcceptImport']['duplicates']) =>
    read(api.PUT('/api/imports/{importId}/acceptance', { ...path(id), body: { duplicates } })),
  );

export const useStop = (id: string) =>
  useChange(id, (_: undefined) => read(api.PUT('/api/imports/{importId}/halt', path(id))));

export const useResume = (id: string) =>
  useChange(id, (secret: string | undefined) =>
    read(api.PUT('/api/imports/{importId}/resumption', { ...path(id), body: { secret } })),
  );

export function useDiscard(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => read(api.DELETE('/api/imports/{importId}', path(id))),
    onSuccess: () => {
      queries.removeQueries({ queryKey: importQuery(id).queryKey });
      void queries.invalidateQueries({ queryKey: ['imports', 'space'] });
    },
  });
}
