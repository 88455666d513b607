import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type LateMessage = View['LateMessageView'];
export type Reminder = View['ReminderView'];
export type Due = View['Due'];

/** My messages that wait for their moment, the next first. */
export const lateMessagesQuery = queryOptions({
  queryKey: ['chat', 'later', 'messages'],
  queryFn: ({ signal }) => read(api.GET('/api/late-messages', { signal })),
});

/** What I am to be reminded of, the next first. */
export const remindersQuery = queryOptions({
  queryKey: ['chat', 'later', 'reminders'],
  queryFn: ({ signal }) => read(api.GET('/api/reminders', { signal })),
});

const path = (id: string) => ({ path: { id } });

type Gesture =
  | { write: string; id: string; body: string; due: Due }
  | { change: string; body: string; due: Due }
  | { cancel: string }
  | { remind: string; due: Due }
  | { forget: string };

/** What is put off, put off again, or given up. */
export function useLater() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (gesture: Gesture): Promise<unknown> => {
      if ('write' in gesture) {
        const { write, ...body } = gesture;
        return read(api.POST('/api/conversations/{id}/late-messages', { params: path(write), body }));
      }
      if ('change' in gesture) {
        const { change, ...body } = gesture;
        return read(api.PUT('/api/late-messages/{id}', { params: path(change), body }));
      }
      if ('cancel' in gesture) {
        return read(api.DELETE('/api/late-messages/{id}', { params: path(gesture.cancel) }));
      }
      return 'remind' in gesture
        ? read(api.PUT('/api/messages/{id}/reminder', { params: path(gesture.remind), body: { due: gesture.due } }))
        : read(api.DELETE('/api/messages/{id}/reminder', { params: path(gesture.forget) }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['chat', 'later'] }),
  });
}
