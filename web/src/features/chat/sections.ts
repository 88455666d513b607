import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client';
import { problemText } from '../../i18n/problemText';
import { toast } from '../../ui/toasts';
import { conversationsQuery } from './reads';
import { changed, type Gesture, type Section } from './sorting';

/** The parts into which I sort my conversations, in their order. */
export const sectionsQuery = queryOptions({
  queryKey: ['chat', 'sections'],
  queryFn: ({ signal }) => read(api.GET('/api/conversation-sections', { signal })),
});

/** What they hold, however long ago it moved: a list as that of all my conversations, and kept up as it is (`lines.ts`). */
export const placedQuery = infiniteQueryOptions({
  queryKey: [...conversationsQuery.queryKey, 'placed'],
  queryFn: ({ signal }) => read(api.GET('/api/conversation-sections/conversations', { signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (): string | undefined => undefined,
});

function send(gesture: Gesture): Promise<unknown> {
  if ('keep' in gesture) {
    const { id: sectionId, name, collapsed, conversationIds } = gesture.keep;
    return read(
      api.PUT('/api/conversation-sections/{sectionId}', {
        params: { path: { sectionId } },
        body: { name, collapsed, conversationIds },
      }),
    );
  }
  if ('order' in gesture) {
    return read(api.PUT('/api/conversation-sections/order', { body: { ids: gesture.order } }));
  }
  if ('remove' in gesture) {
    return read(
      api.DELETE('/api/conversation-sections/{sectionId}', { params: { path: { sectionId: gesture.remove.id } } }),
    );
  }
  const params = { path: { id: gesture.place } };
  return gesture.section
    ? read(api.PUT('/api/conversations/{id}/section', { params, body: { sectionId: gesture.section } }))
    : read(api.DELETE('/api/conversations/{id}/section', { params }));
}

/** Sorts otherwise: at once here, a moment later on the server and on my other screens. */
export function useSorting() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { mutate, mutateAsync } = useMutation({
    mutationFn: send,
    onMutate: async (gesture) => {
      await queries.cancelQueries({ queryKey: sectionsQuery.queryKey });
      queries.setQueryData(sectionsQuery.queryKey, (known) => known && changed(known, gesture));
    },
    onError: (error) => toast({ text: problemText(error) }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: sectionsQuery.queryKey });
      void queries.invalidateQueries({ queryKey: placedQuery.queryKey });
    },
  });
  const remove = (section: Section) => {
    const order = (queries.getQueryData(sectionsQuery.queryKey) ?? []).map(({ id }) => id);
    mutate({ remove: section });
    toast({
      text: t('talk:section.removed', { name: section.name }),
      undo: () =>
        void mutateAsync({ keep: section }).then(
          () => mutate({ order }),
          () => undefined,
        ),
    });
  };
  return { sort: mutate, remove };
}
