import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read, type View } from '../../api/client';
import { toast } from '../../ui/toasts';
import { deliveryQuery, type Level, levelQuery } from './queries';

/** Saved at once, with a way back. */
export function useChooseLevel(spaceId: string) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const choose = useMutation({
    mutationFn: (level: Level) =>
      read(api.PUT('/api/spaces/{spaceId}/notification-level', { params: { path: { spaceId } }, body: { level } })),
    onMutate: (level) => {
      const { queryKey } = levelQuery(spaceId);
      const before = queries.getQueryData(queryKey);
      if (before) {
        queries.setQueryData(queryKey, { ...before, level });
      }
      return { before };
    },
    onError: (_error, _level, context) => {
      queries.setQueryData(levelQuery(spaceId).queryKey, context?.before);
    },
    onSuccess: ({ level }, _level, { before }) => {
      if (before && before.level !== level) {
        toast({
          text: t('notifications:saved', { level: t(`notifications:level.${level}`) }),
          undo: () => choose.mutate(before.level),
        });
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  });
  return choose;
}

export type DeliveryChange = View['ChangeDelivery'];

const DELIVERY = ['notifications', 'delivery'];

export function useChangeDelivery() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  // What was chosen meanwhile is shown, though the server has not said so yet.
  const isLast = () => queries.isMutating({ mutationKey: DELIVERY }) === 1;
  const change = useMutation({
    mutationKey: DELIVERY,
    // One after the other: an older choice never lands on a newer one.
    scope: { id: 'delivery' },
    mutationFn: ({ now }: { now: DeliveryChange; before?: DeliveryChange }) =>
      read(api.PUT('/api/profile/delivery', { body: now })),
    onMutate: ({ now }) => {
      const shown = queries.getQueryData(deliveryQuery.queryKey);
      if (shown) {
        queries.setQueryData(deliveryQuery.queryKey, { ...shown, ...now });
      }
      return { shown };
    },
    onError: (_error, _change, context) => {
      queries.setQueryData(deliveryQuery.queryKey, context?.shown);
    },
    onSuccess: (saved, { before }) => {
      if (isLast()) {
        queries.setQueryData(deliveryQuery.queryKey, saved);
      }
      if (before) {
        toast({ text: t('notifications:delivery.saved'), undo: () => change.mutate({ now: before }) });
      }
    },
    onSettled: () => (isLast() ? queries.invalidateQueries({ queryKey: ['notifications'] }) : undefined),
  });
  return change;
}

export function useAnswerLowering() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ spaceId, accepted }: { spaceId: string; accepted: boolean }) =>
      read(api.PUT('/api/profile/lowerings/{spaceId}', { params: { path: { spaceId } }, body: { accepted } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  });
}
