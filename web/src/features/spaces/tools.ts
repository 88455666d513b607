import type { Space } from '../../api/space';

type Tool = Space['tools'][number];

/** Those that a space takes when it wants them. */
export const optionalTools: readonly Tool[] = ['POSTS', 'POLLS', 'CONTRIBUTIONS', 'CALLS', 'REQUESTS'];

const paths: Record<Tool, string> = {
  DIALOGUE: 'dialogue',
  DOCUMENTS: 'documents',
  POSTS: 'publications',
  REQUESTS: 'demandes',
  POLLS: 'sondages',
  CONTRIBUTIONS: 'contributions',
  CALLS: 'appels',
};

/** Where a tool of a space is: its routes belong to its own module. */
export function toolHref({ organisationSlug, slug }: Space, tool: Tool): string {
  return `/espaces/${organisationSlug}/${slug}/${paths[tool]}`;
}
