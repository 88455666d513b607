import { Link } from '@tanstack/react-router';
import { BrushCleaning, CalendarClock, Folder as FolderIcon, FolderLock, FolderOpen, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { classes } from '../../ui/classes';
import { Tree, type TreeNode } from '../../ui/Tree';
import { gatherDropped } from './deposits/gather';
import { useDepositing } from './deposits/useDepositing';
import { useDrop } from './drag';
import styles from './FolderTree.module.css';
import { useGestures } from './gestures';
import { useDocumentsSearch } from './place';
import type { Folder, Thing } from './queries';
import { branchesOf } from './tree';

/** The folders of a space, and its trash. Things and files can be dropped on a folder. */
export function FolderTree({ folders, current }: { folders: readonly Folder[]; current: Thing }) {
  const { t } = useTranslation();
  const space = useSpace();
  const params = { authority: space.organisationSlug, space: space.slug };
  const known = new Map(folders.map((folder) => [folder.id, folder]));
  const root = folders.find((folder) => folder.root);
  const shown = current.entry.id;
  const link = (node: TreeNode, content: ReactNode) => {
    const folder = known.get(node.id);
    return folder && <FolderLink folder={folder} current={node.id === shown} content={content} />;
  };
  return (
    <Tree
      label={t('documents:tree.label')}
      nodes={branchesOf(folders)}
      open={[...current.path.map(({ id }) => id), shown]}
      link={link}
      icon={(node, open) => {
        const Icon = open || node.id === shown ? FolderOpen : known.get(node.id)?.restricted ? FolderLock : FolderIcon;
        return <Icon className="pv-icon" size={20} aria-hidden />;
      }}
    >
      {root && <FolderLink folder={root} current={shown === root.id} content={<RootName />} />}
      <Link to="/espaces/$authority/$space/documents/corbeille" params={params}>
        <Trash2 className="pv-icon" size={20} aria-hidden />
        <span>{t('documents:trash.title')}</span>
      </Link>
      <Link to="/espaces/$authority/$space/menage" params={params}>
        <BrushCleaning className="pv-icon" size={20} aria-hidden />
        <span>{t('documents:tree.tidy')}</span>
      </Link>
      <Link to="/espaces/$authority/$space/echeances" params={params}>
        <CalendarClock className="pv-icon" size={20} aria-hidden />
        <span>{t('documents:tree.due')}</span>
      </Link>
    </Tree>
  );
}

function RootName() {
  const { t } = useTranslation();
  return (
    <>
      <FolderIcon className="pv-icon" size={20} aria-hidden />
      <span>{t('documents:tree.root')}</span>
    </>
  );
}

function FolderLink({ folder, current, content }: { folder: Folder; current: boolean; content: ReactNode }) {
  const space = useSpace();
  const search = useDocumentsSearch();
  const { move } = useGestures();
  const { mutate: deposit } = useDepositing(space.id);
  const open = folder.can.includes('DEPOSIT');
  const { over, handlers } = useDrop(
    open
      ? {
          onEntries: (ids) =>
            move(
              ids.map((id) => ({ id, name: '', parentId: search.dossier })),
              folder.id,
              folder.name,
            ),
          onFiles: (data) => deposit({ folderId: folder.id, gathering: gatherDropped(data) }),
        }
      : {},
  );
  return (
    <Link
      to="/espaces/$authority/$space/documents"
      params={{ authority: space.organisationSlug, space: space.slug }}
      search={{ ...search, doc: undefined, filtre: undefined, dossier: folder.root ? undefined : folder.id }}
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={current ? 'page' : undefined}
      className={classes(over && styles.over)}
      resetScroll={false}
      {...handlers}
    >
      {content}
    </Link>
  );
}
