import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api, read, type View } from './client';
import { forgetTold } from './installed';
import { forgetKept } from './kept';
import { isProblem } from './problem';

export type Session = View['SessionView'];
export type Capacity = View['Hat'];

/** The session in progress, or null: nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await read(api.GET('/api/session', { signal }));
    } catch (error) {
      if (isProblem(error) && error.status === 401) {
        return null;
      }
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

/** The session of a screen that only a signed-in person sees. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) {
    throw new Error('This screen needs a session: put its route under the shell.');
  }
  return data;
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: View['SignIn']) => read(api.POST('/api/session', { body })),
    onSuccess: (session) => {
      queries.clear();
      forgetKept(session.person.id);
      queries.setQueryData(sessionQuery.queryKey, session);
    },
  });
}

/** The session lasts as long again as at its sign-in. */
export function useProlong() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => read(api.PUT('/api/session/expiry')),
    onSuccess: (session) => queries.setQueryData(sessionQuery.queryKey, session),
  });
}

let leaving = false;

/** Whether somebody is signing out here: the end of their session leads nowhere else. */
export const isLeaving = () => leaving;

/** Ends the session, then leaves for a page of its own: nothing that this tab had read or kept outlives it. */
export async function leave(end: () => Promise<unknown>): Promise<void> {
  leaving = true;
  try {
    // Before the end, after which nothing of the page is to wait.
    await forgetTold();
    await end();
  } catch (error) {
    leaving = false;
    throw error;
  }
  forgetKept();
  window.location.assign('/connexion');
}

export function useSignOut() {
  return useMutation({ mutationFn: () => leave(() => read(api.DELETE('/api/session'))) });
}
