import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../api/session';
import { openQuery } from '../features/setup/queries';
import { NotFound } from '../shell/NotFound';
import { rootRoute, shellRoute } from './frame';

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/connexion',
  validateSearch: (search: Record<string, unknown>): { suite?: string } => ({ suite: ownAddress(search.suite) }),
  beforeLoad: async ({ context, search }) => {
    if (await context.queries.ensureQueryData(sessionQuery)) {
      throw redirect({ href: search.suite ?? '/' });
    }
    if (await context.queries.ensureQueryData(openQuery)) {
      throw redirect({ to: '/premiere-visite' });
    }
  },
  component: lazyRouteComponent(() => import('../features/sign-in/SignInPage'), 'SignInPage'),
});

const start = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ href: '/aujourdhui', replace: true });
  },
});

/** Any other address: for somebody signed in it says that nothing is there, inside the frame. */
const nowhere = createRoute({
  getParentRoute: () => shellRoute,
  path: '$',
  component: NotFound,
});

/** An address of ours only: never another site's. */
function ownAddress(value: unknown): string | undefined {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;
}

export const sessionPublicRoutes = [signIn] as const;
export const sessionRoutes = [start, nowhere] as const;
