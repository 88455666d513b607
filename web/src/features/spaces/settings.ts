import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';
import { type Space, spaceQuery } from '../../api/space';
import { again } from './writes';

export type Settings = View['ChangeSpace'];

/** A space's settings as they are, to change some of them. */
export const settingsOf = ({ name, description, access, entryRole, startsOn, endsOn }: Space): Settings => ({
  name,
  description,
  access,
  entryRole,
  startsOn,
  endsOn,
});

/** Another name gives another address: the page is known there before anything is read again. */
export function useChangeSpace(space: Space) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Settings) =>
      read(api.PUT('/api/spaces/{spaceId}', { params: { path: { spaceId: space.id } }, body })) as Promise<Space>,
    onSuccess: (changed) => {
      queries.setQueryData(spaceQuery(changed.organisationSlug, changed.slug).queryKey, changed);
      return again(queries);
    },
  });
}
