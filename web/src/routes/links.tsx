import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Contribution } from '../shell/types';
import { rootRoute } from './frame';

const followed = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lien/$secret',
  component: lazyRouteComponent(() => import('../features/links/FollowedPage'), 'FollowedPage'),
});

export const linksPublicRoutes = [followed] as const;

/** What `links` brings to the pages of documents and folders. */
export const linksContribution: Contribution = {
  document: async () => (await import('../features/links/LinksPart')).DocumentLinks,
  folder: async () => (await import('../features/links/LinksPart')).FolderLinks,
};
