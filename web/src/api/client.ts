import createClient, { type Middleware } from 'openapi-fetch';
import { Problem, problemOf, UNREACHABLE } from './problem';
import type { components, paths } from './schema';

/** The shapes that cross the wire, by name: `View['SessionView']`. */
export type View = components['schemas'];

const refusals: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') {
      request.headers.set('Parvis-Request', '1');
    }
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) {
      throw await problemOf(response);
    }
  },
  onError({ error }) {
    return isAbort(error) ? undefined : new Problem(UNREACHABLE, 0);
  },
};

/** The server, typed by its own description. Throws a `Problem` for every refusal. */
export const api = createClient<paths>({ baseUrl: location.origin, credentials: 'same-origin' });
api.use(refusals);

/** The body of an answer: `await read(api.GET('/api/session'))`. */
export async function read<T>(answer: Promise<{ data?: T }>): Promise<T> {
  try {
    return (await answer).data as T;
  } catch (error) {
    // A line cut in the middle of an answer, past its head.
    throw error instanceof TypeError ? new Problem(UNREACHABLE, 0) : error;
  }
}

/** A file as the whole body, as it is. */
export const raw = (file: File) => ({
  body: file as never,
  bodySerializer: (body: unknown) => body as BodyInit,
  headers: { 'Content-Type': 'application/octet-stream' },
});

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
