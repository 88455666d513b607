import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

function useWrite<T>(mutationFn: (what: T) => Promise<unknown>) {
  const queries = useQueryClient();
  const again = () => void queries.invalidateQueries({ queryKey: ['documents'] });
  // A refusal says that something changed meanwhile: it is read as well.
  return useMutation({ mutationFn, onSettled: again });
}

export const useAsk = (id: string) =>
  useWrite((body: View['AskApproval']) =>
    read(api.POST('/api/documents/{id}/approval', { params: { path: { id } }, body })),
  );

export const useAnswer = (id: string) =>
  useWrite((body: View['AnswerApproval']) =>
    read(api.PUT('/api/documents/{id}/approval/answers/mine', { params: { path: { id } }, body })),
  );

export const useWithdraw = (id: string) =>
  useWrite((_: undefined) => read(api.DELETE('/api/documents/{id}/approval', { params: { path: { id } } })));
