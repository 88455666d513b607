import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';
import { type QueueSearch, urgencies } from './search';

export type Case = View['CaseView'];
export type CaseLine = View['CaseLine'];
export type CaseEvent = View['CaseEvent'];
export type Form = View['FormView'];
export type Question = View['FormQuestion'];
export type Step = View['CircuitStep'];
export type Move = View['CircuitMove'];
export type Who = View['CircuitWho'];
export type Design = View['RequestDesign'];
export type Definition = View['DefinitionView'];
export type Flaw = View['Flaw'];
export type Answers = Record<string, string[]>;

export const mineQuery = queryOptions({
  queryKey: ['requests', 'mine'],
  queryFn: ({ signal }): Promise<View['MyCases']> => read(api.GET('/api/cases/mine', { signal })),
});

export const offeredQuery = queryOptions({
  queryKey: ['requests', 'offered'],
  queryFn: ({ signal }): Promise<View['OfferedForm'][]> => read(api.GET('/api/request-forms', { signal })),
});

/** A form as it is offered, or as it is being written. */
export const formQuery = (id: string, trial: boolean) =>
  queryOptions({
    queryKey: ['requests', 'form', id, trial],
    queryFn: ({ signal }): Promise<Form> =>
      trial
        ? read(api.GET('/api/request-definitions/{id}/form', { params: { path: { id } }, signal }))
        : read(api.GET('/api/request-forms/{id}', { params: { path: { id } }, signal })),
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['requests', 'case', id],
    queryFn: ({ signal }): Promise<Case> => read(api.GET('/api/cases/{id}', { params: { path: { id } }, signal })),
  });

const WHOSE = { moi: 'MINE', personne: 'NOBODY' } as const;

export const queueQuery = (spaceId: string, { liste, a, modele, etape, urgence, mots }: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: ['requests', 'queue', spaceId, { liste, a, modele, etape, urgence, mots }],
    queryFn: ({ signal, pageParam }): Promise<View['QueuePage']> =>
      read(
        api.GET('/api/spaces/{spaceId}/cases', {
          params: {
            path: { spaceId },
            query: {
              listing: liste ? 'CLOSED' : 'OPEN',
              whose: a && a !== 'retard' ? WHOSE[a] : undefined,
              late: a === 'retard' || undefined,
              definition: modele,
              step: etape,
              urgency: urgence && urgencies.indexOf(urgence),
              words: mots,
              after: pageParam,
            },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const relatedQuery = (id: string) =>
  queryOptions({
    queryKey: ['requests', 'related', id],
    queryFn: ({ signal }): Promise<View['RelatedCaseView'][]> =>
      read(api.GET('/api/cases/{id}/related', { params: { path: { id } }, signal })),
  });

export const cannedQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['requests', 'canned', spaceId],
    queryFn: ({ signal }): Promise<View['CannedAnswerView'][]> =>
      read(api.GET('/api/spaces/{spaceId}/canned-answers', { params: { path: { spaceId } }, signal })),
  });

export const figuresQuery = (spaceId: string, year: number | undefined) =>
  queryOptions({
    queryKey: ['requests', 'figures', spaceId, year ?? null],
    queryFn: ({ signal }): Promise<View['CaseFigures']> =>
      read(api.GET('/api/spaces/{spaceId}/cases/figures', { params: { path: { spaceId }, query: { year } }, signal })),
  });

export const choicesQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['requests', 'choices', spaceId],
    queryFn: ({ signal }): Promise<View['QueueChoices']> =>
      read(api.GET('/api/spaces/{spaceId}/cases/choices', { params: { path: { spaceId } }, signal })),
  });

export const definitionsQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['requests', 'definitions', spaceId],
    queryFn: ({ signal }): Promise<View['DefinitionLine'][]> =>
      read(api.GET('/api/spaces/{spaceId}/request-definitions', { params: { path: { spaceId } }, signal })),
  });

export const definitionQuery = (id: string) =>
  queryOptions({
    queryKey: ['requests', 'definition', id],
    queryFn: ({ signal }): Promise<Definition> =>
      read(api.GET('/api/request-definitions/{id}', { params: { path: { id } }, signal })),
  });

/** The address of a definition. */
export const boxQuery = (id: string) =>
  queryOptions({
    queryKey: ['requests', 'box', id],
    queryFn: ({ signal }): Promise<View['RequestBoxView']> =>
      read(api.GET('/api/request-definitions/{id}/mail-box', { params: { path: { id } }, signal })),
  });

export const modelsQuery = queryOptions({
  queryKey: ['requests', 'models'],
  queryFn: ({ signal }): Promise<View['ReadyModelView'][]> => read(api.GET('/api/request-models', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The groups of an authority, whom a step or an answer may be given to. */
export const groupsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['people', 'groups', organisationId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/organisations/{organisationId}/groups', { params: { path: { organisationId } }, signal })),
  });
