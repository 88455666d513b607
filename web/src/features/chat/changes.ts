import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { mergeMessages } from './cache';
import { conversationQuery, conversationsQuery, earlierAnswers, type Message, threadQuery } from './reads';

const path = (id: string) => ({ path: { id } });

function listsAgain(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: conversationsQuery.queryKey });
  void queries.invalidateQueries({ queryKey: ['chat', 'topics'] });
}

export function useOpenTopic(spaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { title: string; body?: string }) =>
      read(api.POST('/api/spaces/{spaceId}/conversations', { params: { path: { spaceId } }, body })),
    onSuccess: () => listsAgain(queries),
  });
}

export function useOpenConversation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { personIds: string[]; title?: string }) => read(api.POST('/api/conversations', { body })),
    onSuccess: () => listsAgain(queries),
  });
}

/** What is done to a conversation: its name, its end, its people. */
export function useConversationGesture(id: string) {
  const queries = useQueryClient();
  const again = () => {
    void queries.invalidateQueries({ queryKey: conversationQuery(id).queryKey });
    void queries.invalidateQueries({ queryKey: ['chat', 'people', id] });
    listsAgain(queries);
  };
  return useMutation({
    mutationFn: (
      gesture: 'close' | 'reopen' | 'leave' | { title: string } | { personIds: string[] },
    ): Promise<unknown> => {
      const params = path(id);
      if (gesture === 'close') {
        return read(api.PUT('/api/conversations/{id}/closure', { params }));
      }
      if (gesture === 'reopen') {
        return read(api.DELETE('/api/conversations/{id}/closure', { params }));
      }
      if (gesture === 'leave') {
        return read(api.DELETE('/api/conversations/{id}/participants/mine', { params }));
      }
      return 'title' in gesture
        ? read(api.PUT('/api/conversations/{id}', { params, body: gesture }))
        : read(api.POST('/api/conversations/{id}/participants', { params, body: gesture }));
    },
    onSuccess: again,
  });
}

export function useEdit(message: Message) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: string) => read(api.PUT('/api/messages/{id}', { params: path(message.id), body: { body } })),
    onSuccess: (edited) => mergeMessages(queries, edited.conversationId, [edited]),
  });
}

/** Reads the answers of a thread that come before those known. */
export function useEarlierAnswers(id: string, before: number | null | undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => (before == null ? undefined : earlierAnswers(id, before)),
    onSuccess: (earlier) => {
      queries.setQueryData(threadQuery(id).queryKey, (known) => {
        if (!known || !earlier || known.before !== before) {
          return known;
        }
        return { ...known, replies: [...earlier.replies, ...known.replies], before: earlier.before };
      });
    },
  });
}

export function useReact(message: Message, me: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (emoji: string) => {
      const mine = message.reactions.some((one) => one.emoji === emoji && one.personIds.includes(me));
      const params = { path: { id: message.id, emoji } };
      return mine
        ? read(api.DELETE('/api/messages/{id}/reactions/{emoji}', { params }))
        : read(api.PUT('/api/messages/{id}/reactions/{emoji}', { params }));
    },
    onSuccess: (reacted) => mergeMessages(queries, reacted.conversationId, [reacted]),
  });
}
