import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { View } from '../../api/client';
import { plainOf } from './marks';
import { conversationsQuery, type Line, type Message, unreadQuery } from './reads';

type Lists = InfiniteData<{ items: Line[]; next?: string | null }>;

const LISTS = [conversationsQuery.queryKey, ['chat', 'topics']] as const;

/** The line of a conversation, wherever a list that was read holds it. */
export function lineOf(queries: QueryClient, id: string): Line | undefined {
  for (const queryKey of LISTS) {
    for (const [, lists] of queries.getQueriesData<Lists>({ queryKey })) {
      const found = lists?.pages.flatMap(({ items }) => items).find((line) => line.id === id);
      if (found) {
        return found;
      }
    }
  }
  return undefined;
}

/** Changes a line in every list that holds it; with `first`, it comes to the head. False: no list holds it. */
function changeLine(queries: QueryClient, id: string, change: (line: Line) => Line, first = false): boolean {
  let held = false;
  for (const queryKey of LISTS) {
    queries.setQueriesData<Lists>({ queryKey }, (lists) => {
      const known = lists?.pages.flatMap(({ items }) => items).find((line) => line.id === id);
      if (!lists || !known) {
        return lists;
      }
      held = true;
      const next = change(known);
      if (!first) {
        const pages = lists.pages.map((page) => ({
          ...page,
          items: page.items.map((line) => (line.id === id ? next : line)),
        }));
        return { ...lists, pages };
      }
      const pages = lists.pages.map((page) => ({ ...page, items: page.items.filter((line) => line.id !== id) }));
      pages[0] = { ...pages[0]!, items: [next, ...pages[0]!.items] };
      return { ...lists, pages };
    });
  }
  return held;
}

/** A message was written: its conversation comes first, and counts it unless I wrote it or am reading there. */
export function lineMoved(queries: QueryClient, message: Message, me: string, reading: boolean): void {
  const counts = message.author.id !== me && !reading;
  const before = lineOf(queries, message.conversationId);
  const held = changeLine(
    queries,
    message.conversationId,
    (line) => ({
      ...line,
      last: {
        id: message.id,
        authorId: message.author.id,
        authorName: message.author.name,
        excerpt: plainOf(message.body).slice(0, 140),
        at: message.at,
      },
      movedAt: message.at,
      unread: counts ? Math.min(100, line.unread + 1) : line.unread,
      mentioned: line.mentioned || (counts && message.mentions.some(({ id }) => id === me)),
    }),
    true,
  );
  if (counts) {
    changeUnread(queries, before?.unread === 0 ? 1 : 0, 1);
  }
  if (!held) {
    void queries.invalidateQueries({ queryKey: conversationsQuery.queryKey });
    void queries.invalidateQueries({ queryKey: ['chat', 'topics'] });
    if (counts) {
      void queries.invalidateQueries({ queryKey: unreadQuery.queryKey });
    }
  }
}

/** I have read everything there. */
export function lineRead(queries: QueryClient, id: string): void {
  const unread = lineOf(queries, id)?.unread;
  if (unread === undefined) {
    void queries.invalidateQueries({ queryKey: unreadQuery.queryKey });
  } else if (unread > 0) {
    changeLine(queries, id, (line) => ({ ...line, unread: 0, mentioned: false }));
    changeUnread(queries, -1, -unread);
  }
}

function changeUnread(queries: QueryClient, conversations: number, messages: number): void {
  queries.setQueryData(unreadQuery.queryKey, (known: View['UnreadView'] | undefined) =>
    known
      ? {
          ...known,
          conversations: Math.max(0, known.conversations + conversations),
          messages: Math.max(0, known.messages + messages),
        }
      : known,
  );
}
