import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { spaceQuery } from '../api/space';
import { shellRoute } from './frame';
import { spaceRoute } from './space';

const begin = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/documents/importer',
  validateSearch: (search: Record<string, unknown>): { dossier: string } => ({ dossier: String(search.dossier ?? '') }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, params, deps }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      const { importsQuery, offerQuery } = await import('../features/imports/queries');
      await Promise.all([
        queries.ensureQueryData(offerQuery(deps.dossier)),
        queries.ensureQueryData(importsQuery(space.id)),
      ]);
    }
  },
  staticData: { help: 'imports:help.begin' },
  component: lazyRouteComponent(() => import('../features/imports/BeginPage'), 'BeginPage'),
});

const one = createRoute({
  getParentRoute: () => shellRoute,
  path: '/importations/$id',
  loader: async ({ context: { queries }, params }) => {
    const { importQuery } = await import('../features/imports/queries');
    await queries.ensureQueryData(importQuery(params.id));
  },
  staticData: { help: 'imports:help.one' },
  component: lazyRouteComponent(() => import('../features/imports/ImportPage'), 'ImportPage'),
});

/** Screens of `imports` under the shell, and inside a space. */
export const importsRoutes = [one] as const;
export const importsSpaceRoutes = [begin] as const;
