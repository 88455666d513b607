import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { spaceIcons } from '../../ui/spaceIcons';

/** My spaces as the rail draws them. */
export const railQuery = queryOptions({
  queryKey: ['spaces', 'mine'],
  queryFn: ({ signal }) => read(api.GET('/api/spaces/mine', { signal })),
  staleTime: 30_000,
  select: ({ favourites, groups }) =>
    [{ group: undefined, spaces: favourites }, ...groups].flatMap(({ group, spaces }, groupOrder) =>
      spaces.map(({ id, name, organisationSlug, slug, type, favourite }) => ({
        id,
        name,
        icon: spaceIcons[type],
        href: `/espaces/${organisationSlug}/${slug}`,
        favourite,
        group: `spaces:group.${group ?? 'FAVOURITES'}`,
        groupOrder,
      })),
    ),
});
