import { queryOptions, useMutation } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { api, read, type View } from '../../api/client';

export type Offer = View['OutcomeOffer'];

/** What modules say of what a message can become. */
export function useOutcomeKinds() {
  return useRouteContext({ from: '__root__' }).contributions.flatMap(({ outcomes }) => outcomes ?? []);
}

/** What a message can become, for me. */
export const offersQuery = (id: string) =>
  queryOptions({
    queryKey: ['chat', 'offers', id],
    queryFn: ({ signal }) => read(api.GET('/api/messages/{id}/outcomes', { params: { path: { id } }, signal })),
    staleTime: 60_000,
  });

export function useBecome(id: string) {
  return useMutation({
    mutationFn: (body: { kind: string; aboutId?: string; words: string }) =>
      read(api.POST('/api/messages/{id}/outcomes', { params: { path: { id } }, body })),
  });
}

/** What one may ask for in a few words. */
export const formsQuery = queryOptions({
  queryKey: ['requests', 'offered', 'in-words'],
  queryFn: ({ signal }) => read(api.GET('/api/request-forms', { signal })),
  select: (forms): Choice[] =>
    forms
      .filter(({ inWords }) => inWords)
      .map(({ id, name, spaceName }) => ({ id, name, place: spaceName ?? undefined })),
});

interface Choice {
  id: string;
  name: string;
  place?: string;
}

export const latestDocumentsQuery = (space: string | undefined) =>
  queryOptions({
    queryKey: ['documents', 'recent', space ?? null, 'choice'],
    queryFn: ({ signal }) => read(api.GET('/api/documents/recent', { params: { query: { space, limit: 6 } }, signal })),
    select: (entries): Choice[] => entries.map(({ id, name }) => ({ id, name })),
  });

export const foundDocumentsQuery = (words: string) =>
  queryOptions({
    queryKey: ['search', 'documents', words],
    queryFn: ({ signal }) =>
      read(api.GET('/api/search', { params: { query: { q: words, kinds: ['documents'], limit: 6 } }, signal })),
    select: ({ groups }): Choice[] =>
      groups
        .flatMap(({ hits }) => hits)
        .map(({ id, title, spaceName }) => ({ id, name: title, place: spaceName ?? undefined })),
    enabled: words !== '',
  });
