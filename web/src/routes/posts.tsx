import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Newspaper } from 'lucide-react';
import { spaceQuery } from '../api/space';
import type { Listing } from '../features/posts/queries';
import type { Contribution } from '../shell/types';
import { shellRoute } from './frame';
import { spaceRoute } from './space';

/** Loaded with the first screen that shows publications. */
const reads = () => import('../features/posts/queries');

const OTHERS: readonly unknown[] = ['NOTES', 'DRAFTS', 'SCHEDULED', 'EXPIRED'];
const id = (value: unknown) => (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined);

const posts = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/publications',
  validateSearch: (search: Record<string, unknown>): { liste?: Listing } => ({
    liste: OTHERS.includes(search.liste) ? (search.liste as Listing) : undefined,
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, params, deps: { liste } }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      await queries.ensureInfiniteQueryData((await reads()).postsQuery(space.id, liste ?? 'PUBLISHED'));
    }
  },
  staticData: { help: 'posts:help.posts' },
  component: lazyRouteComponent(() => import('../features/posts/PostsPage'), 'PostsPage'),
});

const post = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/publications/$post',
  validateSearch: (search: Record<string, unknown>): { commentaire?: string } => ({
    commentaire: id(search.commentaire),
  }),
  loader: async ({ context: { queries }, params }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      await queries.ensureQueryData((await reads()).postQuery(params.post));
    }
  },
  staticData: { help: 'posts:help.post' },
  component: lazyRouteComponent(() => import('../features/posts/PostPage'), 'PostPage'),
});

const reading = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/publications/$post/lectures',
  loader: async ({ context: { queries }, params }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      await queries.ensureQueryData((await reads()).readingQuery(params.post));
    }
  },
  staticData: { help: 'posts:help.reading' },
  component: lazyRouteComponent(() => import('../features/posts/ReadingPage'), 'ReadingPage'),
});

const write = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/publications/ecrire',
  validateSearch: (search: Record<string, unknown>): { post?: string } => ({ post: id(search.post) }),
  staticData: { help: 'posts:help.write' },
  component: lazyRouteComponent(() => import('./WritePost'), 'WritePost'),
});

/** The permanent address of a publication: that of the space it is in. */
const postLink = createRoute({
  getParentRoute: () => shellRoute,
  path: '/p/$post',
  validateSearch: (search: Record<string, unknown>): { commentaire?: string } => ({
    commentaire: id(search.commentaire),
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, params, deps }) => {
    const { space } = await queries.ensureQueryData((await reads()).postQuery(params.post));
    throw redirect({
      to: '/espaces/$authority/$space/publications/$post',
      params: { authority: space.organisationSlug, space: space.slug, post: params.post },
      search: deps,
      replace: true,
    });
  },
});

/** Screens of `posts` under the shell. */
export const postsRoutes = [postLink] as const;

/** Screens of `posts` inside a space, under `spaceRoute`. */
export const postsSpaceRoutes = [posts, post, reading, write] as const;

/** What `posts` brings to the search. */
export const postsContribution: Contribution = {
  finds: [{ order: 15, id: 'posts', label: 'posts:title', icon: Newspaper }],
};
