import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Building, ContactRound, UserRound } from 'lucide-react';
import type { Contribution } from '../shell/types';
import { shownBroadcast } from './broadcasts';
import { rootRoute, shellRoute } from './frame';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

interface DirectorySearch {
  q?: string;
  collectivite?: string;
}

const directorySearch = (search: Record<string, unknown>): DirectorySearch => ({
  q: text(search.q),
  collectivite: text(search.collectivite),
});

const directory = createRoute({
  getParentRoute: () => shellRoute,
  path: '/annuaire',
  validateSearch: directorySearch,
  staticData: { help: 'people:help.directory' },
  component: lazyRouteComponent(() => import('../features/people/DirectoryPage'), 'DirectoryPage'),
});

const person = createRoute({
  getParentRoute: () => shellRoute,
  path: '/annuaire/$person',
  validateSearch: directorySearch,
  staticData: { help: 'people:help.directory' },
  component: lazyRouteComponent(() => import('../features/people/DirectoryPage'), 'DirectoryPage'),
});

const account = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mon-compte',
  staticData: { help: 'people:help.account' },
  component: lazyRouteComponent(() => import('../features/people/AccountPage'), 'AccountPage'),
});

const forgotten = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mot-de-passe',
  component: lazyRouteComponent(() => import('../features/people/ForgottenPage'), 'ForgottenPage'),
});

const newPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nouveau-mot-de-passe',
  component: lazyRouteComponent(() => import('../features/people/EnterPage'), 'EnterPage'),
});

const invitation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../features/people/EnterPage'), 'EnterPage'),
});

const admin = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration',
  component: lazyRouteComponent(() => import('../features/organisations/AdminFrame'), 'AdminFrame'),
});

const adminHome = createRoute({
  getParentRoute: () => admin,
  path: '/',
  staticData: { help: 'organisations:help.home' },
  component: lazyRouteComponent(() => import('../features/organisations/HomePage'), 'HomePage'),
});

const adminPeople = createRoute({
  getParentRoute: () => admin,
  path: '/$authority/personnes',
  validateSearch: (search: Record<string, unknown>): { q?: string; etat?: string } => ({
    q: text(search.q),
    etat: ['NOT_ACTIVE', 'NOT_INVITED', 'WITHOUT_EMAIL'].find((one) => one === search.etat),
  }),
  staticData: { help: 'organisations:help.people' },
  component: lazyRouteComponent(() => import('../features/organisations/PeoplePage'), 'PeoplePage'),
});

const adminList = createRoute({
  getParentRoute: () => admin,
  path: '/$authority/personnes/liste',
  staticData: { help: 'organisations:help.list' },
  component: lazyRouteComponent(() => import('../features/organisations/ListPage'), 'ListPage'),
});

const adminUnits = createRoute({
  getParentRoute: () => admin,
  path: '/$authority/services',
  validateSearch: (search: Record<string, unknown>): { service?: string } => ({ service: text(search.service) }),
  staticData: { help: 'organisations:help.units' },
  component: lazyRouteComponent(() => import('../features/organisations/UnitsPage'), 'UnitsPage'),
});

const adminGroups = createRoute({
  getParentRoute: () => admin,
  path: '/$authority/groupes',
  validateSearch: (search: Record<string, unknown>): { groupe?: string } => ({ groupe: text(search.groupe) }),
  staticData: { help: 'organisations:help.groups' },
  component: lazyRouteComponent(() => import('../features/organisations/GroupsPage'), 'GroupsPage'),
});

const adminGuests = createRoute({
  getParentRoute: () => admin,
  path: '/$authority/invites',
  staticData: { help: 'organisations:help.guests' },
  component: lazyRouteComponent(() => import('../features/organisations/GuestsPage'), 'GuestsPage'),
});

const adminSettings = createRoute({
  getParentRoute: () => admin,
  path: '/$authority/reglages',
  staticData: { help: 'organisations:help.authority' },
  component: lazyRouteComponent(() => import('../features/organisations/AuthorityPage'), 'AuthorityPage'),
});

const adminBroadcasts = createRoute({
  getParentRoute: () => admin,
  path: '/$authority/diffusions',
  validateSearch: shownBroadcast,
  staticData: { help: 'broadcasts:help.admin' },
  component: lazyRouteComponent(() => import('../features/broadcasts/AdminBroadcastsPage'), 'AdminBroadcastsPage'),
});

const adminTrash = createRoute({
  getParentRoute: () => admin,
  path: '/$authority/corbeille',
  staticData: { help: 'documents:help.oldTrash' },
  component: lazyRouteComponent(() => import('../features/documents/OldTrashPage'), 'OldTrashPage'),
});

const adminTidying = createRoute({
  getParentRoute: () => admin,
  path: '/$authority/menage',
  staticData: { help: 'retention:help.admin' },
  component: lazyRouteComponent(() => import('../features/retention/TidyAdminPage'), 'TidyAdminPage'),
});

const adminSchedule = createRoute({
  getParentRoute: () => admin,
  path: '/$authority/archives',
  staticData: { help: 'retention:help.schedule' },
  component: lazyRouteComponent(() => import('../features/retention/schedule/SchedulePage'), 'SchedulePage'),
});

const adminAuthorities = createRoute({
  getParentRoute: () => admin,
  path: '/collectivites',
  staticData: { help: 'organisations:help.authorities' },
  component: lazyRouteComponent(() => import('../features/organisations/AuthoritiesPage'), 'AuthoritiesPage'),
});

const adminMails = createRoute({
  getParentRoute: () => admin,
  path: '/courriels',
  validateSearch: (search: Record<string, unknown>): { courriel?: string } => ({ courriel: text(search.courriel) }),
  staticData: { help: 'organisations:help.mails' },
  component: lazyRouteComponent(() => import('../features/organisations/MailsPage'), 'MailsPage'),
});

const adminHoldings = createRoute({
  getParentRoute: () => admin,
  path: '/fichiers',
  staticData: { help: 'files:help' },
  component: lazyRouteComponent(() => import('../features/files/HoldingsPage'), 'HoldingsPage'),
});

const adminAntivirus = createRoute({
  getParentRoute: () => admin,
  path: '/antivirus',
  staticData: { help: 'antivirus:help' },
  component: lazyRouteComponent(() => import('../features/antivirus/AntivirusPage'), 'AntivirusPage'),
});

const adminInstallation = createRoute({
  getParentRoute: () => admin,
  path: '/installation',
  staticData: { help: 'organisations:help.installation' },
  component: lazyRouteComponent(() => import('../features/organisations/InstallationPage'), 'InstallationPage'),
});

/** Screens of `people` and `organisations` under the shell, and those anybody may open. */
export const peopleRoutes = [
  directory,
  person,
  account,
  admin.addChildren([
    adminHome,
    adminPeople,
    adminList,
    adminUnits,
    adminGroups,
    adminGuests,
    adminBroadcasts,
    adminTrash,
    adminTidying,
    adminSchedule,
    adminSettings,
    adminAuthorities,
    adminMails,
    adminHoldings,
    adminAntivirus,
    adminInstallation,
  ]),
] as const;
export const peoplePublicRoutes = [forgotten, newPassword, invitation] as const;

/** What `people` and `organisations` bring to the rail, to my menu and to the search. */
export const peopleContribution: Contribution = {
  rail: [
    {
      to: '/annuaire',
      icon: ContactRound,
      label: 'people:directory.title',
      order: 40,
      shows: (session) => !session.guest,
    },
    {
      to: '/administration',
      icon: Building,
      label: 'shell.admin',
      order: 90,
      shows: ({ platformAdmin, capacities }) => platformAdmin || capacities.some(({ role }) => role !== 'MEMBER'),
    },
  ],
  me: [{ to: '/mon-compte', icon: UserRound, label: 'people:account.title' }],
  finds: [{ order: 40, id: 'people', label: 'people:palette', icon: ContactRound, look: 'face' }],
};
