import { infiniteQueryOptions, keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type Consultation = View['ConsultationView'];
export type Line = View['ConsultationLine'];
export type Contribution = View['ContributionView'];
export type Similar = View['SimilarContribution'];
export type Status = Contribution['status'];
export type Open = View['OpenConsultation'];
export type Model = 'COMMITTEE' | 'BULLETIN' | 'QUESTIONS' | 'FREE';

export const statuses = ['RECEIVED', 'STUDIED', 'RETAINED', 'NOT_RETAINED', 'DONE'] as const;
export const sortings = ['SUPPORTED', 'NEWEST', 'UNANSWERED'] as const;
export type Sorting = (typeof sortings)[number];
export type Selection = 'ALL' | 'UNANSWERED' | Status | 'MINE' | 'AWAITING' | 'REFUSED';

export const consultationsQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['contributions', 'of', spaceId],
    queryFn: ({ signal }): Promise<View['ConsultationList']> =>
      read(api.GET('/api/spaces/{spaceId}/consultations', { params: { path: { spaceId } }, signal })),
  });

export const consultationQuery = (id: string) =>
  queryOptions({
    queryKey: ['contributions', 'one', id],
    queryFn: ({ signal }): Promise<Consultation> =>
      read(api.GET('/api/consultations/{id}', { params: { path: { id } }, signal })),
  });

/** A model that came from elsewhere and is not opened yet. */
export const receivedQuery = (id: string) =>
  queryOptions({
    queryKey: ['contributions', 'received', id],
    queryFn: ({ signal }): Promise<Open> =>
      read(api.GET('/api/received-consultations/{id}', { params: { path: { id } }, signal })),
  });

export const contributionsQuery = (id: string, selection: Selection, sorting: Sorting) =>
  infiniteQueryOptions({
    queryKey: ['contributions', 'in', id, selection, sorting],
    queryFn: ({ signal, pageParam }): Promise<View['PageContributionView']> =>
      read(
        api.GET('/api/consultations/{id}/contributions', {
          params: { path: { id }, query: { selection, sorting, after: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const askableQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['contributions', 'askable', spaceId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/spaces/{spaceId}/consultations/askable', { params: { path: { spaceId } }, signal })),
  });

/** What says nearly the same as some words. They travel in the body: an address is kept in logs. */
export const useSimilar = (id: string, title: string): Similar[] =>
  useQuery({
    queryKey: ['contributions', 'similar', id, title],
    queryFn: ({ signal }) =>
      read(
        api.POST('/api/consultations/{id}/contributions/similar', {
          params: { path: { id } },
          body: { title, body: '' },
          signal,
        }),
      ),
    enabled: title.length >= 4,
    placeholderData: keepPreviousData,
    gcTime: 0,
  }).data ?? [];
