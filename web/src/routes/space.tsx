import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { spaceQuery } from '../api/space';
import { shellRoute } from './frame';

/**
 * A space: its head and its tabs, around whatever its tools show. A tool's route has this one as its parent, and reads the space by
 * `useSpace()`; who stands at the door sees the door instead. A former address leads to the present one.
 */
export const spaceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/espaces/$authority/$space',
  loader: async ({ context, params, location }) => {
    const space = await context.queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.slug !== params.space) {
      const rest = location.href.slice(`/espaces/${params.authority}/${params.space}`.length);
      throw redirect({ href: `/espaces/${space.organisationSlug}/${space.slug}${rest}`, replace: true });
    }
  },
  component: lazyRouteComponent(() => import('../features/spaces/SpaceFrame'), 'SpaceFrame'),
});
