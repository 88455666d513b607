import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { spaceQuery } from '../api/space';
import { rootRoute } from './frame';
import { spaceRoute } from './space';

const stop = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courriel/$token',
  component: lazyRouteComponent(() => import('../features/letters/StopPage'), 'StopPage'),
});

const held = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/courriels',
  loader: async ({ context: { queries }, params }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role === 'FACILITATOR') {
      const { heldQuery } = await import('../features/letters/box');
      await queries.ensureQueryData(heldQuery(space.id));
    }
  },
  staticData: { help: 'letters:help.held' },
  component: lazyRouteComponent(() => import('../features/letters/HeldPage'), 'HeldPage'),
});

/** Screens of `letters` inside a space, under `spaceRoute`. */
export const lettersSpaceRoutes = [held] as const;

/** What a mail leads to that somebody without an account received. */
export const lettersPublicRoutes = [stop] as const;
