import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { spaceQuery } from '../api/space';
import { campaignQuery } from '../features/retention/campaigns';
import { clutterQuery, readTidying } from '../features/retention/queries';
import type { Contribution } from '../shell/types';
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

const due = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/echeances',
  validateSearch: ({ annee }: Record<string, unknown>): { annee?: number } => ({
    annee: Number.isInteger(Number(annee)) && Number(annee) > 0 ? Number(annee) : undefined,
  }),
  loader: async ({ context: { queries }, params }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      const { dueQuery } = await import('../features/retention/schedule/terms');
      await queries.ensureQueryData(dueQuery(space.id));
    }
  },
  staticData: { help: 'retention:help.due' },
  component: lazyRouteComponent(() => import('../features/retention/schedule/DuePage'), 'DuePage'),
});

const slip = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bordereaux/$slip',
  loader: async ({ context: { queries }, params }) => {
    const { slipQuery } = await import('../features/retention/slips/slips');
    await queries.ensureQueryData(slipQuery(params.slip));
  },
  staticData: { help: 'retention:help.slip' },
  component: lazyRouteComponent(() => import('../features/retention/slips/SlipPage'), 'SlipPage'),
});

const campaign = createRoute({
  getParentRoute: () => shellRoute,
  path: '/menage/$campaign',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(campaignQuery(params.campaign)),
  staticData: { help: 'retention:help.campaign' },
  component: lazyRouteComponent(() => import('../features/retention/CampaignPage'), 'CampaignPage'),
});

/** Screens of `retention` under the shell. */
export const retentionRoutes = [campaign, slip] as const;

/** Screens of `retention` inside a space, under `spaceRoute`. */
export const retentionSpaceRoutes = [clutter, due] as const;

/** What `retention` brings to the pages of documents and of folders. */
export const retentionContribution: Contribution = {
  document: async () => (await import('../features/retention/schedule/TermPart')).DocumentTermPart,
  folder: async () => (await import('../features/retention/schedule/TermPart')).FolderTermPart,
};
