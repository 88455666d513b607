import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { spaceQuery } from '../api/space';
import { allPhrases } from '../i18n/language';
import type { Contribution } from '../shell/types';
import { rootRoute } from './frame';
import { spaceRoute } from './space';

const level = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/notifications',
  loader: async ({ context: { queries }, params }) => {
    const { deliveryQuery, levelQuery, weekQuery } = await import('../features/notifications/queries');
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      await Promise.all([
        queries.ensureQueryData(levelQuery(space.id)),
        queries.ensureQueryData(weekQuery(space.id)),
        queries.ensureQueryData(deliveryQuery),
      ]);
    }
  },
  staticData: { help: 'notifications:help.space' },
  component: lazyRouteComponent(() => import('../features/notifications/SpaceLevelPage'), 'SpaceLevelPage'),
});

const key = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ce-que-je-recois',
  component: lazyRouteComponent(() => import('../features/notifications/LevelKeyPage'), 'LevelKeyPage'),
});

/** Screens of `notifications` inside a space, and the one that mails lead to. */
export const notificationsSpaceRoutes = [level] as const;
export const notificationsPublicRoutes = [key] as const;

/** The bell opens before the page has asked for all that it may have to say. */
async function said<T>(part: Promise<T>): Promise<T> {
  await allPhrases();
  return part;
}

/** Whether this browser may tell somebody something. */
const isTold = () => 'serviceWorker' in navigator && 'Notification' in window && Notification.permission === 'granted';

/** What `notifications` brings to the places where one is told something. */
export const notificationsContribution: Contribution = {
  attendant: async () => (isTold() ? (await import('../features/notifications/PushLive')).PushLive : () => null),
  told: {
    space: async () => (await said(import('../features/notifications/LevelMenu'))).LevelMenu,
    notice: async () => (await said(import('../features/notifications/NoticeFoot'))).NoticeFoot,
    bell: async () => (await said(import('../features/notifications/BellHead'))).BellHead,
    told: async () => (await said(import('../features/notifications/ReachNote'))).ReachNote,
    account: async () => (await said(import('../features/notifications/AccountPart'))).AccountPart,
  },
};
