import { api, read } from '../../api/client';
import { useWriting } from '../../api/writing';
import type { Answer, Content } from './queries';

const one = (id: string) => ({ params: { path: { id } } });

function usePolls<T, R>(mutationFn: (what: T) => Promise<R>) {
  return useWriting(['polls', 'activity'], mutationFn);
}

/** What a draft keeps: lines that are still empty as well. */
export const begin = async (spaceId: string, body: Content) =>
  (await read(api.POST('/api/spaces/{spaceId}/polls', { params: { path: { spaceId } }, body }))).id;

export const keepDraft = (id: string, body: Content) => read(api.PUT('/api/polls/{id}/draft', { ...one(id), body }));

export const useOpen = () =>
  usePolls(({ id, body }: { id: string; body: Content }) =>
    read(api.PUT('/api/polls/{id}/opening', { ...one(id), body })),
  );

export const useEdit = (id: string) =>
  usePolls((body: Content) => read(api.PUT('/api/polls/{id}/content', { ...one(id), body })));

export const useDrop = () => usePolls((id: string) => read(api.DELETE('/api/polls/{id}', one(id))));

export const useClose = (id: string) => usePolls((_: undefined) => read(api.PUT('/api/polls/{id}/closure', one(id))));

export const useRemind = (id: string) => usePolls((_: undefined) => read(api.PUT('/api/polls/{id}/reminder', one(id))));

export const useAskNewcomers = (id: string) =>
  usePolls((_: undefined) => read(api.PUT('/api/polls/{id}/newcomers', one(id))));

export interface Ballot {
  answers: Answer[];
  edition: number;
}

export const useAnswer = (id: string) =>
  usePolls((body: Ballot) => read(api.PUT('/api/polls/{id}/ballots/mine', { ...one(id), body })));

export const useAnswerByKey = (token: string) =>
  usePolls((ballot: Ballot) => read(api.PUT('/api/poll-keys/ballot', { body: { token, ballot } })));
