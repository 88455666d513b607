import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Found = View['FoundView'];
export type Group = View['Group'];

/** What is looked for; `limit` answers of each kind. */
export interface Asked {
  q: string;
  kinds?: string[];
  space?: string;
  author?: string;
  documentKind?: string;
  from?: string;
  until?: string;
  zone?: string;
  limit: number;
}

/** As many characters as the server reads. */
export const LONGEST = 200;

export const searchQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => read(api.GET('/api/search', { params: { query: asked }, signal })),
    enabled: asked.q !== '',
    placeholderData: asked.q === '' ? undefined : keepPreviousData,
    retry: false,
  });

/** The spaces one is in, to look into one of them. */
export const placesQuery = queryOptions({
  queryKey: ['search', 'places'],
  queryFn: ({ signal }) => read(api.GET('/api/spaces/mine', { signal })),
  staleTime: 60_000,
  select: ({ favourites, groups }) => {
    const all = [...favourites, ...groups.flatMap(({ spaces }) => spaces)];
    return [...new Map(all.map((space) => [space.id, space])).values()];
  },
});

/** What somebody is called; unknown where they are not in one's directory. */
export const authorQuery = (id: string) =>
  queryOptions({
    queryKey: ['search', 'author', id],
    queryFn: ({ signal }) => read(api.GET('/api/people/{personId}', { params: { path: { personId: id } }, signal })),
    retry: false,
    select: ({ person }) => `${person.givenName} ${person.familyName}`,
  });
