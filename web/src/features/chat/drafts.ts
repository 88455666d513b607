import { api, read } from '../../api/client';
import { keep, kept } from '../../api/kept';

/** Where a draft stands: on the server, or on this device until the line is back. */
export type DraftState = 'none' | 'typing' | 'server' | 'device';

const PAUSE = 1200;
const AGAIN = 10_000;
const timers = new Map<string, ReturnType<typeof setTimeout>>();

const nameOf = (conversationId: string, threadId?: string) => `draft.${threadId ?? conversationId}`;

/** What was begun here and the server does not have yet. */
export function draftHere(me: string, conversationId: string, threadId?: string): string | undefined {
  return kept<string>(me, nameOf(conversationId, threadId));
}

/** Keeps it on the device at once, on the server a moment later. */
export function keepDraft(
  me: string,
  conversationId: string,
  threadId: string | undefined,
  body: string,
  told: (state: DraftState) => void,
): void {
  const name = nameOf(conversationId, threadId);
  keep(me, name, body);
  clearTimeout(timers.get(name));
  const send = async () => {
    try {
      await read(
        api.PUT('/api/conversations/{id}/draft', {
          params: { path: { id: conversationId } },
          body: { body, threadId },
        }),
      );
      if (kept<string>(me, name) === body) {
        keep(me, name, undefined);
      }
      told(body === '' ? 'none' : 'server');
    } catch {
      told(body === '' ? 'none' : 'device');
      timers.set(
        name,
        setTimeout(() => void send(), AGAIN),
      );
    }
  };
  timers.set(
    name,
    setTimeout(() => void send(), PAUSE),
  );
}
