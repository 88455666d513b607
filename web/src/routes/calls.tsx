import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Camera } from 'lucide-react';
import { spaceQuery } from '../api/space';
import type { Model } from '../features/calls/model';
import type { Contribution } from '../shell/types';
import { rootRoute, shellRoute } from './frame';
import { spaceRoute } from './space';

/** Loaded with the first screen that shows calls. */
const reads = () => import('../features/calls/queries');

const MODELS: readonly unknown[] = ['PHOTO', 'FREE'];

const list = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/appels',
  loader: async ({ context: { queries }, params }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      await queries.ensureQueryData((await reads()).callsQuery(space.id));
    }
  },
  staticData: { help: 'calls:help.list' },
  component: lazyRouteComponent(() => import('../features/calls/CallsPage'), 'CallsPage'),
});

const open = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/appels/ouvrir',
  validateSearch: (search: Record<string, unknown>): { modele?: Model } => ({
    modele: MODELS.includes(search.modele) ? (search.modele as Model) : undefined,
  }),
  staticData: { help: 'calls:help.open' },
  component: lazyRouteComponent(() => import('../features/calls/WritePage'), 'WritePage'),
});

const one = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/appels/$call',
  validateSearch: (search: Record<string, unknown>): { participation?: string } => ({
    participation: typeof search.participation === 'string' ? search.participation : undefined,
  }),
  loader: async ({ context: { queries }, params }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      await queries.ensureQueryData((await reads()).callQuery(params.call));
    }
  },
  staticData: { help: 'calls:help.one' },
  component: lazyRouteComponent(() => import('../features/calls/CallPage'), 'CallPage'),
});

const change = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/appels/$call/modifier',
  loader: async ({ context: { queries }, params }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      await queries.ensureQueryData((await reads()).callQuery(params.call));
    }
  },
  staticData: { help: 'calls:help.open' },
  component: lazyRouteComponent(() => import('../features/calls/WritePage'), 'ChangePage'),
});

/** The permanent address of a call: that of the space it is in. */
const link = createRoute({
  getParentRoute: () => shellRoute,
  path: '/appels/$call',
  loader: async ({ context: { queries }, params }) => {
    const { place } = await queries.ensureQueryData((await reads()).callQuery(params.call));
    throw redirect({
      to: '/espaces/$authority/$space/appels/$call',
      params: { authority: place.organisationSlug, space: place.slug, call: params.call },
      replace: true,
    });
  },
});

/** The public address of a call: nobody is signed in there. */
const front = createRoute({
  getParentRoute: () => rootRoute,
  path: '/participer/$code',
  component: lazyRouteComponent(() => import('../features/calls/PublicPage'), 'PublicPage'),
});

/** Where the mail of who took part leads; its secret is the fragment. */
const follow = createRoute({
  getParentRoute: () => rootRoute,
  path: '/participer/suivi',
  component: lazyRouteComponent(() => import('../features/calls/FollowPage'), 'FollowPage'),
});

/** Screens of `calls` under the shell. */
export const callsRoutes = [link] as const;

/** Screens of `calls` inside a space, under `spaceRoute`. */
export const callsSpaceRoutes = [list, open, one, change] as const;

/** What whoever holds the address, or the mail, may open. */
export const callsPublicRoutes = [front, follow] as const;

/** What `calls` brings to the search. */
export const callsContribution: Contribution = {
  finds: [{ order: 18, id: 'calls', label: 'calls:title', icon: Camera }],
};
