import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { View } from '../../api/client';
import { type Conversation, conversationQuery, type Message, messagesKey, threadQuery } from './reads';

export type Pages = InfiniteData<View['MessagePage']>;

/** Puts messages where they belong in what was read: each id once, the newest state of each, in their order. */
export function merged(pages: Pages | undefined, messages: readonly Message[]): Pages | undefined {
  if (!pages || messages.length === 0) {
    return pages;
  }
  const fresh = new Map(messages.filter(({ threadId }) => !threadId).map((one) => [one.id, one]));
  let touched = false;
  const next = pages.pages.map((page) => {
    let same = true;
    const items = page.items.map((known) => {
      const one = fresh.get(known.id);
      fresh.delete(known.id);
      if (!one || one.revision <= known.revision) {
        return known;
      }
      same = false;
      return one;
    });
    touched ||= !same;
    return same ? page : { ...page, items };
  });
  const last = next.at(-1);
  const end = last?.items.at(-1)?.seq ?? 0;
  // Past the end of what is shown there are messages not read yet: the new ones come with them.
  const added = last && last.after == null ? [...fresh.values()].filter(({ seq }) => seq > end) : [];
  if (last && added.length > 0) {
    next[next.length - 1] = { ...last, items: [...last.items, ...added].sort((one, other) => one.seq - other.seq) };
    touched = true;
  }
  return touched ? { ...pages, pages: next } : pages;
}

/** Merges what came into every reading of the conversation, and into its threads. */
export function mergeMessages(queries: QueryClient, conversationId: string, messages: readonly Message[]): void {
  queries.setQueriesData<Pages>({ queryKey: messagesKey(conversationId) }, (pages) => merged(pages, messages));
  for (const one of messages) {
    const key = threadQuery(one.threadId ?? one.id).queryKey;
    queries.setQueryData(key, (thread) => {
      if (!thread) {
        return thread;
      }
      if (thread.root.id === one.id) {
        return one.revision > thread.root.revision ? { ...thread, root: one } : thread;
      }
      const known = thread.replies.find(({ id }) => id === one.id);
      if (known && known.revision >= one.revision) {
        return thread;
      }
      const replies = [...thread.replies.filter(({ id }) => id !== one.id), one];
      return { ...thread, replies: replies.sort((a, b) => a.seq - b.seq) };
    });
  }
}

/** How far somebody has read, as others were told. */
export function mergeReading(queries: QueryClient, id: string, personId: string, seq: number, mine: boolean): void {
  queries.setQueryData(conversationQuery(id).queryKey, (known: Conversation | undefined) => {
    if (!known) {
      return known;
    }
    const participants = known.participants.map((one) =>
      one.person.id === personId && one.readSeq < seq ? { ...one, readSeq: seq } : one,
    );
    return { ...known, participants, readSeq: mine ? Math.max(known.readSeq, seq) : known.readSeq };
  });
}
