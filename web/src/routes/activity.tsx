import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { FileText, ListChecks, Sun } from 'lucide-react';
import { spaceQuery } from '../api/space';
import { Bell } from '../features/activity/Bell';
import { todayQuery } from '../features/activity/queries';
import { journalQuery, topics, type Wanted } from '../features/journal/queries';
import type { Contribution } from '../shell/types';
import { shellRoute } from './frame';
import { spaceRoute } from './space';

const today = createRoute({
  getParentRoute: () => shellRoute,
  path: '/aujourdhui',
  loader: ({ context }) => context.queries.ensureQueryData(todayQuery),
  staticData: { help: 'activity:help.today' },
  component: lazyRouteComponent(() => import('../features/activity/TodayPage'), 'TodayPage'),
});

const recent = createRoute({
  getParentRoute: () => shellRoute,
  path: '/aujourdhui/documents',
  loader: ({ context }) => context.queries.ensureQueryData(todayQuery),
  staticData: { help: 'activity:help.recent' },
  component: lazyRouteComponent(() => import('../features/activity/RecentPage'), 'RecentPage'),
});

const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined);
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const journal = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/journal',
  validateSearch: ({ personne, quoi, objet, du, au }: Record<string, unknown>): Wanted => ({
    personne: text(personne),
    quoi: topics.find((topic) => topic === quoi),
    objet: text(objet),
    du: day(du),
    au: day(au),
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, params, deps }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      await queries.ensureInfiniteQueryData(journalQuery(space.id, deps));
    }
  },
  staticData: { help: 'journal:help' },
  component: lazyRouteComponent(() => import('../features/journal/JournalPage'), 'JournalPage'),
});

/** Screens of `activity` inside a space, under `spaceRoute`. */
export const activitySpaceRoutes = [journal] as const;
export const activityRoutes = [today, recent] as const;

/** What `activity` brings to the rail: the way home. */
export const activityContribution: Contribution = {
  rail: [{ to: '/aujourdhui', icon: Sun, label: 'activity:rail', order: 0, exact: true }],
  simple: [
    { to: '/aujourdhui', icon: ListChecks, label: 'activity:simple.todo', order: 0, exact: true },
    { to: '/aujourdhui/documents', icon: FileText, label: 'activity:simple.documents', order: 20 },
  ],
  top: [Bell],
  attendant: async () => (await import('../features/activity/ActivityLive')).ActivityLive,
};
