import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, shellRoute } from './frame';

const door = createRoute({
  getParentRoute: () => shellRoute,
  path: '/messages/$conversation/inviter',
  loader: async ({ context: { queries }, params }) => {
    const { doorQuery } = await import('../features/doors/queries');
    await queries.ensureQueryData(doorQuery(params.conversation));
  },
  staticData: { help: 'doors:help' },
  component: lazyRouteComponent(() => import('../features/doors/DoorPage'), 'DoorPage'),
});

const join = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rejoindre',
  component: lazyRouteComponent(() => import('../features/doors/JoinPage'), 'JoinPage'),
});

const asked = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rejoindre/demande',
  component: lazyRouteComponent(() => import('../features/doors/AskedPage'), 'AskedPage'),
});

export const doorsRoutes = [door] as const;

/** What a link, a QR code or a mail leads to, for whoever holds it. */
export const doorsPublicRoutes = [join, asked] as const;
