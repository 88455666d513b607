import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { spaceQuery } from '../api/space';
import { rootRoute, shellRoute } from './frame';
import { spaceRoute } from './space';

/** Which broadcast is shown, of those in the list. */
export const shownBroadcast = ({ diffusion }: Record<string, unknown>): { diffusion?: string } => ({
  diffusion: typeof diffusion === 'string' && diffusion !== '' ? diffusion : undefined,
});

const ofSpace = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/diffusions',
  validateSearch: shownBroadcast,
  loader: async ({ context: { queries }, params }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role === 'FACILITATOR') {
      const { linesQuery } = await import('../features/broadcasts/queries');
      await queries.ensureQueryData(linesQuery({ spaceId: space.id }));
    }
  },
  staticData: { help: 'broadcasts:help.space' },
  component: lazyRouteComponent(() => import('../features/broadcasts/SpaceBroadcastsPage'), 'SpaceBroadcastsPage'),
});

const received = createRoute({
  getParentRoute: () => shellRoute,
  path: '/diffusions/$broadcast',
  loader: async ({ context: { queries }, params }) => {
    const { receivedQuery } = await import('../features/broadcasts/queries');
    await queries.ensureQueryData(receivedQuery(params.broadcast));
  },
  staticData: { help: 'broadcasts:help.received' },
  component: lazyRouteComponent(() => import('../features/broadcasts/ReceivedPage'), 'ReceivedPage'),
});

const byKey = createRoute({
  getParentRoute: () => rootRoute,
  path: '/diffusion',
  component: lazyRouteComponent(() => import('../features/broadcasts/KeyPage'), 'KeyPage'),
});

/** Screens of `broadcasts` under the shell. */
export const broadcastsRoutes = [received] as const;

/** Where the link of a mail leads, without an account. */
export const broadcastsPublicRoutes = [byKey] as const;

/** Screens of `broadcasts` inside a space, under `spaceRoute`. */
export const broadcastsSpaceRoutes = [ofSpace] as const;
