import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api, read, type View } from './client';
import { useConnected } from './live';
import { isProblem } from './problem';

export type Space = View['SpaceView'];

/** A space by its address, for whoever is in it or may stand at its door. */
export const spaceQuery = (organisation: string, slug: string) =>
  queryOptions({
    queryKey: ['spaces', 'at', organisation, slug],
    queryFn: ({ signal }): Promise<Space> =>
      read(api.GET('/api/spaces/at/{organisation}/{slug}', { params: { path: { organisation, slug } }, signal })),
  });

/** The space of the address: for screens under `/espaces/$authority/$space`. */
export function useSpace(): Space {
  const { authority = '', space = '' } = useParams({ strict: false }) as { authority?: string; space?: string };
  return useSuspenseQuery(spaceQuery(authority, space)).data;
}

/** While the live line is cut, how often an open page asks whether one is still in. */
export const STILL_IN = 45_000;

/** The same, for the frame around those screens: who is put out while the page is open is put out of the page. The live line tells. */
export function useWatchedSpace(): Space {
  const { authority = '', space = '' } = useParams({ strict: false }) as { authority?: string; space?: string };
  const refetchInterval = useConnected() ? false : STILL_IN;
  const { data, error } = useSuspenseQuery({ ...spaceQuery(authority, space), refetchInterval });
  if (isProblem(error, 'not-found')) {
    throw error;
  }
  return data;
}
