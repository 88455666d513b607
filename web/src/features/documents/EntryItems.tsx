import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { EntryItem } from './EntryItem';
import styles from './EntryItems.module.css';
import type { Entry, Folder } from './queries';
import type { Selection } from './selection';

interface EntryItemsProps {
  label: string;
  entries: readonly Entry[];
  folders: readonly Folder[];
  shown?: string;
  selection: Selection;
  onNotify: (documents: readonly Pick<Entry, 'id' | 'name'>[]) => void;
  /** There is more to read. */
  more: boolean;
  /** Called at the end of what was read, while more can be asked for. */
  onEnd?: () => void;
}

const MANY = 100;

/** The lines of a folder; of a long folder, only those in sight are drawn. */
export function EntryItems({ entries, label, more, onEnd, ...rest }: EntryItemsProps) {
  if (entries.length > MANY || more) {
    return <ManyItems entries={entries} label={label} more={more} onEnd={onEnd} {...rest} />;
  }
  return (
    <ul aria-label={label}>
      {entries.map((entry) => (
        <EntryItem key={entry.id} entry={entry} entries={entries} {...rest} />
      ))}
    </ul>
  );
}

function ManyItems({ entries, label, more, onEnd, ...rest }: EntryItemsProps) {
  const pane = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: entries.length,
    getScrollElement: () => pane.current,
    estimateSize: () => 68,
    overscan: 8,
    getItemKey: (index) => entries[index]?.id ?? index,
  });
  const drawn = lines.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= entries.length - 15) {
      onEnd?.();
    }
  }, [last, entries.length, onEnd]);
  return (
    <div ref={pane} className={styles.pane}>
      <ul aria-label={label} style={{ height: lines.getTotalSize() }}>
        {drawn.map(({ index, key, start }) => (
          <li
            key={key}
            ref={lines.measureElement}
            data-index={index}
            className={styles.line}
            style={{ transform: `translateY(${start}px)` }}
            aria-setsize={more ? -1 : entries.length}
            aria-posinset={index + 1}
          >
            {entries[index] && <EntryItem as="div" entry={entries[index]} entries={entries} {...rest} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
