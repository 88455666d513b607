import type { QueryClient } from '@tanstack/react-query';
import { merged, type Pages } from './pages';
import { type Conversation, conversationQuery, type Message, messagesKey, threadQuery } from './reads';

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
