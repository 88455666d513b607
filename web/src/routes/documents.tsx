import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { spaceQuery } from '../api/space';
import { accessPeopleQuery, reasonQuery } from '../features/documents/access/accessQueries';
import { orderOf, readFolder, readLink, readPerson, readSearch } from '../features/documents/place';
import { childrenQuery, foldersQuery, open, rootOf, thingQuery, trashQuery } from '../features/documents/queries';
import type { Contribution } from '../shell/types';
import { shellRoute } from './frame';
import { spaceRoute } from './space';

const documents = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/documents',
  validateSearch: readSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, params, deps }) => {
    const order = orderOf(deps);
    const known = queries.getQueryData(spaceQuery(params.authority, params.space).queryKey);
    const folders = known && queries.getQueryData(foldersQuery(known.id).queryKey);
    const opening = folders ? undefined : open(queries, { ...params, folder: deps.dossier, order });
    opening?.catch(() => undefined); // Whether one is in the space, its own answer says.
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (!space.role) {
      return;
    }
    const folderId = folders && (deps.dossier ?? rootOf(folders));
    await Promise.all([
      opening,
      deps.doc && queries.ensureQueryData(thingQuery(deps.doc)),
      folderId && queries.ensureQueryData(thingQuery(folderId)),
      folderId && queries.ensureInfiniteQueryData(childrenQuery(folderId, order)),
    ]);
  },
  staticData: { help: 'documents:help.documents' },
  component: lazyRouteComponent(() => import('../features/documents/DocumentsPage'), 'DocumentsPage'),
});

const trash = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/documents/corbeille',
  loader: async ({ context: { queries }, params }) => {
    const space = await queries.ensureQueryData(spaceQuery(params.authority, params.space));
    if (space.role) {
      await queries.ensureInfiniteQueryData(trashQuery(space.id));
    }
  },
  staticData: { help: 'documents:help.trash' },
  component: lazyRouteComponent(() => import('../features/documents/TrashPage'), 'TrashPage'),
});

const access = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/documents/acces/$id',
  validateSearch: readPerson,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, params: { id, authority, space }, deps: { personne } }) => {
    const { role } = await queries.ensureQueryData(spaceQuery(authority, space));
    if (role) {
      await Promise.all([
        queries.ensureQueryData(thingQuery(id)),
        queries.ensureInfiniteQueryData(accessPeopleQuery(id)),
        personne && queries.ensureQueryData(reasonQuery(id, personne)),
      ]);
    }
  },
  staticData: { help: 'documents:help.access' },
  component: lazyRouteComponent(() => import('../features/documents/access/AccessPage'), 'AccessPage'),
});

const seenAs = createRoute({
  getParentRoute: () => spaceRoute,
  path: '/documents/vu-par/$person',
  validateSearch: readFolder,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, params: { authority, space }, deps: { dossier } }) => {
    const { role } = await queries.ensureQueryData(spaceQuery(authority, space));
    if (role) {
      await queries.ensureQueryData(thingQuery(dossier));
    }
  },
  staticData: { help: 'documents:help.seenAs' },
  component: lazyRouteComponent(() => import('../features/documents/access/SeenAsPage'), 'SeenAsPage'),
});

const link = createRoute({
  getParentRoute: () => shellRoute,
  path: '/d/$id',
  validateSearch: readLink,
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(thingQuery(params.id)),
  component: lazyRouteComponent(() => import('../features/documents/LinkPage'), 'LinkPage'),
});

/** Screens of `documents` under the shell, and those anybody may open. */
export const documentsRoutes = [link] as const;
export const documentsPublicRoutes = [] as const;

/** Screens of `documents` inside a space, under `spaceRoute`. */
export const documentsSpaceRoutes = [documents, trash, access, seenAs] as const;

/** What `documents` brings to the rail and to the search. */
export const documentsContribution: Contribution = {
  finds: [{ order: 10, id: 'documents', label: 'documents:palette', icon: FileText, look: 'file' }],
};
