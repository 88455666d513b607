import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { type KeyboardEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { FolderBands } from '../../ui/DocumentParts';
import { EmptyState } from '../../ui/EmptyState';
import { gatherDropped } from './deposits/gather';
import { NextAudience } from './deposits/NextAudience';
import { recall } from './deposits/send';
import { Tray } from './deposits/Tray';
import { useDepositing } from './deposits/useDepositing';
import { useDrop } from './drag';
import { EntryItems } from './EntryItems';
import styles from './FolderList.module.css';
import { ListHead } from './ListHead';
import { orderOf, useDocumentsSearch } from './place';
import { childrenQuery, type Entry, type Folder, type Thing } from './queries';
import { SelectionBar } from './SelectionBar';
import { useSelection } from './selection';

interface FolderListProps {
  folder: Thing;
  folders: readonly Folder[];
  rootId: string;
  shown?: string;
  onNotify: (documents: readonly Pick<Entry, 'id' | 'name'>[]) => void;
}

/** What lies in a folder, and what is on its way into the space. */
export function FolderList({ folder, folders, rootId, shown, onNotify }: FolderListProps) {
  const search = useDocumentsSearch();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    childrenQuery(folder.entry.id, orderOf(search)),
  );
  const { t } = useTranslation();
  const entries = data.pages.flatMap(({ items }) => items);
  const selection = useSelection(entries);
  const { mutate: deposit } = useDepositing(folder.space.id);
  const open = folder.entry.can.includes('DEPOSIT');
  const { over, handlers } = useDrop(
    open ? { onFiles: (files) => deposit({ folderId: folder.entry.id, gathering: gatherDropped(files) }) } : {},
  );
  useEffect(() => {
    void recall(folder.space.id, new Set(folders.map(({ id }) => id)));
  }, [folder.space.id, folders]);
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'a' && (event.ctrlKey || event.metaKey) && !isTyping(event)) {
      event.preventDefault();
      selection.all();
    } else if (event.key === 'Escape' && selection.on) {
      selection.stop();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and drops beside the menus that do the same
    <div className={classes(styles.list, over && styles.over)} onKeyDown={keys} {...handlers}>
      {selection.on ? (
        <SelectionBar entries={entries} selection={selection} folders={folders} />
      ) : (
        <ListHead folder={folder} folders={folders} rootId={rootId} onSelect={selection.start} />
      )}
      {folder.entry.trashedAt && <p className={styles.note}>{t('documents:list.folderThrown')}</p>}
      {folder.entry.restricted && (
        <p className={styles.note}>
          <Lock className="pv-icon" size={16} aria-hidden />
          {t('documents:list.restricted')}
        </p>
      )}
      {!folder.entry.trashedAt && <FolderBands id={folder.entry.id} name={nameOf(folder)} can={folder.entry.can} />}
      {open && <NextAudience />}
      {entries.length === 0 ? (
        <Nothing folder={folder} filtered={search.filtre} />
      ) : (
        <EntryItems
          label={t('documents:list.label', { folder: nameOf(folder) })}
          entries={entries}
          folders={folders}
          shown={shown}
          selection={selection}
          onNotify={onNotify}
          more={hasNextPage}
          onEnd={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined}
        />
      )}
      {hasNextPage && (
        <p className={styles.more}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('documents:list.more')}
          </Button>
        </p>
      )}
      <Tray spaceId={folder.space.id} folder={folder} onNotify={onNotify} />
    </div>
  );
}

export const nameOf = ({ entry, space }: Thing) => (entry.parentId ? entry.name : space.name);

const isTyping = ({ target }: KeyboardEvent) => target instanceof HTMLInputElement && target.type !== 'checkbox';

function Nothing({ folder, filtered }: { folder: Thing; filtered?: string }) {
  const { t } = useTranslation();
  if (filtered) {
    return <EmptyState title={t('documents:empty.filtered', { words: filtered })} />;
  }
  return (
    <div className={styles.empty}>
      <EmptyState title={t('documents:empty.title')}>
        {folder.entry.can.includes('DEPOSIT') ? t('documents:empty.deposit') : t('documents:empty.read')}
      </EmptyState>
    </div>
  );
}
