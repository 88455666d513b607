import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { RadioCard } from '../../ui/Field';
import { toast } from '../../ui/toasts';
import { MoveConsequences } from './access/MoveConsequences';
import styles from './MoveDialog.module.css';
import type { Entry, Folder } from './queries';
import { withinOf } from './tree';
import { useCopy, useMove } from './writes';

interface MoveDialogProps {
  entries: readonly Entry[];
  folders: readonly Folder[];
  copy: boolean;
  onClose: () => void;
  onDone?: () => void;
}

/** "Déplacer vers…": the folder chosen from a list, as the mouse would by dragging. */
export function MoveDialog({ entries, folders, copy, onClose, onDone }: MoveDialogProps) {
  const { t } = useTranslation();
  const space = useSpace();
  const [folderId, setFolderId] = useState<string>();
  const move = useMove();
  const copying = useCopy();
  const act = copy ? copying : move;
  const ids = entries.map(({ id }) => id);
  const home = entries[0]?.parentId;
  const closed = withinOf(folders, new Set(ids));
  const places = placesOf(folders, space.name).filter(({ folder }) => folder.can.includes('DEPOSIT'));
  const taken = isProblem(act.error, 'name-taken');
  const go = (conflict?: 'RENAME') => {
    if (folderId) {
      const folder = places.find((place) => place.folder.id === folderId)?.name ?? '';
      // By a promise: the line that was pressed may be gone when the answer comes.
      act.mutateAsync({ ids, folderId, conflict }).then(
        () => {
          toast({
            text: t(copy ? 'documents:done.copied' : 'documents:done.moved', {
              count: ids.length,
              name: entries[0]?.name,
              folder,
            }),
            undo: copy || !home ? undefined : () => move.mutate({ ids, folderId: home, conflict: 'RENAME' }),
          });
          onDone?.();
          onClose();
        },
        () => {
          // Said in the dialog.
        },
      );
    }
  };
  const title = t(copy ? 'documents:move.copyTitle' : 'documents:move.title', {
    count: ids.length,
    name: entries[0]?.name,
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('documents:move.cancel')}</Button>
          {taken && <Button onClick={() => go('RENAME')}>{t('documents:move.keepBoth')}</Button>}
          <Button kind="filled" disabled={!folderId} busy={act.isPending} onClick={() => go()}>
            {t(copy ? 'documents:move.copyHere' : 'documents:move.here')}
          </Button>
        </>
      }
    >
      <div className="pv-stack">
        <fieldset className={styles.places}>
          <legend className="pv-hidden">{t('documents:move.where')}</legend>
          {places.map(({ folder, name, depth }) => (
            <div key={folder.id} style={{ paddingInlineStart: depth * 16 }}>
              <RadioCard
                label={name}
                name="folder"
                checked={folderId === folder.id}
                disabled={closed.has(folder.id) || (!copy && folder.id === home)}
                onChange={() => setFolderId(folder.id)}
              />
            </div>
          ))}
        </fieldset>
        {folderId && !copy && (
          <MoveConsequences
            ids={ids}
            folderId={folderId}
            folder={places.find((place) => place.folder.id === folderId)?.name ?? ''}
          />
        )}
        {act.error && <ErrorNote error={act.error} action={taken ? <span /> : undefined} />}
      </div>
    </Dialog>
  );
}

interface Place {
  folder: Folder;
  name: string;
  depth: number;
}

/** Every folder below its own, with its depth. */
function placesOf(folders: readonly Folder[], spaceName: string): Place[] {
  const root = folders.find((folder) => folder.root);
  const known = new Set(folders.map(({ id }) => id));
  const below = (id: string | undefined, depth: number): Place[] =>
    folders
      .filter(
        (folder) => !folder.root && (folder.parentId && known.has(folder.parentId) ? folder.parentId : root?.id) === id,
      )
      .flatMap((folder) => [{ folder, name: folder.name, depth }, ...below(folder.id, depth + 1)]);
  return root ? [{ folder: root, name: spaceName, depth: 0 }, ...below(root.id, 1)] : below(undefined, 0);
}
