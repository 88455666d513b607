import type { Space } from '../../api/space';

/** Where a tool of a space is: its routes belong to its own module. */
export function toolHref({ organisationSlug, slug }: Space, tool: Space['tools'][number]): string {
  return `/espaces/${organisationSlug}/${slug}/${tool.toLowerCase()}`;
}
