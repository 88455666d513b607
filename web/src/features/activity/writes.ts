import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../api/client';

/** What somebody was told about waits for them no more. */
export function useOpened() {
  return useActivity((id: string) => read(api.PUT('/api/documents/{id}/reading', { params: { path: { id } } })));
}

export function useReadNotice() {
  return useActivity((noticeId: string) =>
    read(api.PUT('/api/notices/{noticeId}/reading', { params: { path: { noticeId } } })),
  );
}

/** Everything that rang until that moment. */
export function useReadNotices() {
  return useActivity((upTo: string) => read(api.PUT('/api/notices/reading', { body: { upTo } })));
}

function useActivity<T>(mutationFn: (about: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => queries.invalidateQueries({ queryKey: ['activity'] }) });
}
