import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { LayoutGrid, UsersRound } from 'lucide-react';
import { joinableQuery, modelsQuery, overviewQuery, type SpaceType } from '../features/spaces/queries';
import { railQuery } from '../features/spaces/rail';
import type { Contribution } from '../shell/types';
import { spaceIcons } from '../ui/spaceIcons';
import { activitySpaceRoutes } from './activity';
import { broadcastsSpaceRoutes } from './broadcasts';
import { callsSpaceRoutes } from './calls';
import { chatSpaceRoutes } from './chat';
import { contributionsSpaceRoutes } from './contributions';
import { documentsSpaceRoutes } from './documents';
import { shellRoute } from './frame';
import { importsSpaceRoutes } from './imports';
import { kindsSpaceRoutes } from './kinds';
import { lettersSpaceRoutes } from './letters';
import { modelsSpaceRoutes } from './models';
import { notificationsSpaceRoutes } from './notifications';
import { pollsSpaceRoutes } from './polls';
import { postsSpaceRoutes } from './posts';
import { requestsSpaceRoutes } from './requests';
import { retentionSpaceRoutes } from './retention';
import { scansSpaceRoutes } from './scans';
import { spaceRoute } from './space';

interface Found {
  q?: string;
  type?: SpaceType;
  archives?: true;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const home = createRoute({
  getParentRoute: () => shellRoute,
  path: '/espaces',
  validateSearch: (search: Record<string, unknown>): Found => ({
    q: text(search.q),
    type: typeof search.type === 'string' && search.type in spaceIcons ? (search.type as SpaceType) : undefined,
    archives: search.archives ? true : undefined,
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps: { q, type, archives } }) =>
    Promise.all([
      queries.ensureInfiniteQueryData(overviewQuery({ q, type, archived: archives })),
      queries.ensureInfiniteQueryData(joinableQuery({ q, type })),
    ]),
  staticData: { help: 'spaces:help.home' },
  component: lazyRouteComponent(() => import('../features/spaces/SpacesPage'), 'SpacesPage'),
});

const open = createRoute({
  getParentRoute: () => shellRoute,
  path: '/espaces/nouveau',
  loader: ({ context }) => context.queries.ensureQueryData(modelsQuery),
  staticData: { help: 'spaces:help.open' },
  component: lazyRouteComponent(() => import('../features/spaces/NewSpacePage'), 'NewSpacePage'),
});

const requests = createRoute({
  getParentRoute: () => shellRoute,
  path: '/espaces/demandes',
  staticData: { help: 'spaces:help.requests' },
  component: lazyRouteComponent(() => import('../features/spaces/RequestsPage'), 'RequestsPage'),
});

const commune = createRoute({
  getParentRoute: () => shellRoute,
  path: '/espaces/commune',
  staticData: { help: 'spaces:help.commune' },
  component: lazyRouteComponent(() => import('../features/spaces/CommunePage'), 'CommunePage'),
});

const inventory = createRoute({
  getParentRoute: () => shellRoute,
  path: '/espaces/inventaire',
  staticData: { help: 'spaces:help.inventory' },
  component: lazyRouteComponent(() => import('../features/spaces/InventoryPage'), 'InventoryPage'),
});

const essential = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/',
  staticData: { help: 'spaces:help.essential' },
  component: lazyRouteComponent(() => import('./Essential'), 'Essential'),
});

const members = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/membres',
  validateSearch: (search: Record<string, unknown>): { q?: string; personne?: string } => ({
    q: text(search.q),
    personne: text(search.personne),
  }),
  staticData: { help: 'spaces:help.members' },
  component: lazyRouteComponent(() => import('../features/spaces/MembersPage'), 'MembersPage'),
});

const settings = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/reglages',
  staticData: { help: 'spaces:help.settings' },
  component: lazyRouteComponent(() => import('./SpaceSettings'), 'SpaceSettings'),
});

export const spacesRoutes = [
  home,
  open,
  requests,
  commune,
  inventory,
  spaceRoute.addChildren([
    essential,
    members,
    settings,
    ...documentsSpaceRoutes,
    ...importsSpaceRoutes,
    ...scansSpaceRoutes,
    ...kindsSpaceRoutes,
    ...chatSpaceRoutes,
    ...postsSpaceRoutes,
    ...requestsSpaceRoutes,
    ...pollsSpaceRoutes,
    ...contributionsSpaceRoutes,
    ...callsSpaceRoutes,
    ...activitySpaceRoutes,
    ...modelsSpaceRoutes,
    ...notificationsSpaceRoutes,
    ...retentionSpaceRoutes,
    ...broadcastsSpaceRoutes,
    ...lettersSpaceRoutes,
  ]),
] as const;
export const spacesPublicRoutes = [] as const;

/** What `spaces` brings to the rail and to the search. */
export const spacesContribution: Contribution = {
  rail: [{ to: '/espaces', icon: LayoutGrid, label: 'spaces:rail.spaces', order: 10, exact: true }],
  simple: [{ to: '/espaces', icon: UsersRound, label: 'spaces:rail.mine', order: 10 }],
  spaces: railQuery,
  finds: [{ order: 30, id: 'spaces', label: 'spaces:rail.spaces', icon: LayoutGrid }],
};
