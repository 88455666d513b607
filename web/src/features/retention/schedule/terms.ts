import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type View } from '../../../api/client';
import { useWriting } from '../../../api/writing';

export type RetentionClass = View['ClassView'];
export type SetClass = View['SetClass'];
export type Term = View['TermView'];
export type Due = View['DueView'];
export type DueFigures = View['DueFigures'];

// The keys of what hangs on documents begin with `documents`: what moves there moves here.
export const termQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'term', id],
    queryFn: async ({ signal }) =>
      (await read(api.GET('/api/documents/{id}/retention', { params: { path: { id } }, signal }))) ?? null,
  });

export const choiceQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['retention', 'choice', spaceId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/spaces/{spaceId}/retention-classes', { params: { path: { spaceId } }, signal })),
    staleTime: 0,
  });

export const classesQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['retention', 'classes', organisationId],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/organisations/{organisationId}/retention-classes', {
          params: { path: { organisationId } },
          signal,
        }),
      ),
    staleTime: 0,
  });

export const figuresQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['retention', 'due', organisationId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/organisations/{organisationId}/due', { params: { path: { organisationId } }, signal })),
    staleTime: 0,
  });

export const dueQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['documents', 'due', spaceId],
    queryFn: ({ signal }) => read(api.GET('/api/spaces/{spaceId}/due', { params: { path: { spaceId } }, signal })),
    staleTime: 0,
  });

export const dueDocumentsQuery = (spaceId: string, year: number | undefined) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'due', spaceId, year ?? 'now'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/spaces/{spaceId}/due/documents', {
          params: { path: { spaceId }, query: { year, after: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  });

function useWrite<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  return useWriting(['retention', 'documents'], mutationFn);
}

export const useGiveClass = (id: string) =>
  useWrite((body: View['GiveClass']) =>
    read(api.PUT('/api/documents/{id}/retention', { params: { path: { id } }, body })),
  );

export const useTakeClassAway = (id: string) =>
  useWrite((_: undefined) => read(api.DELETE('/api/documents/{id}/retention', { params: { path: { id } } })));

export const useSetClass = (organisationId: string, classId: string | undefined) =>
  useWrite(async (body: SetClass) => {
    if (classId === undefined) {
      await read(
        api.POST('/api/organisations/{organisationId}/retention-classes', {
          params: { path: { organisationId } },
          body,
        }),
      );
    } else {
      await read(
        api.PUT('/api/organisations/{organisationId}/retention-classes/{classId}', {
          params: { path: { organisationId, classId } },
          body,
        }),
      );
    }
  });

export const useRemoveClass = (organisationId: string) =>
  useWrite((classId: string) =>
    read(
      api.DELETE('/api/organisations/{organisationId}/retention-classes/{classId}', {
        params: { path: { organisationId, classId } },
      }),
    ),
  );
