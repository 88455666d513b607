import type { QueryClient } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { MessageSquare } from 'lucide-react';
import { spaceQuery } from '../api/space';
import type { Contribution } from '../shell/types';
import { shellRoute } from './frame';
import { spaceRoute } from './space';

interface Place {
  /** The number of the message looked for. */
  m?: number;
  /** The day to begin with: 2026-11-17. */
  le?: string;
  /** The thread open beside. */
  fil?: string;
}

const readPlace = (search: Record<string, unknown>): Place => ({
  m: Number.isSafeInteger(Number(search.m)) && Number(search.m) > 0 ? Number(search.m) : undefined,
  le: typeof search.le === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(search.le) ? search.le : undefined,
  fil: typeof search.fil === 'string' && /^[0-9a-f-]{36}$/.test(search.fil) ? search.fil : undefined,
});

/** Loaded with the first screen that reads messages. */
const reads = () => import('../features/chat/reads');
const unread = async () => ({
  ...(await reads()).unreadQuery,
  select: ({ messages }: { messages: number }) => messages,
});
const page = lazyRouteComponent(() => import('./Talk'), 'Messages');
const quickNote = lazyRouteComponent(() => import('./Talk'), 'QuickNote');
const tool = lazyRouteComponent(() => import('./Talk'), 'Dialogue');

/** My conversations, as I sorted them. */
async function list(queries: QueryClient): Promise<void> {
  const [{ conversationsQuery }, { placedQuery, sectionsQuery }] = await Promise.all([
    reads(),
    import('../features/chat/sections'),
  ]);
  await Promise.all([
    queries.ensureInfiniteQueryData(conversationsQuery),
    queries.ensureInfiniteQueryData(placedQuery),
    queries.ensureQueryData(sectionsQuery),
  ]);
}

/** A conversation and the messages to begin with. */
async function open(queries: QueryClient, id: string, place: Place): Promise<void> {
  const { anchorOf, conversationQuery, messagesQuery, pinsQuery } = await reads();
  const [conversation] = await Promise.all([
    queries.ensureQueryData(conversationQuery(id)),
    queries.ensureQueryData(pinsQuery(id)),
  ]);
  await queries.ensureInfiniteQueryData(messagesQuery(id, anchorOf(conversation, place)));
}

const messages = createRoute({
  getParentRoute: () => shellRoute,
  path: '/messages',
  validateSearch: ({ programme }: Record<string, unknown>): { programme?: string } => ({
    // A message that was put off, and did not leave.
    programme: typeof programme === 'string' && /^[0-9a-f-]{36}$/.test(programme) ? programme : undefined,
  }),
  loader: ({ context: { queries } }) => list(queries),
  staticData: { help: 'chat:help.messages' },
  component: page,
});

const message = createRoute({
  getParentRoute: () => shellRoute,
  path: '/messages/$conversation',
  validateSearch: readPlace,
  loaderDeps: ({ search: { m, le } }) => ({ m, le }),
  loader: async ({ context: { queries }, params, deps }) => {
    await Promise.all([list(queries), open(queries, params.conversation, deps)]);
  },
  staticData: { help: 'chat:help.messages' },
  component: page,
});

const note = createRoute({
  getParentRoute: () => shellRoute,
  path: '/note-rapide',
  loader: async ({ context: { queries } }) =>
    queries.ensureQueryData((await import('../features/chat/notes/notes')).notePlacesQuery),
  staticData: { help: 'talk:help.note' },
  component: quickNote,
});

const topics = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/dialogue',
  loader: async ({ context: { queries }, params }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      await queries.ensureInfiniteQueryData((await reads()).topicsQuery(space.id));
    }
  },
  staticData: { help: 'chat:help.topics' },
  component: tool,
});

const topic = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/dialogue/$conversation',
  validateSearch: readPlace,
  loaderDeps: ({ search: { m, le } }) => ({ m, le }),
  loader: async ({ context: { queries }, params, deps }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      const { topicsQuery } = await reads();
      await Promise.all([
        queries.ensureInfiniteQueryData(topicsQuery(space.id)),
        open(queries, params.conversation, deps),
      ]);
    }
  },
  staticData: { help: 'chat:help.topics' },
  component: tool,
});

const archive = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/dialogue/importer',
  validateSearch: ({ archive }: Record<string, unknown>): { archive?: string } => ({
    archive: typeof archive === 'string' && /^[0-9a-f-]{36}$/.test(archive) ? archive : undefined,
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, params, deps }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    const { archiveQuery, archivesQuery } = await import('../features/archives/queries');
    if (deps.archive) {
      await queries.ensureQueryData(archiveQuery(deps.archive));
    } else {
      await queries.ensureQueryData(archivesQuery(space.id));
    }
  },
  staticData: { help: 'archives:help' },
  component: lazyRouteComponent(() => import('../features/archives/ArchivePage'), 'ArchivePage'),
});

/** Screens of `chat` under the shell, and those anybody may open. */
export const chatRoutes = [messages, message, note] as const;
export const chatPublicRoutes = [] as const;

/** Screens of `chat` inside a space, under `spaceRoute`. */
export const chatSpaceRoutes = [topics, archive, topic] as const;

/** What `chat` brings to the rail. */
export const chatContribution: Contribution = {
  rail: [
    {
      to: '/messages',
      icon: MessageSquare,
      label: 'chat:title',
      order: 2,
      count: { query: unread, label: 'chat:unread' },
    },
  ],
  finds: [{ order: 20, id: 'messages', label: 'chat:title', icon: MessageSquare }],
  refers: async () => (await import('../features/chat/References')).References,
  attendant: async () => (await import('../features/chat/ChatLive')).ChatLive,
};
