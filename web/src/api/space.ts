import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api, read, type View } from './client';

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
