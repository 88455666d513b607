import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client';
import { problemText } from '../../i18n/problemText';
import { dismiss, toast } from '../../ui/toasts';
import { mergeMessages } from './cache';
import type { Message } from './reads';

/** As long as the note that offers to undo it. */
const UNDO = 8_000;

/** Takes a message away: out of sight at once, gone from the server when it can no longer be undone. */
export function useRemoval(message: Message): { pending: boolean; remove: () => void } {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [pending, setPending] = useState(false);
  const { mutate } = useMutation({
    mutationFn: () => read(api.DELETE('/api/messages/{id}', { params: { path: { id: message.id } }, keepalive: true })),
    onSuccess: () => {
      const at = new Date().toISOString();
      mergeMessages(queries, message.conversationId, [
        { ...message, body: '', reactions: [], deletedAt: at, revision: message.revision + 0.5 },
      ]);
    },
    onError: (error) => {
      setPending(false);
      toast({ text: problemText(error) });
    },
  });
  const remove = () => {
    setPending(true);
    const send = () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', send);
      dismiss(note);
      mutate();
    };
    const timer = setTimeout(send, UNDO);
    window.addEventListener('pagehide', send);
    const note = toast({
      text: t('chat:message.removed'),
      undo: () => {
        clearTimeout(timer);
        window.removeEventListener('pagehide', send);
        setPending(false);
      },
    });
  };
  return { pending, remove };
}
