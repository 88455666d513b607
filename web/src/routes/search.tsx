import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import { readSearch } from '../features/search/place';
import type { Contribution } from '../shell/types';
import { shellRoute } from './frame';

const search = createRoute({
  getParentRoute: () => shellRoute,
  path: '/recherche',
  validateSearch: readSearch,
  staticData: { help: 'search:help' },
  component: lazyRouteComponent(() => import('../features/search/SearchPage'), 'SearchPage'),
});

/** Screens of `search` under the shell. */
export const searchRoutes = [search] as const;

/** What `search` brings to the top. */
export const searchContribution: Contribution = {
  palette: lazy(() => import('../features/search/Palette').then(({ Palette }) => ({ default: Palette }))),
};
