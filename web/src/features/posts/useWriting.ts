import { useKeptDraft } from '../../api/useKeptDraft';
import type { Content, Draft } from './queries';
import { begin, keepDraft } from './writes';

export const EMPTY: Content = { title: '', body: [], attachments: [] };

/** All of a publication, kept as it is written. */
export function useWriting(spaceId: string, draft: Draft | undefined, onBegun: (id: string) => void) {
  return useKeptDraft<Content>({
    module: 'posts',
    place: spaceId,
    draft: draft && { id: draft.id, content: draft.content, onServer: draft.keptAt != null },
    empty: EMPTY,
    begin: async (content) => (await begin(spaceId, content)).id,
    keepDraft,
    onBegun,
  });
}
