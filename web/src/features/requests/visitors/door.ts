import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../../api/client';

export type Door = View['OpenFormView'];

/** The public form of a definition, for who runs its space. */
export const doorQuery = (id: string) =>
  queryOptions({
    queryKey: ['requests', 'door', id],
    queryFn: ({ signal }): Promise<Door> =>
      read(api.GET('/api/request-definitions/{id}/door', { params: { path: { id } }, signal })),
  });

function useDoor<T>(act: (what: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: ['requests'] }),
  });
}

export const useOpenDoor = (id: string) =>
  useDoor((body: View['WriteDoor']) =>
    read(api.PUT('/api/request-definitions/{id}/door', { params: { path: { id } }, body })),
  );

export const useShutDoor = (id: string) =>
  useDoor((_: undefined) => read(api.DELETE('/api/request-definitions/{id}/door', { params: { path: { id } } })));

/** What the same visitor asked before. */
export const sameVisitorQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['requests', 'same', caseId],
    queryFn: ({ signal }): Promise<View['KnownCaseView'][]> =>
      read(api.GET('/api/cases/{id}/same-visitor', { params: { path: { id: caseId } }, signal })),
  });

/** The sheet of who has no address: it holds a secret, and is kept nowhere. */
export const useSlip = (caseId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (_: undefined) => read(api.POST('/api/cases/{id}/slip', { params: { path: { id: caseId } } })),
    // That it was printed is noted there.
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['requests'] }),
    gcTime: 0,
  });
};

/** Whether one fills that form in for people without an account. */
export const counterQuery = (formId: string) =>
  queryOptions({
    queryKey: ['requests', 'counter', formId],
    queryFn: ({ signal }): Promise<View['CounterView']> =>
      read(api.GET('/api/request-forms/{id}/counter', { params: { path: { id: formId } }, signal })),
  });
