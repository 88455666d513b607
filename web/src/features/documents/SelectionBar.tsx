import { Copy, Download, FolderInput, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconAnchor, IconButton } from '../../ui/IconButton';
import { PaneHead } from '../../ui/Split';
import { useGestures } from './gestures';
import { MoveDialog } from './MoveDialog';
import { archiveHref, type Entry, type Folder } from './queries';
import styles from './SelectionBar.module.css';
import type { Selection } from './selection';

interface SelectionBarProps {
  entries: readonly Entry[];
  selection: Selection;
  folders: readonly Folder[];
}

/** What can be done with several things at once. */
export function SelectionBar({ entries, selection, folders }: SelectionBarProps) {
  const { t } = useTranslation();
  const { throwAway } = useGestures();
  const [asking, setAsking] = useState<'move' | 'copy'>();
  const chosen = entries.filter(({ id }) => selection.ids.has(id));
  const some = chosen.length > 0;
  const kept = chosen.filter((entry) => entry.kept).length;
  const all = (action: Entry['can'][number]) => some && chosen.every(({ can }) => can.includes(action));
  return (
    <PaneHead>
      <IconButton icon={X} label={t('documents:select.stop')} onClick={selection.stop} />
      <label className={styles.all}>
        <input
          type="checkbox"
          checked={some && chosen.length === entries.length}
          onChange={(event) => (event.target.checked ? selection.all() : selection.stop())}
          aria-label={t('documents:select.all')}
        />
      </label>
      <h2 aria-live="polite">
        {t('documents:select.count', { count: chosen.length })}
        {kept > 0 && <span className={`pv-meta ${styles.kept}`}>{t('documents:select.kept', { count: kept })}</span>}
      </h2>
      {some && (
        <IconAnchor
          icon={Download}
          label={t('documents:select.download')}
          href={archiveHref(chosen.map(({ id }) => id))}
          download
        />
      )}
      {all('MOVE') && (
        <IconButton icon={FolderInput} label={t('documents:menu.move')} onClick={() => setAsking('move')} />
      )}
      {some && <IconButton icon={Copy} label={t('documents:menu.copy')} onClick={() => setAsking('copy')} />}
      {all('REMOVE') && (
        <IconButton
          icon={Trash2}
          label={t('documents:menu.throwAway')}
          onClick={() => throwAway(chosen, selection.stop)}
        />
      )}
      {asking && (
        <MoveDialog
          entries={chosen}
          folders={folders}
          copy={asking === 'copy'}
          onClose={() => setAsking(undefined)}
          onDone={selection.stop}
        />
      )}
    </PaneHead>
  );
}
