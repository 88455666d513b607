import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { keep } from '../../api/kept';
import { useWriting } from '../../api/writing';
import { type Answer, type Content, contentQuery, keyQuery } from './queries';
import type { Place } from './useAnswering';

const one = (id: string) => ({ params: { path: { id } } });

function usePolls<T, R>(mutationFn: (what: T) => Promise<R>) {
  return useWriting(['polls', 'activity'], mutationFn);
}

/** What a draft keeps: lines that are still empty as well. */
export const begin = async (spaceId: string, body: Content) =>
  (await read(api.POST('/api/spaces/{spaceId}/polls', { params: { path: { spaceId } }, body }))).id;

export const keepDraft = (id: string, body: Content) => read(api.PUT('/api/polls/{id}/draft', { ...one(id), body }));

/** What was read to be written on is what was sent now: whoever comes back at once goes on from there. */
export const written = (queries: QueryClient, id: string, body: Content) =>
  queries.setQueryData(contentQuery(id).queryKey, (before) => before && body);

export function useOpen() {
  const queries = useQueryClient();
  return usePolls(async ({ id, body }: { id: string; body: Content }) => {
    await read(api.PUT('/api/polls/{id}/opening', { ...one(id), body }));
    written(queries, id, body);
  });
}

/** The device keeps it no longer. */
export function useEdit(id: string, { person, name }: Place) {
  const queries = useQueryClient();
  return usePolls(async (body: Content) => {
    await read(api.PUT('/api/polls/{id}/content', { ...one(id), body }));
    keep(person, name, undefined);
    written(queries, id, body);
  });
}

export const useDrop = () => usePolls((id: string) => read(api.DELETE('/api/polls/{id}', one(id))));

export const useClose = (id: string) => usePolls((_: undefined) => read(api.PUT('/api/polls/{id}/closure', one(id))));

export const useRemind = (id: string) => usePolls((_: undefined) => read(api.PUT('/api/polls/{id}/reminder', one(id))));

export const useAskNewcomers = (id: string) =>
  usePolls((_: undefined) => read(api.PUT('/api/polls/{id}/newcomers', one(id))));

export interface Ballot {
  answers: Answer[];
  edition: number;
}

/** It is sent once one reads that it is, and kept here no longer. A refusal says that something changed: that is read as well. */
export function useAnswer(id: string, { person, name }: Place) {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ['polls'] });
  return useMutation({
    mutationFn: (body: Ballot) => read(api.PUT('/api/polls/{id}/ballots/mine', { ...one(id), body })),
    onSuccess: async () => {
      keep(person, name, undefined);
      void queries.invalidateQueries({ queryKey: ['activity'] });
      await again();
    },
    onError: () => void again(),
  });
}

export function useAnswerByKey(token: string, { person, name }: Place) {
  const queries = useQueryClient();
  const { queryKey } = keyQuery(token);
  return useMutation({
    mutationFn: (ballot: Ballot) => read(api.PUT('/api/poll-keys/ballot', { body: { token, ballot } })),
    onSuccess: (view) => {
      keep(person, name, undefined);
      queries.setQueryData(queryKey, view);
    },
    onError: () => void queries.invalidateQueries({ queryKey }),
  });
}
