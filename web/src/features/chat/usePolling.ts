import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useConnected } from '../../api/live';
import { conversationQuery, conversationsQuery, pinsQuery } from './reads';
import type { Revisions } from './revisions';
import { catchUp, useTalking } from './talking';

const EVERY = 5_000;
/** Not all at the same moment. */
const SPREAD = 1_000;
/** What is around the conversation is asked for less often. */
const ROUND = 4;

/** Where no live line stands, as behind a proxy that refuses it, the conversation asks by itself what was said, while somebody looks. */
export function usePolling(id: string): void {
  const queries = useQueryClient();
  const connected = useConnected();
  const { revisions } = useTalking();
  useEffect(() => (connected ? undefined : poll(queries, revisions, id)), [connected, queries, revisions, id]);
}

function poll(queries: QueryClient, revisions: Revisions, id: string): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let asked = 0;
  let over = false;
  const ask = async () => {
    if (document.visibilityState === 'visible') {
      const known = new Map(revisions.all()).get(id);
      if (known !== undefined) {
        await catchUp(queries, id, known);
      }
      if (++asked % ROUND === 0) {
        void queries.invalidateQueries({ queryKey: conversationsQuery.queryKey });
        void queries.invalidateQueries({ queryKey: conversationQuery(id).queryKey });
        void queries.invalidateQueries({ queryKey: pinsQuery(id).queryKey });
      }
    }
    if (!over) {
      again();
    }
  };
  const again = () => {
    timer = setTimeout(() => void ask(), EVERY + Math.random() * SPREAD);
  };
  again();
  return () => {
    over = true;
    clearTimeout(timer);
  };
}
