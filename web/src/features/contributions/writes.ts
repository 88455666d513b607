import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';
import type { Open, Status } from './queries';

function useWrite<T, R>(mutationFn: (what: T) => Promise<R>) {
  const queries = useQueryClient();
  // A refusal says that something changed meanwhile: it is read as well. Who has more to do then waits for mutateAsync: the line
  // that it was about may be gone by then, and with it what mutate would call.
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: ['contributions'] }),
  });
}

const one = (id: string) => ({ params: { path: { id } } });

export const useOpen = (spaceId: string) =>
  useWrite((body: Open) =>
    read(api.POST('/api/spaces/{spaceId}/consultations', { params: { path: { spaceId } }, body })),
  );

export const useChange = (id: string) =>
  useWrite((body: View['ChangeConsultation']) => read(api.PUT('/api/consultations/{id}', { ...one(id), body })));

export const useDelete = () => useWrite((id: string) => read(api.DELETE('/api/consultations/{id}', one(id))));

export const useClose = (id: string) =>
  useWrite((closed: boolean) =>
    read(
      closed
        ? api.PUT('/api/consultations/{id}/closure', one(id))
        : api.DELETE('/api/consultations/{id}/closure', one(id)),
    ),
  );

export const useContribute = (id: string) =>
  useWrite((body: View['WriteContribution']) =>
    read(api.POST('/api/consultations/{id}/contributions', { ...one(id), body })),
  );

export const useSupport = () =>
  useWrite(({ id, supported }: { id: string; supported: boolean }) =>
    read(
      supported
        ? api.PUT('/api/contributions/{id}/supports/mine', one(id))
        : api.DELETE('/api/contributions/{id}/supports/mine', one(id)),
    ),
  );

export const useWithdraw = () => useWrite((id: string) => read(api.DELETE('/api/contributions/{id}', one(id))));

export const useModerate = () =>
  useWrite(({ id, accepted, word }: { id: string; accepted: boolean; word?: string }) =>
    read(api.PUT('/api/contributions/{id}/moderation', { ...one(id), body: { accepted, word } })),
  );

export const useAnswer = (id: string) =>
  useWrite((body: { status: Status; answer: string }) =>
    read(api.PUT('/api/contributions/{id}/answer', { ...one(id), body })),
  );

export const useMerge = () =>
  useWrite(({ id, intoId }: { id: string; intoId: string }) =>
    read(api.PUT('/api/contributions/{id}/merger', { ...one(id), body: { intoId } })),
  );

export const usePart = () => useWrite((id: string) => read(api.DELETE('/api/contributions/{id}/merger', one(id))));
