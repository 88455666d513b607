import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client';
import { problemText } from '../../i18n/problemText';
import { toast } from '../../ui/toasts';
import { pinsQuery } from './reads';

/** Pins a message, or takes it down; either is undone by the other. */
export function usePin(conversationId: string) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ id, pinned }: { id: string; pinned: boolean }) => {
      const params = { path: { id } };
      return pinned
        ? read(api.PUT('/api/messages/{id}/pin', { params }))
        : read(api.DELETE('/api/messages/{id}/pin', { params }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: pinsQuery(conversationId).queryKey }),
    onError: (error) => toast({ text: problemText(error) }),
  });
  return (id: string, pinned: boolean) =>
    mutate(
      { id, pinned },
      {
        onSuccess: () =>
          toast({
            text: t(pinned ? 'talk:pin.done' : 'talk:pin.undone'),
            undo: () => mutate({ id, pinned: !pinned }),
          }),
      },
    );
}
