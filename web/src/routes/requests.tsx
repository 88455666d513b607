import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { spaceQuery } from '../api/space';
import type { QueueSearch } from '../features/requests/search';
import type { Contribution } from '../shell/types';
import { rootRoute, shellRoute } from './frame';
import { spaceRoute } from './space';

/** Loaded with the first screen that shows requests. */
const reads = () => import('../features/requests/queries');

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const one = <T extends string>(value: unknown, of: readonly T[]) => of.find((each) => each === value);

const mine = createRoute({
  getParentRoute: () => shellRoute,
  path: '/demandes',
  loader: async ({ context: { queries } }) => queries.ensureQueryData((await reads()).mineQuery),
  staticData: { help: 'requests:help.mine' },
  component: lazyRouteComponent(() => import('../features/requests/MinePage'), 'MinePage'),
});

const offered = createRoute({
  getParentRoute: () => shellRoute,
  path: '/demandes/nouvelle',
  loader: async ({ context: { queries } }) => queries.ensureQueryData((await reads()).offeredQuery),
  staticData: { help: 'requests:help.offered' },
  component: lazyRouteComponent(() => import('../features/requests/OfferedPage'), 'OfferedPage'),
});

const fill = createRoute({
  getParentRoute: () => shellRoute,
  path: '/demandes/nouvelle/$form',
  validateSearch: (search: Record<string, unknown>): { essai?: true } => ({
    essai: search.essai === true ? true : undefined,
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, params, deps: { essai } }) =>
    queries.ensureQueryData((await reads()).formQuery(params.form, essai ?? false)),
  staticData: { help: 'requests:help.fill' },
  component: lazyRouteComponent(() => import('../features/requests/FillPage'), 'FillPage'),
});

const followed = createRoute({
  getParentRoute: () => shellRoute,
  path: '/demandes/$case',
  loader: async ({ context: { queries }, params }) => queries.ensureQueryData((await reads()).caseQuery(params.case)),
  staticData: { help: 'requests:help.case' },
  component: lazyRouteComponent(() => import('../features/requests/CasePage'), 'CasePage'),
});

const queue = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/demandes',
  validateSearch: (search: Record<string, unknown>): QueueSearch => ({
    liste: one(search.liste, ['terminees']),
    a: one(search.a, ['moi', 'personne', 'retard']),
    modele: text(search.modele),
    etape: text(search.etape),
    urgence: one(search.urgence, ['urgent', 'courant', 'tranquille']),
    mots: text(search.mots),
    vue: one(search.vue, ['tableau']),
    demande: text(search.demande),
  }),
  staticData: { help: 'requests:help.queue' },
  component: lazyRouteComponent(() => import('../features/requests/QueuePage'), 'QueuePage'),
});

const figures = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/demandes/chiffres',
  validateSearch: (search: Record<string, unknown>): { annee?: number } => ({
    annee: Number.isInteger(search.annee) ? (search.annee as number) : undefined,
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, params, deps: { annee } }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role === 'FACILITATOR' || space.role === 'CONTRIBUTOR') {
      await queries.ensureQueryData((await reads()).figuresQuery(space.id, annee));
    }
  },
  staticData: { help: 'requests:help.figures' },
  component: lazyRouteComponent(() => import('../features/requests/FiguresPage'), 'FiguresPage'),
});

const models = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/demandes/modeles',
  loader: async ({ context: { queries }, params }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      await queries.ensureQueryData((await reads()).definitionsQuery(space.id));
    }
  },
  staticData: { help: 'requests:help.models' },
  component: lazyRouteComponent(() => import('../features/requests/ModelsPage'), 'ModelsPage'),
});

const design = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/demandes/modeles/$definition',
  loader: async ({ context: { queries }, params }) =>
    queries.ensureQueryData((await reads()).definitionQuery(params.definition)),
  staticData: { help: 'requests:help.design' },
  component: lazyRouteComponent(() => import('../features/requests/design/DesignPage'), 'DesignPage'),
});

const answer = createRoute({
  getParentRoute: () => rootRoute,
  path: '/repondre/demande',
  component: lazyRouteComponent(() => import('../features/requests/AnswerPage'), 'AnswerPage'),
});

/** The public address of a form: nobody is signed in there. */
const front = createRoute({
  getParentRoute: () => rootRoute,
  path: '/demander/$code',
  component: lazyRouteComponent(() => import('../features/requests/visitors/PublicFormPage'), 'PublicFormPage'),
});

/** Where the mail of who asked without an account leads; its secret is the fragment. */
const follow = createRoute({
  getParentRoute: () => rootRoute,
  path: '/demander/suivi',
  component: lazyRouteComponent(() => import('../features/requests/visitors/FollowPage'), 'FollowPage'),
});

/** The screens of `requests` that open without signing in. */
export const requestsPublicRoutes = [answer, front, follow] as const;

/** Screens of `requests` under the shell. */
export const requestsRoutes = [mine, offered, fill, followed] as const;

/** Screens of `requests` inside a space, under `spaceRoute`. */
export const requestsSpaceRoutes = [queue, figures, models, design] as const;

/** What `requests` brings to the rail, to the search and to messages. */
export const requestsContribution: Contribution = {
  rail: [{ to: '/demandes', icon: Inbox, label: 'shell.requests', order: 30 }],
  finds: [{ order: 17, id: 'requests', label: 'requests:queue.title', icon: Inbox }],
  outcomes: [{ id: 'request', icon: Inbox, label: 'requests:outcome.do', done: 'requests:outcome.done' }],
};
