import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, raw, read, type View } from '../../../api/client';
import { computed } from '../../../api/visits';

export type PublicForm = View['PublicFormView'];
export type OwnView = View['OwnCaseView'];
export type Own = View['OwnCase'];

/** What anybody reads at the public address of a form. */
export const publicFormQuery = (code: string) =>
  queryOptions({
    queryKey: ['requests', 'public', code],
    queryFn: ({ signal }): Promise<PublicForm> =>
      read(api.GET('/api/public-requests/{code}', { params: { path: { code } }, signal })),
    retry: false,
  });

/** One's own request, by the secret of one's mail. */
export const ownQuery = (token: string) =>
  queryOptions({
    queryKey: ['requests', 'own', token],
    queryFn: ({ signal }): Promise<OwnView> =>
      read(api.POST('/api/public-requests/entries/looks', { body: { token }, signal })),
    retry: false,
    gcTime: 0,
  });

/** Has the links of what somebody sent sent again to their address. */
export async function askLinks(code: string, email: string, website: string): Promise<void> {
  const work = await computed(website);
  await read(api.POST('/api/public-requests/{code}/links', { params: { path: { code } }, body: { email, work } }));
}

const asBody = (file: File, token: string) => {
  const { headers, ...body } = raw(file);
  return { ...body, headers: { ...headers, 'Parvis-Visit': token, 'Parvis-File': encodeURIComponent(file.name) } };
};

/** How many files have left; 0 while it is still computed. */
export type Sent = number;

type Fields = Omit<View['EnterRequest'], 'work'> & { website: string };

/** Sends a request: the small computation, what was written, each file, and last the word that it is whole. */
export async function sendRequest(
  code: string,
  { website, ...fields }: Fields,
  files: readonly { question: string; file: File }[],
  onFile: (sent: Sent) => void,
): Promise<void> {
  onFile(0);
  const work = await computed(website);
  const { token } = await read(
    api.POST('/api/public-requests/{code}/entries', { params: { path: { code } }, body: { ...fields, work } }),
  );
  for (const [at, { question, file }] of files.entries()) {
    onFile(at + 1);
    const query = { params: { query: { question } } };
    await read(api.POST('/api/public-requests/entries/files', { ...query, ...asBody(file, token) }));
  }
  await read(api.POST('/api/public-requests/entries/sending', { body: { token } }));
}

/** Each answers the request as it stands then. */
function useOwn<T>(token: string, act: (what: T) => Promise<OwnView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (own) => queries.setQueryData(ownQuery(token).queryKey, own),
    onError: () => queries.invalidateQueries({ queryKey: ownQuery(token).queryKey }),
  });
}

export const useProve = (token: string) =>
  useOwn(token, () => read(api.PUT('/api/public-requests/entries/proof', { body: { token } })));

/** `sent` is told before the request is shown as it stands then. */
export const useMoveOwn = (token: string, sent: () => void) =>
  useOwn(token, async (move: View['MoveCase']) => {
    const own = await read(api.PUT('/api/public-requests/entries/step', { body: { token, move } }));
    sent();
    return own;
  });

export const useSayOwn = (token: string, sent: () => void) =>
  useOwn(token, async (said: string) => {
    const own = await read(api.POST('/api/public-requests/entries/messages', { body: { token, said } }));
    sent();
    return own;
  });

export const useRateOwn = (token: string) =>
  useOwn(token, (level: number) =>
    read(api.PUT('/api/public-requests/entries/satisfaction', { body: { token, level } })),
  );

export const useAddOwn = (token: string) =>
  useOwn(token, async (file: File) => {
    await read(api.POST('/api/public-requests/entries/additions', asBody(file, token)));
    return read(api.POST('/api/public-requests/entries/looks', { body: { token } }));
  });

export const useWithdraw = (token: string) =>
  useMutation({
    mutationFn: () => read(api.POST('/api/public-requests/entries/withdrawal', { body: { token } })),
  });

/** A file of one's own: its secret travels in a body, so that it is no address. */
export const useOpenOwn = (token: string) =>
  useMutation({
    mutationFn: async ({ id, name }: { id: string; name: string }) => {
      const answer = api.POST('/api/public-requests/entries/files/mine', {
        body: { token, fileId: id },
        parseAs: 'blob',
      });
      const address = URL.createObjectURL((await read(answer)) as unknown as Blob);
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
  });
