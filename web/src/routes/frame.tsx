import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../api/session';
import { phrasesFor } from '../i18n/language';
import { Failure } from '../shell/Failure';
import { NotFound } from '../shell/NotFound';
import { Root } from '../shell/Root';
import type { Contribution } from '../shell/types';
import { Loading } from '../ui/Loading';

export interface RouterContext {
  queries: QueryClient;
  contributions: readonly Contribution[];
}

/** Around every page: skip link, toasts. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  beforeLoad: ({ location }) => phrasesFor(location.pathname),
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: Failure,
});

/** Around every page of somebody signed in: rail, search, me. Others are sent to the sign-in page and come back. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session) {
      throw redirect({ to: '/connexion', search: { suite: location.href === '/' ? undefined : location.href } });
    }
  },
  component: lazyRouteComponent(() => import('../shell/Shell'), 'Shell'),
  pendingComponent: () => <Loading />,
  notFoundComponent: NotFound,
  errorComponent: Failure,
});
