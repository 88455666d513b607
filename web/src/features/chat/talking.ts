import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { backoff } from '../../api/backoff';
import { api, read } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useSession } from '../../api/session';
import { mergeMessages } from './cache';
import { lineMoved, lineRead } from './lines';
import { type LeavingNote, noteBox, notePlacesQuery } from './notes/notes';
import { type Leaving, Outbox } from './outbox';
import { changesSince, conversationQuery } from './reads';
import { Revisions } from './revisions';

/** What one tab keeps while it talks: the box of what leaves, and up to where each open conversation is known. */
export interface Talking {
  me: string;
  outbox: Outbox<Leaving>;
  /** Quick notes that leave. */
  notes: Outbox<LeavingNote>;
  revisions: Revisions;
  /** The conversation being read, at its end, in a window that has the focus. */
  reading?: string;
}

let talking: Talking | undefined;

function talkingOf(me: string, queries: QueryClient): Talking {
  if (talking?.me !== me) {
    const revisions = new Revisions((id, since) => void catchUp(queries, id, since));
    const outbox = new Outbox<Leaving>(me, {
      name: 'outbox',
      queueOf: ({ conversationId }) => conversationId,
      send: (one) => send(queries, me, one),
    });
    const notes = new Outbox<LeavingNote>(me, {
      ...noteBox,
      send: async (one) => {
        await noteBox.send(one);
        void queries.invalidateQueries({ queryKey: notePlacesQuery.queryKey });
      },
    });
    talking = { me, outbox, notes, revisions };
    for (const box of [outbox, notes]) {
      window.addEventListener('online', () => box.wake());
      window.addEventListener('storage', ({ key }) => box.reread(key));
      box.wake();
    }
  }
  return talking;
}

export function useTalking(): Talking {
  const queries = useQueryClient();
  return talkingOf(useSession().person.id, queries);
}

async function send(queries: QueryClient, me: string, { id, conversationId, threadId, body }: Leaving): Promise<void> {
  const written = await read(
    api.POST('/api/conversations/{id}/messages', {
      params: { path: { id: conversationId } },
      body: { id, body, threadId },
    }),
  );
  mergeMessages(queries, conversationId, [written]);
  talking?.revisions.came(conversationId, written.revision);
  if (!threadId) {
    lineMoved(queries, written, me, true);
  }
}

/**
 * Asks for what changed since, and merges it; again while there is more. What changed last is asked for as well: an answer and the
 * message that it answers change together and are told one after the other, and the line may have been cut between them.
 */
export async function catchUp(queries: QueryClient, id: string, since: number): Promise<void> {
  let from = Math.max(0, since - 1);
  try {
    for (let more = true; more; ) {
      const page = await changesSince(id, from);
      mergeMessages(queries, id, page.items);
      talking?.revisions.reached(id, page.revision);
      more = page.more && page.revision > from;
      from = page.revision;
    }
  } catch {
    // The line is cut: the reconnection asks again.
  }
}

const readTimers = new Map<string, ReturnType<typeof setTimeout>>();
const readTo = new Map<string, number>();

/** I have read up to there: said at once on my screens, and to the server a moment later, once for what is read in one go. */
export function markRead(queries: QueryClient, id: string, seq: number): void {
  const known = queries.getQueryData(conversationQuery(id).queryKey);
  if (seq <= Math.max(readTo.get(id) ?? 0, known?.readSeq ?? 0)) {
    return;
  }
  readTo.set(id, seq);
  lineRead(queries, id);
  sayRead(id, 600);
}

/** Not put off by what goes on coming; what the server could not take is said again. */
function sayRead(id: string, wait: number): void {
  if (!readTimers.has(id)) {
    readTimers.set(
      id,
      setTimeout(() => {
        readTimers.delete(id);
        const body = { seq: readTo.get(id) ?? 0 };
        read(api.PUT('/api/conversations/{id}/reading', { params: { path: { id } }, body })).catch((error) => {
          if (!(isProblem(error) && error.status >= 400 && error.status < 500)) {
            sayRead(id, backoff(3));
          }
        });
      }, wait),
    );
  }
}
