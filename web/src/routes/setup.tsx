import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Contribution } from '../shell/types';
import { rootRoute } from './frame';

const firstVisit = createRoute({
  getParentRoute: () => rootRoute,
  path: '/premiere-visite',
  component: lazyRouteComponent(() => import('../features/setup/FirstVisitPage'), 'FirstVisitPage'),
});

/** Screens of `setup` under the shell, and those anybody may open. */
export const setupRoutes = [] as const;
export const setupPublicRoutes = [firstVisit] as const;

/** What `setup` brings to the rail and to the palette. */
export const setupContribution: Contribution = {};
