import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { spaceQuery } from '../api/space';
import { spaceRoute } from './space';

const inbox = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/documents/a-classer',
  loader: async ({ context: { queries }, params }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      const { inboxQuery, placesQuery } = await import('../features/scans/queries');
      await Promise.all([
        queries.ensureQueryData(inboxQuery(space.id)),
        queries.ensureQueryData(placesQuery(space.id)),
      ]);
    }
  },
  staticData: { help: 'scans:help' },
  component: lazyRouteComponent(() => import('../features/scans/ScansPage'), 'ScansPage'),
});

/** Screens of `scans` inside a space. */
export const scansSpaceRoutes = [inbox] as const;
