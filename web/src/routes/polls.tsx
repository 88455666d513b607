import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Vote } from 'lucide-react';
import { spaceQuery } from '../api/space';
import { allPhrases } from '../i18n/language';
import type { Contribution } from '../shell/types';
import { rootRoute, shellRoute } from './frame';
import { spaceRoute } from './space';

/** Loaded with the first screen that shows polls. */
const reads = () => import('../features/polls/queries');

const polls = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/sondages',
  loader: async ({ context: { queries }, params }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      await queries.ensureInfiniteQueryData((await reads()).pollsQuery(space.id));
    }
  },
  staticData: { help: 'polls:help.polls' },
  component: lazyRouteComponent(() => import('../features/polls/PollsPage'), 'PollsPage'),
});

const poll = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/sondages/$poll',
  loader: async ({ context: { queries }, params }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      await queries.ensureQueryData((await reads()).pollQuery(params.poll));
    }
  },
  staticData: { help: 'polls:help.poll' },
  component: lazyRouteComponent(() => import('../features/polls/PollPage'), 'PollPage'),
});

const write = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/sondages/ecrire',
  validateSearch: ({ sondage }: Record<string, unknown>): { sondage?: string } => ({
    sondage: typeof sondage === 'string' && /^[0-9a-f-]{36}$/.test(sondage) ? sondage : undefined,
  }),
  staticData: { help: 'polls:help.write' },
  component: lazyRouteComponent(() => import('../features/polls/WritePage'), 'WritePage'),
});

const calendar = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sondages',
  loader: async ({ context: { queries } }) => queries.ensureQueryData((await reads()).calendarQuery),
  staticData: { help: 'polls:help.calendar' },
  component: lazyRouteComponent(() => import('../features/polls/CalendarPage'), 'CalendarPage'),
});

/** The permanent address of a poll: that of its space, for who is in it. */
const asked = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sondages/$poll',
  loader: async ({ context: { queries }, params }) => {
    const { space } = await queries.ensureQueryData((await reads()).pollQuery(params.poll));
    if (space) {
      throw redirect({
        to: '/espaces/$authority/$space/sondages/$poll',
        params: { authority: space.organisationSlug, space: space.slug, poll: params.poll },
        replace: true,
      });
    }
  },
  staticData: { help: 'polls:help.poll' },
  component: lazyRouteComponent(() => import('../features/polls/AskedPage'), 'AskedPage'),
});

const byKey = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sondage',
  component: lazyRouteComponent(() => import('../features/polls/KeyPage'), 'KeyPage'),
});

/** Screens of `polls` under the shell. */
export const pollsRoutes = [calendar, asked] as const;

/** Where the link of a mail leads, without an account. */
export const pollsPublicRoutes = [byKey] as const;

/** Screens of `polls` inside a space, under `spaceRoute`. */
export const pollsSpaceRoutes = [polls, poll, write] as const;

/** What `polls` brings to the search and to the bell. */
export const pollsContribution: Contribution = {
  told: {
    notice: async () => {
      await allPhrases();
      return (await import('../features/polls/PollInPassing')).PollInPassing;
    },
  },
  finds: [{ order: 16, id: 'polls', label: 'polls:title', icon: Vote }],
};
