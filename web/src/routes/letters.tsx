import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './frame';

const stop = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courriel/$token',
  component: lazyRouteComponent(() => import('../features/letters/StopPage'), 'StopPage'),
});

/** What a mail leads to that somebody without an account received. */
export const lettersPublicRoutes = [stop] as const;
