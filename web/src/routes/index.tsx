import { createRouter } from '@tanstack/react-router';
import { createQueries } from '../api/queries';
import { Failure } from '../shell/Failure';
import { Loading } from '../ui/Loading';
import { activityContribution, activityRoutes } from './activity';
import { approvalsContribution, approvalsPublicRoutes } from './approvals';
import { broadcastsPublicRoutes, broadcastsRoutes } from './broadcasts';
import { callsContribution, callsPublicRoutes, callsRoutes } from './calls';
import { chatContribution, chatPublicRoutes, chatRoutes } from './chat';
import { commentsContribution } from './comments';
import { contributionsContribution, contributionsRoutes } from './contributions';
import { documentsContribution, documentsPublicRoutes, documentsRoutes } from './documents';
import { doorsPublicRoutes, doorsRoutes } from './doors';
import { rootRoute, shellRoute } from './frame';
import { importsRoutes } from './imports';
import { kindsContribution } from './kinds';
import { lettersPublicRoutes } from './letters';
import { linksContribution, linksPublicRoutes } from './links';
import { notificationsContribution, notificationsPublicRoutes } from './notifications';
import { peopleContribution, peoplePublicRoutes, peopleRoutes } from './people';
import { pollsContribution, pollsPublicRoutes, pollsRoutes } from './polls';
import { postsContribution, postsRoutes } from './posts';
import { requestsContribution, requestsPublicRoutes, requestsRoutes } from './requests';
import { retentionContribution, retentionRoutes } from './retention';
import { searchContribution, searchRoutes } from './search';
import { sessionPublicRoutes, sessionRoutes } from './session';
import { setupContribution, setupPublicRoutes, setupRoutes } from './setup';
import { spacesContribution, spacesPublicRoutes, spacesRoutes } from './spaces';

/** The map of addresses: one file per area, assembled here. */
export const routeTree = rootRoute.addChildren([
  ...sessionPublicRoutes,
  ...peoplePublicRoutes,
  ...spacesPublicRoutes,
  ...documentsPublicRoutes,
  ...chatPublicRoutes,
  ...approvalsPublicRoutes,
  ...requestsPublicRoutes,
  ...broadcastsPublicRoutes,
  ...pollsPublicRoutes,
  ...setupPublicRoutes,
  ...linksPublicRoutes,
  ...notificationsPublicRoutes,
  ...lettersPublicRoutes,
  ...doorsPublicRoutes,
  ...callsPublicRoutes,
  shellRoute.addChildren([
    ...sessionRoutes,
    ...activityRoutes,
    ...peopleRoutes,
    ...spacesRoutes,
    ...documentsRoutes,
    ...retentionRoutes,
    ...broadcastsRoutes,
    ...importsRoutes,
    ...chatRoutes,
    ...doorsRoutes,
    ...postsRoutes,
    ...requestsRoutes,
    ...pollsRoutes,
    ...contributionsRoutes,
    ...callsRoutes,
    ...searchRoutes,
    ...setupRoutes,
  ]),
]);

export const queries = createQueries();

export const router = createRouter({
  routeTree,
  context: {
    queries,
    contributions: [
      activityContribution,
      peopleContribution,
      spacesContribution,
      documentsContribution,
      chatContribution,
      postsContribution,
      requestsContribution,
      pollsContribution,
      contributionsContribution,
      callsContribution,
      kindsContribution,
      approvalsContribution,
      linksContribution,
      commentsContribution,
      retentionContribution,
      searchContribution,
      setupContribution,
      notificationsContribution,
    ],
  },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 1000,
  defaultPendingComponent: () => <Loading />,
  defaultErrorComponent: Failure,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** The key of a short text about this screen: `documents:help`. */
    help?: string;
  }
}
