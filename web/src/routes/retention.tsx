import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { spaceQuery } from '../api/space';
import { campaignQuery } from '../features/retention/campaigns';
import { clutterQuery, readTidying } from '../features/retention/queries';
import { shellRoute } from './frame';
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

const campaign = createRoute({
  getParentRoute: () => shellRoute,
  path: '/menage/$campaign',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(campaignQuery(params.campaign)),
  staticData: { help: 'retention:help.campaign' },
  component: lazyRouteComponent(() => import('../features/retention/CampaignPage'), 'CampaignPage'),
});

/** Screens of `retention` under the shell. */
export const retentionRoutes = [campaign] as const;

/** Screens of `retention` inside a space, under `spaceRoute`. */
export const retentionSpaceRoutes = [clutter] as const;
