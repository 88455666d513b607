import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { toast } from '../../ui/toasts';
import type { Entry } from './queries';
import { useMove, useRename, useRestore, useThrowAway } from './writes';

/** What is done at once and can be undone: said in a toast with its way back. */
export function useGestures() {
  const { t } = useTranslation();
  const { mutate: throwAway } = useThrowAway();
  const { mutate: restore } = useRestore();
  const { mutate: move } = useMove();
  const { mutate: rename } = useRename();
  const onError = (error: Error) => {
    toast({ text: problemText(error) });
  };
  return {
    throwAway: (entries: readonly Pick<Entry, 'id' | 'name'>[], then?: () => void) => {
      const ids = entries.map(({ id }) => id);
      throwAway(ids, {
        onError,
        onSuccess: () => {
          toast({
            text: t('documents:done.thrown', { count: ids.length, name: entries[0]?.name }),
            undo: () => restore(ids, { onError }),
          });
          then?.();
        },
      });
    },
    restore: (ids: string[], name: string) =>
      restore(ids, {
        onError,
        onSuccess: () => toast({ text: t('documents:done.restored', { count: ids.length, name }) }),
      }),
    move: (entries: readonly Pick<Entry, 'id' | 'name' | 'parentId'>[], folderId: string, folderName: string) => {
      const ids = entries.map(({ id }) => id);
      const from = new Set(entries.map(({ parentId }) => parentId));
      const [home] = from;
      move(
        { ids, folderId },
        {
          onError,
          onSuccess: () =>
            toast({
              text: t('documents:done.moved', { count: ids.length, name: entries[0]?.name, folder: folderName }),
              undo: from.size === 1 && home ? () => move({ ids, folderId: home }, { onError }) : undefined,
            }),
        },
      );
    },
    rename: ({ id, name: before }: Pick<Entry, 'id' | 'name'>, name: string, settled: (error?: Error) => void) =>
      rename(
        { id, name },
        {
          onError: settled,
          onSuccess: () => {
            settled();
            toast({
              text: t('documents:done.renamed', { before, name }),
              undo: () => rename({ id, name: before }, { onError }),
            });
          },
        },
      ),
  };
}
