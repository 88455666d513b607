import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { toast } from '../../ui/toasts';
import { moveConsequencesQuery } from './access/accessQueries';
import type { Entry } from './queries';
import { useMove, useRename, useRestore, useThrowAway } from './writes';

/** What is done at once and can be undone: said in a toast with its way back. */
export function useGestures() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { mutateAsync: throwAway } = useThrowAway();
  const { mutateAsync: restore } = useRestore();
  const { mutateAsync: move } = useMove();
  const { mutateAsync: rename } = useRename();
  const refused = (error: Error) => {
    toast({ text: problemText(error) });
  };
  // By promises: the line that was pressed may be gone when the answer comes.
  return {
    throwAway: (entries: readonly Pick<Entry, 'id' | 'name'>[], then?: () => void) => {
      const ids = entries.map(({ id }) => id);
      throwAway(ids).then(() => {
        toast({
          text: t('documents:done.thrown', { count: ids.length, name: entries[0]?.name }),
          undo: () => restore(ids).catch(refused),
        });
        then?.();
      }, refused);
    },
    restore: (ids: string[], name: string) =>
      void restore(ids).then(() => toast({ text: t('documents:done.restored', { count: ids.length, name }) }), refused),
    move: (entries: readonly Pick<Entry, 'id' | 'name' | 'parentId'>[], folderId: string, folderName: string) => {
      const ids = entries.map(({ id }) => id);
      const from = new Set(entries.map(({ parentId }) => parentId));
      const [home] = from;
      // Who gains by it is asked before, for afterwards there is nothing left to compare.
      const gaining = queries
        .fetchQuery(moveConsequencesQuery(ids, folderId))
        .then((said) => said.gaining.length)
        .catch(() => 0);
      const moved = gaining.then(() => move({ ids, folderId }));
      Promise.all([gaining, moved]).then(
        ([count]) =>
          toast({
            text: [
              t('documents:done.moved', { count: ids.length, name: entries[0]?.name, folder: folderName }),
              count > 0 && t('documents:consequence.gained', { count }),
            ]
              .filter(Boolean)
              .join(' '),
            undo: from.size === 1 && home ? () => move({ ids, folderId: home }).catch(refused) : undefined,
          }),
        refused,
      );
    },
    rename: ({ id, name: before }: Pick<Entry, 'id' | 'name'>, name: string, settled: (error?: Error) => void) =>
      void rename({ id, name }).then(() => {
        settled();
        toast({
          text: t('documents:done.renamed', { before, name }),
          undo: () => rename({ id, name: before }).catch(refused),
        });
      }, settled),
  };
}
