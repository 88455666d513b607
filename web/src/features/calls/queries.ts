import { queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Call = View['CallView'];
export type Line = View['CallLine'];
export type Entry = View['CallEntryView'];
export type Winner = View['WinnerView'];
export type Write = View['WriteCall'];
export type PublicCall = View['PublicCallView'];
export type OwnEntry = View['OwnEntryView'];

export const callsQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['calls', 'of', spaceId],
    queryFn: ({ signal }) => read(api.GET('/api/spaces/{spaceId}/calls', { params: { path: { spaceId } }, signal })),
  });

export const callQuery = (id: string) =>
  queryOptions({
    queryKey: ['calls', 'one', id],
    queryFn: ({ signal }) => read(api.GET('/api/calls/{id}', { params: { path: { id } }, signal })),
  });

export const entriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['calls', 'entries', id],
    queryFn: ({ signal }): Promise<Entry[]> =>
      read(api.GET('/api/calls/{id}/entries', { params: { path: { id } }, signal })),
  });

/** What anybody reads at the public address. */
export const publicCallQuery = (code: string) =>
  queryOptions({
    queryKey: ['calls', 'public', code],
    queryFn: ({ signal }) => read(api.GET('/api/public-calls/{code}', { params: { path: { code } }, signal })),
    retry: false,
  });

/** One's own entry, by the secret of one's mail. */
export const ownEntryQuery = (token: string) =>
  queryOptions({
    queryKey: ['calls', 'own', token],
    queryFn: ({ signal }) => read(api.POST('/api/public-calls/entries/looks', { body: { token }, signal })),
    retry: false,
    gcTime: 0,
  });

/** A photograph of one's own: its secret travels in a body, so that it is no address. */
export const ownPictureQuery = (token: string, pictureId: string) =>
  queryOptions({
    queryKey: ['calls', 'own', token, pictureId],
    queryFn: async ({ signal }) => {
      const answer = api.POST('/api/public-calls/entries/pictures/mine', {
        body: { token, pictureId },
        parseAs: 'blob',
        signal,
      });
      return URL.createObjectURL((await read(answer)) as unknown as Blob);
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const juryPicture = (callId: string, pictureId: string, small: boolean) =>
  `/api/calls/${callId}/pictures/${pictureId}${small ? '?small=true' : ''}`;

export const winningPicture = (code: string, pictureId: string) => `/api/public-calls/${code}/pictures/${pictureId}`;
