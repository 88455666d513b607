import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useKeeping } from './keeping';

interface Writing<Content> {
  /** The module that it is of: names what is kept on the device, and is read again in the end. */
  module: string;
  /** What it is called on the device while it has no id. */
  place: string;
  /** What is written already; nothing for what begins here. */
  draft: { id: string; content: Content; onServer: boolean } | undefined;
  empty: Content;
  /** @returns the id of what was begun */
  begin: (content: Content) => Promise<string>;
  keepDraft: (id: string, content: Content) => Promise<unknown>;
  onBegun: (id: string) => void;
}

/** All that somebody writes, kept as it is written; on the server from its first words on. */
export function useKeptDraft<Content extends object>(writing: Writing<Content>) {
  const { module, place, draft, empty } = writing;
  const queries = useQueryClient();
  const id = useRef(draft?.id);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const { rest, end, ...keeping } = useKeeping<Content, string>({
    name: `${module}.${draft?.id ?? place}`,
    first: draft?.content ?? empty,
    state: draft?.onServer ? 'server' : 'none',
    save: async (content, rename) => {
      if (id.current) {
        await writing.keepDraft(id.current, content);
        return id.current;
      }
      const begun = await writing.begin(content);
      id.current = begun;
      rename(`${module}.${begun}`);
      if (here.current) {
        writing.onBegun(begun);
      }
      return begun;
    },
  });
  return {
    ...keeping,
    /** Its id on the server, if there is one by now. */
    begun: async () => {
      await rest();
      return id.current;
    },
    /** It is published, or given up. */
    end: () => {
      end();
      void queries.invalidateQueries({ queryKey: [module] });
    },
  };
}
