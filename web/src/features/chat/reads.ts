import { infiniteQueryOptions, queryOptions, replaceEqualDeep } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';
import { keepFurthest } from './reached';

export type Line = View['ConversationLine'];
export type Conversation = View['ConversationView'];
export type Message = View['MessageView'];
export type Person = View['Interlocutor'];
export type Thread = View['ThreadView'];
export type Mentionable = View['MentionableView'];

/** Where the reading of a conversation starts: at its end, around a message, on a day. */
export type Anchor = { at: 'end' } | { around: number } | { on: string };

const path = (id: string) => ({ path: { id } });

/** All my conversations, the latest first. */
export const conversationsQuery = infiniteQueryOptions({
  queryKey: ['chat', 'mine'],
  queryFn: ({ pageParam, signal }) =>
    read(api.GET('/api/conversations', { params: { query: { after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});

/** The topics of a space, and what one may do there. */
export const topicsQuery = (spaceId: string) =>
  infiniteQueryOptions({
    queryKey: ['chat', 'topics', spaceId],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/spaces/{spaceId}/conversations', {
          params: { path: { spaceId }, query: { after: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: ['chat', 'conversation', id],
    queryFn: ({ signal }) => read(api.GET('/api/conversations/{id}', { params: path(id), signal })),
    structuralSharing: (known, read) =>
      replaceEqualDeep(known, keepFurthest(known as Conversation | undefined, read as Conversation)),
  });

export type Pin = View['PinView'];

/** What stays at the head of a conversation, the last pinned first. */
export const pinsQuery = (id: string) =>
  queryOptions({
    queryKey: ['chat', 'pins', id],
    queryFn: ({ signal }) => read(api.GET('/api/conversations/{id}/pins', { params: path(id), signal })),
  });

/** Whom one may name there: the people who read it. */
export const mentionableQuery = (id: string) =>
  queryOptions({
    queryKey: ['chat', 'people', id],
    queryFn: ({ signal }) => read(api.GET('/api/conversations/{id}/people', { params: path(id), signal })),
    staleTime: 60_000,
  });

export const messagesKey = (id: string) => ['chat', 'messages', id] as const;

type Cursor = { before?: number; after?: number; around?: number; on?: string };

/** Pages read up and down from the anchor; five at most are kept, however long one reads. What changes is merged in (`cache.ts`). */
export const messagesQuery = (id: string, anchor: Anchor) =>
  infiniteQueryOptions({
    queryKey: [...messagesKey(id), anchor],
    queryFn: ({ pageParam, signal }) =>
      read(api.GET('/api/conversations/{id}/messages', { params: { ...path(id), query: pageParam }, signal })),
    initialPageParam: ('at' in anchor ? {} : anchor) as Cursor,
    getNextPageParam: ({ after }): Cursor | undefined => (after == null ? undefined : { after }),
    getPreviousPageParam: ({ before }): Cursor | undefined => (before == null ? undefined : { before }),
    maxPages: 5,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Where one begins to read: what was looked for, else what is new, else the end. */
export function anchorOf({ unread, readSeq }: Conversation, { m, le }: { m?: number; le?: string }): Anchor {
  if (m !== undefined) {
    return { around: m };
  }
  return le !== undefined ? { on: le } : unread > 0 && readSeq > 0 ? { around: readSeq } : { at: 'end' };
}

/** The messages changed since a revision, answers included. */
export const changesSince = (id: string, since: number) =>
  read(api.GET('/api/conversations/{id}/messages', { params: { ...path(id), query: { since } } }));

export const threadQuery = (id: string) =>
  queryOptions({
    queryKey: ['chat', 'thread', id],
    queryFn: ({ signal }) => read(api.GET('/api/messages/{id}/thread', { params: path(id), signal })),
    structuralSharing: (known, read) =>
      replaceEqualDeep(known, keepEarlier(known as Thread | undefined, read as Thread)),
  });

/** A thread that is read again gives its latest answers: those before them that one went back to stay. */
function keepEarlier(known: Thread | undefined, read: Thread): Thread {
  const from = known?.replies.findIndex(({ id }) => id === read.replies[0]?.id) ?? -1;
  return known && from > 0
    ? { ...read, replies: [...known.replies.slice(0, from), ...read.replies], before: known.before }
    : read;
}

/** The answers before those. */
export const earlierAnswers = (id: string, before: number) =>
  read(api.GET('/api/messages/{id}/thread', { params: { ...path(id), query: { before } } }));

/** How much I have not read: the figure of the rail. */
export const unreadQuery = queryOptions({
  queryKey: ['chat', 'unread'],
  queryFn: ({ signal }) => read(api.GET('/api/conversations/unread', { signal })),
  staleTime: 60_000,
});

export type Reference = View['ReferenceView'];

/** The messages that refer to something, in conversations one reads, the latest first. */
export const referencesQuery = (kind: 'DOCUMENT' | 'SPACE' | 'PERSON' | 'MESSAGE', id: string) =>
  queryOptions({
    queryKey: ['chat', 'references', kind, id],
    queryFn: ({ signal }) => read(api.GET('/api/references', { params: { query: { kind, id } }, signal })),
  });

export type Card = View['Card'];

/** What an address leads to, as far as the reader may see. Those of one screen are asked for together. */
export const cardQuery = (address: string) =>
  queryOptions({ queryKey: ['chat', 'card', address], queryFn: () => cardOf(address), staleTime: 60_000 });

let asked = new Map<string, { found: (card: Card) => void; failed: (error: unknown) => void }[]>();

function cardOf(address: string): Promise<Card> {
  return new Promise((found, failed) => {
    if (asked.size === 0) {
      setTimeout(() => void askForCards());
    }
    asked.set(address, [...(asked.get(address) ?? []), { found, failed }]);
  });
}

const CARDS_AT_ONCE = 50;

async function askForCards(): Promise<void> {
  const waiting = asked;
  asked = new Map();
  const addresses = [...waiting.keys()];
  for (let start = 0; start < addresses.length; start += CARDS_AT_ONCE) {
    const some = addresses.slice(start, start + CARDS_AT_ONCE);
    try {
      const cards = await read(api.GET('/api/cards', { params: { query: { address: some } } }));
      some.forEach((address, place) => {
        for (const { found } of waiting.get(address) ?? []) {
          found(cards[place] ?? { address, kind: 'UNKNOWN' });
        }
      });
    } catch (error) {
      for (const { failed } of some.flatMap((address) => waiting.get(address) ?? [])) {
        failed(error);
      }
    }
  }
}

/** The messages of a conversation that hold these words. */
export const hitsQuery = (id: string, words: string) =>
  queryOptions({
    queryKey: ['chat', 'hits', id, words],
    queryFn: ({ signal }) =>
      read(api.GET('/api/conversations/{id}/hits', { params: { ...path(id), query: { q: words } }, signal })),
    enabled: words !== '',
  });

export const directoryQuery = (words: string) =>
  queryOptions({
    queryKey: ['people', 'found', words],
    queryFn: ({ signal }) => read(api.GET('/api/people', { params: { query: { q: words } }, signal })),
    enabled: words !== '',
  });
