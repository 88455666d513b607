import { queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Inbox = View['InboxView'];
export type Scan = View['ScanView'];
export type ScannerLine = View['ScannerView'];

export interface Place {
  id: string;
  /** From the top of the space, steps parted by ` › `. */
  path: string;
}

export const inboxQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['scans', spaceId],
    queryFn: ({ signal }): Promise<Inbox> =>
      read(api.GET('/api/spaces/{spaceId}/scans', { params: { path: { spaceId } }, signal })),
  });

/** The folders of a space that one may put things into, in the order of their paths. */
export const placesQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['scans', 'places', spaceId],
    queryFn: async ({ signal }): Promise<Place[]> => {
      const folders = (await read(
        api.GET('/api/spaces/{spaceId}/folders', { params: { path: { spaceId } }, signal }),
      )) as View['FolderView'][];
      const known = new Map(folders.map((folder) => [folder.id, folder]));
      const pathOf = (id: string): string => {
        const folder = known.get(id);
        const above = folder?.parentId && known.get(folder.parentId);
        return folder === undefined ? '' : above && !above.root ? `${pathOf(above.id)} › ${folder.name}` : folder.name;
      };
      return folders
        .filter(({ can }) => can.includes('DEPOSIT'))
        .map(({ id }) => ({ id, path: pathOf(id) }))
        .sort((one, other) => one.path.localeCompare(other.path));
    },
  });

export const thumbnailHref = (id: string) => `/api/documents/${id}/thumbnail?v=1`;
