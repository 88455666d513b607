import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';
import { sendFile } from '../../api/sendFile';
import type { Answers } from './queries';

function useWrite<T, R>(mutationFn: (what: T) => Promise<R>) {
  const queries = useQueryClient();
  // A refusal says that something changed meanwhile: it is read as well.
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: ['requests'] }),
  });
}

const one = (id: string) => ({ params: { path: { id } } });

/** Sends a file to a request; it answers a question of the form, or is added to it. */
export const attach = (caseId: string, file: File, about: { question?: string; internal?: 'true' } = {}) =>
  sendFile({ target: 'requests', caseId, ...about }, file, () => undefined, new AbortController().signal);

interface Filed {
  answers: Answers;
  version: number | undefined;
  trial: boolean;
  /** For whom an agent fills it in, who has no account. */
  someone: { name: string; email?: string | undefined } | undefined;
  files: readonly { question: string; required: boolean; file: File }[];
}

/**
 * Makes the request, then sends its files one by one; those that did not go are named. `made` is told once the answers are there: the
 * device forgets them, were the page left meanwhile.
 */
export const useFile = (formId: string, made: () => void) =>
  useWrite(async ({ files, someone, ...body }: Filed) => {
    const { answers, version } = body;
    const { id } = await (someone
      ? read(api.POST('/api/request-forms/{id}/counter', { ...one(formId), body: { ...someone, answers, version } }))
      : read(api.POST('/api/request-forms/{id}/cases', { ...one(formId), body })));
    made();
    const lost: string[] = [];
    // Where one that the form wants does not go, the request is not sent.
    let sent = true;
    for (const { question, required, file } of files) {
      await attach(id, file, { question }).catch(() => {
        lost.push(file.name);
        sent &&= !required;
      });
    }
    return { id, lost, sent: sent || someone !== undefined };
  });

interface Completed {
  answers: Answers;
  files: readonly { question: string; file: File }[];
}

/** Sends the answers, then the files one by one; says which files did not go. */
export const useComplete = (id: string) =>
  useWrite(async ({ answers, files }: Completed) => {
    const lost: string[] = [];
    if (Object.keys(answers).length > 0) {
      await read(api.PUT('/api/cases/{id}/answers', { ...one(id), body: { answers } }));
    }
    for (const { question, file } of files) {
      await attach(id, file, { question }).catch(() => lost.push(file.name));
    }
    return lost;
  });

/** `sent` is told before the request is read again: its page is another one then. */
export const useMove = (id: string, sent: () => void) =>
  useWrite((body: View['MoveCase']) => read(api.PUT('/api/cases/{id}/step', { ...one(id), body })).then(sent));

export const useAssign = (id: string) =>
  useWrite((body: View['AssignCase']) => read(api.PUT('/api/cases/{id}/assignee', { ...one(id), body })));

export const useHandle = (id: string) =>
  useWrite((body: View['HandleCase']) => read(api.PUT('/api/cases/{id}/handling', { ...one(id), body })));

export const useSayIn = (id: string, sent: () => void) =>
  useWrite((body: View['SayInCase']) => read(api.POST('/api/cases/{id}/messages', { ...one(id), body })).then(sent));

export const useAttach = (id: string) =>
  useWrite(({ file, internal }: { file: File; internal: boolean }) =>
    attach(id, file, internal ? { internal: 'true' } : {}),
  );

export const useCancel = (id: string) =>
  useWrite((_: undefined) => read(api.PUT('/api/cases/{id}/cancellation', one(id))));

export const useRate = (id: string) =>
  useWrite((level: number) => read(api.PUT('/api/cases/{id}/satisfaction', { ...one(id), body: { level } })));

const pair = (id: string, otherId: string) => ({ params: { path: { id, otherId } } });

export const useRelate = (id: string) =>
  useWrite((other: string) => read(api.PUT('/api/cases/{id}/related/{otherId}', pair(id, other))));

export const usePart = (id: string) =>
  useWrite((other: string) => read(api.DELETE('/api/cases/{id}/related/{otherId}', pair(id, other))));

export const useMerge = (id: string) =>
  useWrite((into: string) => read(api.PUT('/api/cases/{id}/merging', { ...one(id), body: { into } })));

interface Canned {
  id: string | undefined;
  title: string;
  body: string;
}

/** One more, or another wording. */
export const useKeepCanned = (spaceId: string) =>
  useWrite(async ({ id, ...body }: Canned) => {
    await (id
      ? read(api.PUT('/api/canned-answers/{id}', { ...one(id), body }))
      : read(api.POST('/api/spaces/{spaceId}/canned-answers', { params: { path: { spaceId } }, body })));
  });

export const useDropCanned = () => useWrite((id: string) => read(api.DELETE('/api/canned-answers/{id}', one(id))));

export const useBegin = (spaceId: string) =>
  useWrite((body: View['BeginDefinition']) =>
    read(api.POST('/api/spaces/{spaceId}/request-definitions', { params: { path: { spaceId } }, body })),
  );

export const writeDefinition = (id: string, body: View['WriteDefinition']) =>
  read(api.PUT('/api/request-definitions/{id}/draft', { ...one(id), body }));

export const usePublish = (id: string) =>
  useWrite((revision: number) =>
    read(api.PUT('/api/request-definitions/{id}/publication', { ...one(id), body: { revision } })),
  );

export const useClose = (id: string) =>
  useWrite((_: undefined) => read(api.DELETE('/api/request-definitions/{id}/publication', one(id))));

/** Opens the address of a definition, or gives another one in its place. */
export const useOpenBox = (id: string) =>
  useWrite((_: undefined) => read(api.PUT('/api/request-definitions/{id}/mail-box', one(id))));

export const useCloseBox = (id: string) =>
  useWrite((_: undefined) => read(api.DELETE('/api/request-definitions/{id}/mail-box', one(id))));

export const useDelete = (id: string) =>
  useWrite((_: undefined) => read(api.DELETE('/api/request-definitions/{id}', one(id))));
