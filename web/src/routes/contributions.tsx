import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Lightbulb } from 'lucide-react';
import { spaceQuery } from '../api/space';
import type { Model, Selection, Sorting } from '../features/contributions/queries';
import type { Contribution } from '../shell/types';
import { shellRoute } from './frame';
import { spaceRoute } from './space';

/** Loaded with the first screen that shows contributions. */
const reads = () => import('../features/contributions/queries');

const SELECTIONS: readonly unknown[] = [
  'UNANSWERED',
  'RECEIVED',
  'STUDIED',
  'RETAINED',
  'NOT_RETAINED',
  'DONE',
  'MINE',
  'AWAITING',
  'REFUSED',
];
const SORTINGS: readonly unknown[] = ['SUPPORTED', 'NEWEST', 'UNANSWERED'];
const MODELS: readonly unknown[] = ['COMMITTEE', 'BULLETIN', 'QUESTIONS', 'FREE'];

interface Look {
  montrer?: Selection;
  tri?: Sorting;
}

const look = (search: Record<string, unknown>): Look => ({
  montrer: SELECTIONS.includes(search.montrer) ? (search.montrer as Selection) : undefined,
  tri: SORTINGS.includes(search.tri) ? (search.tri as Sorting) : undefined,
});

const list = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/contributions',
  loader: async ({ context: { queries }, params }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      await queries.ensureQueryData((await reads()).consultationsQuery(space.id));
    }
  },
  staticData: { help: 'contributions:help.list' },
  component: lazyRouteComponent(() => import('../features/contributions/ConsultationsPage'), 'ConsultationsPage'),
});

const open = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/contributions/ouvrir',
  validateSearch: (search: Record<string, unknown>): { modele?: Model; recu?: string } => ({
    modele: MODELS.includes(search.modele) ? (search.modele as Model) : undefined,
    recu: typeof search.recu === 'string' ? search.recu : undefined,
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => {
    if (deps.recu) {
      await queries.ensureQueryData((await reads()).receivedQuery(deps.recu));
    }
  },
  staticData: { help: 'contributions:help.open' },
  component: lazyRouteComponent(() => import('../features/contributions/OpenPage'), 'OpenPage'),
});

const one = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/contributions/$consultation',
  validateSearch: look,
  loader: async ({ context: { queries }, params }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      await queries.ensureQueryData((await reads()).consultationQuery(params.consultation));
    }
  },
  staticData: { help: 'contributions:help.one' },
  component: lazyRouteComponent(() => import('../features/contributions/ConsultationPage'), 'ConsultationPage'),
});

/** The permanent address of a consultation: in its space for who is there, on a page of its own for who is only asked. */
const asked = createRoute({
  getParentRoute: () => shellRoute,
  path: '/contributions/$consultation',
  validateSearch: look,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, params, deps }) => {
    const { place } = await queries.ensureQueryData((await reads()).consultationQuery(params.consultation));
    if (place.inside) {
      throw redirect({
        to: '/espaces/$authority/$space/contributions/$consultation',
        params: { authority: place.organisationSlug, space: place.slug, consultation: params.consultation },
        search: deps,
        replace: true,
      });
    }
  },
  staticData: { help: 'contributions:help.one' },
  component: lazyRouteComponent(() => import('../features/contributions/AskedPage'), 'AskedPage'),
});

/** Screens of `contributions` under the shell. */
export const contributionsRoutes = [asked] as const;

/** Screens of `contributions` inside a space, under `spaceRoute`. */
export const contributionsSpaceRoutes = [list, open, one] as const;

/** What `contributions` brings to the search. */
export const contributionsContribution: Contribution = {
  finds: [{ order: 16, id: 'contributions', label: 'contributions:title', icon: Lightbulb }],
};
