import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';
import type { Entry } from './queries';

/** What changes in one folder shows in the tree, in lists, in the trash: all that was read about documents is read again. */
export const again = (queries: QueryClient) => queries.invalidateQueries({ queryKey: ['documents'] });

function useWrite<T, R = unknown>(mutationFn: (what: T) => Promise<R>) {
  const queries = useQueryClient();
  // Not waited for: what has left a list could say nothing more.
  return useMutation({ mutationFn, onSuccess: () => void again(queries) });
}

export const useCreateFolder = (parentId: string) =>
  useWrite((name: string) =>
    read(api.POST('/api/documents/{id}/folders', { params: { path: { id: parentId } }, body: { name } })),
  );

export const useRename = () =>
  useWrite(({ id, name }: { id: string; name: string }) =>
    read(api.PUT('/api/documents/{id}/name', { params: { path: { id } }, body: { name } })),
  );

export const useMove = () => useWrite((body: View['MoveEntries']) => read(api.POST('/api/documents/moves', { body })));

export const useCopy = () => useWrite((body: View['MoveEntries']) => read(api.POST('/api/documents/copies', { body })));

export const useThrowAway = () =>
  useWrite((ids: string[]) => read(api.POST('/api/documents/removals', { body: { ids } })));

export const useRestore = () =>
  useWrite((ids: string[]) => read(api.POST('/api/documents/restorations', { body: { ids } })));

export const useRestoreOld = (organisationId: string) =>
  useWrite((id: string) =>
    read(
      api.POST('/api/organisations/{organisationId}/trash/restorations', {
        params: { path: { organisationId } },
        body: { ids: [id] },
      }),
    ),
  );

export const useRestoreVersion = (id: string) =>
  useWrite((number: number) =>
    read(api.POST('/api/documents/{id}/versions/{number}/restoration', { params: { path: { id, number } } })),
  );

export const useCommentVersion = (id: string) =>
  useWrite(({ number, comment }: { number: number; comment: string }) =>
    read(
      api.PUT('/api/documents/{id}/versions/{number}/comment', {
        params: { path: { id, number } },
        body: { comment: comment.trim() || undefined },
      }),
    ),
  );

export const useSetState = (id: string) =>
  useWrite((state: Entry['state'] | null) =>
    read(api.PUT('/api/documents/{id}/state', { params: { path: { id } }, body: { state: state ?? undefined } })),
  );

export const useTakeLock = (id: string) =>
  useWrite((body: View['TakeLock']) => read(api.PUT('/api/documents/{id}/lock', { params: { path: { id } }, body })));

/** Follows a document, or no more. */
export const useFollow = (id: string) =>
  useWrite((follow: boolean) =>
    read(
      follow
        ? api.PUT('/api/documents/{id}/following', { params: { path: { id } } })
        : api.DELETE('/api/documents/{id}/following', { params: { path: { id } } }),
    ),
  );

export const useReleaseLock = (id: string) =>
  useWrite(() => read(api.DELETE('/api/documents/{id}/lock', { params: { path: { id } } })));

interface Access {
  entries: View['AccessEntry'][] | null;
  following: string[];
}

/** Gives a thing a list of its own, or (`null`) its folder's again; `following` below it follows as well. */
export const setAccess = (id: string, { entries, following }: Access) =>
  entries === null
    ? read(
        api.DELETE('/api/documents/{id}/access', {
          params: { path: { id }, query: following.length > 0 ? { following } : {} },
        }),
      )
    : read(api.PUT('/api/documents/{id}/access', { params: { path: { id } }, body: { entries, following } }));

export const useSetAccess = (id: string) => useWrite((access: Access) => setAccess(id, access));

/** Says that it holds personal data, and until when it may be kept. */
export const useLabelPersonal = (id: string) =>
  useWrite((keepUntil: string) =>
    read(api.PUT('/api/documents/{id}/personal-data', { params: { path: { id } }, body: { keepUntil } })),
  );

export const useUnlabelPersonal = (id: string) =>
  useWrite(() => read(api.DELETE('/api/documents/{id}/personal-data', { params: { path: { id } } })));

/** It holds no personal data, says somebody who has looked. */
export const useDismissProposal = (id: string) =>
  useWrite(() => read(api.DELETE('/api/documents/{id}/personal-data/proposal', { params: { path: { id } } })));

export const createPaths = (parentId: string, paths: string[], access?: View['AccessEntry'][]) =>
  read(
    api.POST('/api/documents/{id}/paths', { params: { path: { id: parentId } }, body: { paths, access } }),
  ) as Promise<Record<string, string>>;

export const useNotify = () =>
  useMutation({
    mutationFn: (body: View['NotifyReaders']) => read(api.POST('/api/documents/notices', { body })),
  });
