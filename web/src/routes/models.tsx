import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { spaceRoute } from './space';

const received = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/modele',
  staticData: { help: 'models:help' },
  component: lazyRouteComponent(() => import('../features/models/ModelPage'), 'ModelPage'),
});

/** Screens of `models` inside a space. */
export const modelsSpaceRoutes = [received] as const;
