import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { spaceQuery } from '../api/space';
import { clutterQuery, readTidying } from '../features/retention/queries';
import { spaceRoute } from './space';

const clutter = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/menage',
  validateSearch: readTidying,
  loader: async ({ context: { queries }, params }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      await queries.ensureQueryData(clutterQuery(space.id));
    }
  },
  staticData: { help: 'retention:help.clutter' },
  component: lazyRouteComponent(() => import('../features/retention/ClutterPage'), 'ClutterPage'),
});

/** Screens of `retention` inside a space, under `spaceRoute`. */
export const retentionSpaceRoutes = [clutter] as const;
