import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { spaceQuery } from '../api/space';
import type { Contribution } from '../shell/types';
import { spaceRoute } from './space';

const table = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/documents/par-type/$folder/$kind',
  loader: async ({ context: { queries }, params }) => {
    const [{ kindAt }, { tableQuery }] = await Promise.all([
      import('../features/kinds/kinds'),
      import('../features/kinds/queries'),
    ]);
    const kind = kindAt(params.kind);
    if (!kind) {
      throw notFound();
    }
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      await queries.ensureQueryData(tableQuery(params.folder, kind));
    }
  },
  staticData: { help: 'kinds:help.table' },
  component: lazyRouteComponent(() => import('../features/kinds/KindPage'), 'KindPage'),
});

/** Screens of `kinds` inside a space, under `spaceRoute`. */
export const kindsSpaceRoutes = [table] as const;

/** What `kinds` brings to the pages of documents and folders, and to the search. */
export const kindsContribution: Contribution = {
  documentKinds: [
    { id: 'MINUTES', label: 'kinds:one.MINUTES' },
    { id: 'QUOTE', label: 'kinds:one.QUOTE' },
    { id: 'DELIBERATION', label: 'kinds:one.DELIBERATION' },
    { id: 'SPEECH', label: 'kinds:one.SPEECH' },
    { id: 'REFERENCES', label: 'kinds:one.REFERENCES' },
    { id: 'PHOTO', label: 'kinds:one.PHOTO' },
    { id: 'DATASET', label: 'kinds:one.DATASET' },
    { id: 'ISSUE', label: 'kinds:one.ISSUE' },
  ],
  document: async () => (await import('../features/kinds/KindPart')).KindPart,
  folder: async () => (await import('../features/kinds/FolderKinds')).FolderKindsPart,
  band: async () => (await import('../features/kinds/FolderKinds')).FolderBand,
};
