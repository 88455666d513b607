import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onReconnect, useLive } from '../../api/live';
import { mergeMessages, mergeReading } from './cache';
import { lineMoved, lineRead } from './lines';
import { conversationQuery, conversationsQuery, type Message, pinsQuery } from './reads';
import { catchUp, useTalking } from './talking';

type Said =
  | { event: 'message'; message: Message; revision: number }
  | { event: 'conversation' | 'pins'; id: string }
  | { event: 'later' | 'sections' }
  | { event: 'reading'; id: string; personId: string; seq: number };

/** What happens in conversations, wherever one is in Parvis: it goes to its place in what was read, and what waits to leave leaves. */
export function ChatLive() {
  const queries = useQueryClient();
  const talking = useTalking();
  useLive('chat', ({ payload }) => {
    const said = payload as Said | undefined;
    if (said?.event === 'message') {
      const { message, revision } = said;
      mergeMessages(queries, message.conversationId, [message]);
      if (message.editedAt) {
        void queries.invalidateQueries({ queryKey: pinsQuery(message.conversationId).queryKey });
      }
      talking.revisions.came(message.conversationId, revision);
      if (message.seq === message.revision && !message.threadId) {
        lineMoved(queries, message, talking.me, talking.reading === message.conversationId);
      }
    } else if (said?.event === 'conversation') {
      void queries.invalidateQueries({ queryKey: conversationQuery(said.id).queryKey });
      void queries.invalidateQueries({ queryKey: ['chat', 'people', said.id] });
      void queries.invalidateQueries({ queryKey: ['chat', 'correspondents', said.id] });
      void queries.invalidateQueries({ queryKey: conversationsQuery.queryKey });
      void queries.invalidateQueries({ queryKey: ['chat', 'topics'] });
    } else if (said?.event === 'later') {
      void queries.invalidateQueries({ queryKey: ['chat', 'later'] });
    } else if (said?.event === 'sections') {
      void queries.invalidateQueries({ queryKey: ['chat', 'sections'] });
      void queries.invalidateQueries({ queryKey: conversationsQuery.queryKey });
    } else if (said?.event === 'pins') {
      void queries.invalidateQueries({ queryKey: pinsQuery(said.id).queryKey });
    } else if (said?.event === 'reading') {
      const mine = said.personId === talking.me;
      mergeReading(queries, said.id, said.personId, said.seq, mine);
      if (mine) {
        lineRead(queries, said.id);
      }
    }
  });
  useEffect(() => {
    const resume = () => {
      talking.outbox.wake();
      talking.notes.wake();
      for (const [id, revision] of talking.revisions.all()) {
        void catchUp(queries, id, revision);
      }
    };
    resume();
    return onReconnect(resume);
  }, [queries, talking]);
  return null;
}
