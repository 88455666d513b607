import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Sun } from 'lucide-react';
import { Bell } from '../features/activity/Bell';
import { todayQuery } from '../features/activity/queries';
import type { Contribution } from '../shell/types';
import { shellRoute } from './frame';

const today = createRoute({
  getParentRoute: () => shellRoute,
  path: '/aujourdhui',
  loader: ({ context }) => context.queries.ensureQueryData(todayQuery),
  staticData: { help: 'activity:help.today' },
  component: lazyRouteComponent(() => import('../features/activity/TodayPage'), 'TodayPage'),
});

export const activityRoutes = [today] as const;

/** What `activity` brings to the rail: the way home. */
export const activityContribution: Contribution = {
  rail: [{ to: '/aujourdhui', icon: Sun, label: 'activity:rail', order: 0 }],
  top: [Bell],
};
