import { Link } from '@tanstack/react-router';
import { Folder as FolderIcon, FolderLock, Lock, LockKeyhole, PencilRuler, UserLock } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { VersionBadge } from '../../ui/Badge';
import { DateText } from '../../ui/DateText';
import { ExternalTag } from '../../ui/ExternalTag';
import { FileGlyph } from '../../ui/FileGlyph';
import { PaneItem } from '../../ui/PaneItem';
import { SizeText } from '../../ui/SizeText';
import { toast } from '../../ui/toasts';
import { gatherDropped } from './deposits/gather';
import { useDepositing } from './deposits/useDepositing';
import { startDrag, useDrop } from './drag';
import styles from './EntryItem.module.css';
import { EntryMenu } from './EntryMenu';
import { useGestures } from './gestures';
import { useDocumentsSearch } from './place';
import type { Entry, Folder } from './queries';
import { RenameField } from './RenameField';
import { StateOf } from './StateOf';
import type { Selection } from './selection';
import { WithheldBadge } from './WithheldNote';

interface EntryItemProps {
  entry: Entry;
  entries: readonly Entry[];
  folders: readonly Folder[];
  shown?: string;
  selection: Selection;
  onNotify: (documents: readonly Pick<Entry, 'id' | 'name'>[]) => void;
  as?: 'li' | 'div';
}

/** A line: a folder opens, a document shows at the right. */
export function EntryItem({ entry, entries, folders, shown, selection, onNotify, as = 'li' }: EntryItemProps) {
  const { t } = useTranslation();
  const space = useSpace();
  const gestures = useGestures();
  const [renaming, setRenaming] = useState(false);
  const line = useRef<HTMLDivElement>(null);
  const renamed = () => {
    setRenaming(false);
    // The field goes, and would take the focus with it, unless whoever typed went elsewhere.
    requestAnimationFrame(() => document.activeElement === document.body && line.current?.querySelector('a')?.focus());
  };
  const { mutate: deposit } = useDepositing(space.id);
  const selected = selection.ids.has(entry.id);
  const together = selected ? entries.filter(({ id }) => selection.ids.has(id)) : [entry];
  const { over, handlers } = useDrop(
    entry.kind === 'FOLDER' && entry.can.includes('DEPOSIT')
      ? {
          onEntries: (ids) => {
            const moved = entries.filter(({ id }) => ids.includes(id) && id !== entry.id);
            gestures.move(moved, entry.id, entry.name);
          },
          onFiles: (files) => deposit({ folderId: entry.id, gathering: gatherDropped(files) }),
        }
      : {},
  );
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'F2' && entry.can.includes('CHANGE')) {
      event.preventDefault();
      setRenaming(true);
    } else if (event.key === 'Delete' && together.every(({ can }) => can.includes('REMOVE'))) {
      event.preventDefault();
      gestures.throwAway(together, selection.stop);
    } else if (event.key === 'Delete' && together.some(({ kept }) => kept)) {
      event.preventDefault();
      toast({ text: t('documents:menu.kept') });
    } else if (event.key === ' ' && event.target instanceof HTMLAnchorElement) {
      event.preventDefault();
      selection.toggle(entry.id, event.shiftKey);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and drags beside the menu that does the same
    <div
      ref={line}
      className={over ? styles.over : styles.whole}
      draggable={!renaming && entry.can.includes('MOVE')}
      onDragStart={(event) =>
        startDrag(
          event,
          together.map(({ id }) => id),
        )
      }
      onKeyDown={keys}
      role={as === 'li' ? 'listitem' : undefined}
      {...handlers}
    >
      <PaneItem
        as="div"
        selected={selected || entry.id === shown}
        tick={
          selection.on ? (
            <label className={styles.tick}>
              <input
                type="checkbox"
                checked={selected}
                onChange={() => undefined}
                onClick={(event) => selection.toggle(entry.id, event.shiftKey)}
                aria-label={t('documents:select.one', { name: entry.name })}
              />
            </label>
          ) : undefined
        }
        mark={<Mark entry={entry} />}
        title={
          renaming ? (
            <RenameField entry={entry} onEnd={renamed} />
          ) : (
            <Title entry={entry} shown={entry.id === shown} selection={selection} />
          )
        }
        meta={<About entry={entry} />}
        side={<Marks entry={entry} />}
        menu={
          <EntryMenu
            entry={entry}
            folders={folders}
            onRename={() => setRenaming(true)}
            onNotify={() => onNotify([entry])}
          />
        }
      />
    </div>
  );
}

function Title({ entry, shown, selection }: { entry: Entry; shown: boolean; selection: Selection }) {
  const space = useSpace();
  const search = useDocumentsSearch();
  const choose = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      event.preventDefault();
      selection.toggle(entry.id, event.shiftKey);
    }
  };
  const folder = entry.kind === 'FOLDER';
  return (
    <Link
      to="/espaces/$authority/$space/documents"
      params={{ authority: space.organisationSlug, space: space.slug }}
      search={
        folder ? { ...search, dossier: entry.id, doc: undefined, filtre: undefined } : { ...search, doc: entry.id }
      }
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={shown ? 'true' : undefined}
      onClick={choose}
      resetScroll={false}
      draggable={false}
    >
      {entry.name}
    </Link>
  );
}

function Mark({ entry }: { entry: Entry }) {
  if (entry.kind === 'DOCUMENT') {
    return <FileGlyph name={entry.name} />;
  }
  const Icon = entry.restricted ? FolderLock : FolderIcon;
  return (
    <span className={styles.folder}>
      <Icon className="pv-icon" size={28} strokeWidth={1.5} aria-hidden />
    </span>
  );
}

function About({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  if (entry.kind === 'FOLDER') {
    return <>{t('documents:list.holds', { count: entry.count ?? 0 })}</>;
  }
  return (
    <>
      {entry.changedBy && `${entry.changedBy.name} · `}
      <DateText at={entry.changedAt} />
      <span className={styles.wide}>
        {' · '}
        <SizeText bytes={entry.size ?? 0} />
      </span>
    </>
  );
}

function Marks({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  return (
    <>
      {entry.restricted && entry.kind === 'DOCUMENT' && (
        <span className={styles.lock} title={t('documents:list.restricted')}>
          <Lock className="pv-icon" size={16} aria-hidden />
          <span className="pv-hidden">{t('documents:list.restricted')}</span>
        </span>
      )}
      {entry.lock && <Held lock={entry.lock} />}
      {entry.personal && (
        <span className={styles.lock} title={t('documents:personal.label')}>
          <UserLock className="pv-icon" size={16} aria-hidden />
          <span className="pv-hidden">{t('documents:personal.label')}</span>
        </span>
      )}
      {entry.changedBy?.external && <ExternalTag />}
      {(entry.version ?? 1) > 1 && (
        <VersionBadge>{t('documents:version.short', { number: entry.version })}</VersionBadge>
      )}
      {entry.withheld && <WithheldBadge withheld={entry.withheld} />}
      {entry.state && <StateOf state={entry.state} />}
    </>
  );
}

/** Who works on it. */
function Held({ lock }: { lock: NonNullable<Entry['lock']> }) {
  const { t } = useTranslation();
  const Icon = lock.firm ? LockKeyhole : PencilRuler;
  const who = t(`documents:lock.list.${lock.mine ? 'mine' : lock.firm ? 'firm' : 'gentle'}`, { name: lock.name });
  return (
    <span className={styles.lock} title={who}>
      <Icon className="pv-icon" size={16} aria-hidden />
      <span className="pv-hidden">{who}</span>
    </span>
  );
}
