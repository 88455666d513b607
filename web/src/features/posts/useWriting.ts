import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useKeeping } from '../../api/keeping';
import type { Content, Draft } from './queries';
import { begin, keepDraft } from './writes';

export const EMPTY: Content = { title: '', body: [], attachments: [] };

/** All of a publication, kept as it is written; on the server from its first words on. */
export function useWriting(spaceId: string, draft: Draft | undefined, onBegun: (id: string) => void) {
  const queries = useQueryClient();
  const id = useRef(draft?.id);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const { rest, end, ...writing } = useKeeping<Content, string>({
    name: `post.${draft?.id ?? spaceId}`,
    first: draft?.content ?? EMPTY,
    state: draft?.keptAt ? 'server' : 'none',
    save: async (content, rename) => {
      if (id.current) {
        await keepDraft(id.current, content);
        return id.current;
      }
      const begun = (await begin(spaceId, content)).id;
      id.current = begun;
      rename(`post.${begun}`);
      if (here.current) {
        onBegun(begun);
      }
      return begun;
    },
  });
  return {
    ...writing,
    /** The post on the server, if there is one by now. */
    begun: async () => {
      await rest();
      return id.current;
    },
    /** It is published, or given up. */
    end: () => {
      end();
      void queries.invalidateQueries({ queryKey: ['posts'] });
    },
  };
}
