import { Link } from '@tanstack/react-router';
import { ArrowDownUp, ListChecks, Search, SlidersHorizontal, FolderTree as TreeIcon, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { IconButton } from '../../ui/IconButton';
import { Menu, MenuChoice, MenuGroup, MenuItem, MenuRule } from '../../ui/Menu';
import { PaneHead } from '../../ui/Split';
import { nameOf } from './FolderList';
import { FolderTree } from './FolderTree';
import styles from './ListHead.module.css';
import { useDocumentsSearch, useGo } from './place';
import { type Folder, sorts, type Thing } from './queries';

interface ListHeadProps {
  folder: Thing;
  folders: readonly Folder[];
  rootId: string;
  onSelect: () => void;
}

/** Where one is, and how the folder is shown. */
export function ListHead({ folder, folders, rootId, onSelect }: ListHeadProps) {
  const { t } = useTranslation();
  const { filtre } = useDocumentsSearch();
  const [filtering, setFiltering] = useState(filtre !== undefined);
  const [unfolded, setUnfolded] = useState(false);
  return (
    <>
      <PaneHead>
        <Crumbs folder={folder} rootId={rootId} />
        <span className={styles.folders}>
          <Button icon={TreeIcon} onClick={() => setUnfolded(true)}>
            {t('documents:tree.label')}
          </Button>
        </span>
        <Options onSelect={onSelect} onFilter={() => setFiltering(true)} />
      </PaneHead>
      {filtering && <Filter onClose={() => setFiltering(false)} />}
      <Dialog opened={unfolded} onClose={() => setUnfolded(false)} title={t('documents:tree.label')}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links inside do it, this only closes behind them */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the same */}
        <div
          onClick={(event) => event.target instanceof HTMLElement && event.target.closest('a') && setUnfolded(false)}
        >
          <FolderTree folders={folders} current={folder} />
        </div>
      </Dialog>
    </>
  );
}

function Crumbs({ folder, rootId }: { folder: Thing; rootId: string }) {
  const { t } = useTranslation();
  const space = useSpace();
  const search = useDocumentsSearch();
  const isRoot = folder.entry.id === rootId;
  return (
    <nav className={styles.crumbs} aria-label={t('documents:list.path')}>
      {!isRoot &&
        folder.path.map(({ id, name }) => (
          <span key={id} className={styles.step}>
            <Link
              to="/espaces/$authority/$space/documents"
              params={{ authority: space.organisationSlug, space: space.slug }}
              search={{ ...search, doc: undefined, filtre: undefined, dossier: id === rootId ? undefined : id }}
              activeOptions={{ exact: true, includeSearch: true }}
              resetScroll={false}
            >
              {id === rootId ? t('documents:tree.root') : name}
            </Link>
            <span aria-hidden> › </span>
          </span>
        ))}
      <h2>{isRoot ? t('documents:tree.root') : nameOf(folder)}</h2>
    </nav>
  );
}

function Options({ onSelect, onFilter }: { onSelect: () => void; onFilter: () => void }) {
  const { t } = useTranslation();
  const { tri = 'name', inverse } = useDocumentsSearch();
  const go = useGo();
  return (
    <Menu target={<IconButton icon={SlidersHorizontal} label={t('documents:order.label')} />}>
      <MenuGroup label={t('documents:order.by')}>
        {sorts.map((sort) => (
          <MenuChoice
            key={sort}
            checked={sort === tri}
            onChoose={() => go({ tri: sort === 'name' ? undefined : sort, inverse: undefined }, true)}
          >
            {t(`documents:order.${sort}`)}
          </MenuChoice>
        ))}
      </MenuGroup>
      <MenuItem icon={ArrowDownUp} onClick={() => go({ inverse: inverse ? undefined : true }, true)}>
        {t('documents:order.invert')}
      </MenuItem>
      <MenuRule />
      <MenuItem icon={Search} onClick={onFilter}>
        {t('documents:order.filter')}
      </MenuItem>
      <MenuItem icon={ListChecks} onClick={onSelect}>
        {t('documents:order.select')}
      </MenuItem>
    </Menu>
  );
}

function Filter({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { filtre } = useDocumentsSearch();
  const go = useGo();
  const [words, setWords] = useState(filtre ?? '');
  const close = () => {
    go({ filtre: undefined }, true);
    onClose();
  };
  return (
    <form
      className={styles.filter}
      onSubmit={(event) => {
        event.preventDefault();
        go({ filtre: words.trim() || undefined }, true);
      }}
    >
      <Search className="pv-icon" size={20} aria-hidden />
      <input
        // biome-ignore lint/a11y/noAutofocus: it was just asked for
        autoFocus
        type="search"
        aria-label={t('documents:order.filterLabel')}
        placeholder={t('documents:order.filterLabel')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          go({ filtre: event.target.value.trim() || undefined }, true);
        }}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      />
      <IconButton icon={X} label={t('documents:order.stopFilter')} onClick={close} />
    </form>
  );
}
