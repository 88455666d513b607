import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type JournalLine = View['JournalLine'];

/** What of a journal is wanted; it stands in the address. */
export interface Wanted {
  personne?: string;
  quoi?: Topic;
  objet?: string;
  du?: string;
  au?: string;
}

export const topics = [
  'document',
  'comment',
  'access',
  'link',
  'import',
  'broadcast',
  'scan',
  'member',
  'space',
  'dialogue',
  'post',
  'poll',
  'consultation',
  'call',
  'reading',
  'downloads',
] as const;
export type Topic = (typeof topics)[number];

const asked = ({ personne, quoi, objet, du, au }: Wanted) => ({
  by: personne,
  topic: quoi === 'downloads' ? 'reading.downloaded' : quoi,
  thing: objet,
  from: du,
  until: au,
});

export const journalQuery = (spaceId: string, wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['activity', 'journal', spaceId, wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/spaces/{spaceId}/journal', {
          params: { path: { spaceId }, query: { ...asked(wanted), after: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** The same lines, as a file for a spreadsheet. */
export function journalExport(spaceId: string, wanted: Wanted): string {
  const query = new URLSearchParams(
    Object.entries(asked(wanted)).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  return `/api/spaces/${spaceId}/journal/export?${query}`;
}

/** Whose doings one may ask for: those of the space. */
export const peopleOfSpaceQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['activity', 'people', spaceId],
    queryFn: ({ signal }) => read(api.GET('/api/spaces/{spaceId}/people', { params: { path: { spaceId } }, signal })),
    staleTime: 60_000,
  });
