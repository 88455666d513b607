import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Pencil, Trash2 } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import { MenuItem, RowMenu } from '../../ui/Menu';
import { Count } from '../../ui/Tabs';
import { ConversationList, type ConversationListProps } from './ConversationList';
import { PlaceMenu } from './PlaceMenu';
import type { Line } from './reads';
import { SectionDialog } from './SectionDialog';
import styles from './SortedList.module.css';
import { useSorting } from './sections';
import { type Section, sorted } from './sorting';

type SortedListProps = Omit<ConversationListProps, 'mixed' | 'menu'> & {
  placed: readonly Line[];
  sections: readonly Section[];
};

const KIND = 'application/x-parvis-conversation';

/** My conversations in the sections I made, then the others. Without sections, one list. */
export function SortedList({ placed, sections, ...list }: SortedListProps) {
  const { t } = useTranslation();
  const { sort } = useSorting();
  const { parts, others } = sorted(list.lines, placed, sections);
  const [naming, setNaming] = useState<{ section?: Section; conversation?: string }>();
  const drop = (conversation: string, section: string | undefined) => sort({ place: conversation, section });
  const shared = {
    ...list,
    mixed: true,
    menu: (line: Line) => (
      <PlaceMenu line={line} sections={sections} onNew={() => setNaming({ conversation: line.id })} />
    ),
    onDrag: (event: DragEvent, line: Line) => {
      event.dataTransfer.setData(KIND, line.id);
      event.dataTransfer.effectAllowed = 'move';
    },
  };
  return (
    <>
      {parts.map(({ section, lines }) => (
        <Part key={section.id} onDrop={(id) => drop(id, section.id)}>
          <PartHead section={section} sections={sections} lines={lines} onRename={() => setNaming({ section })} />
          {!section.collapsed &&
            (lines.length === 0 ? (
              <p className={classes('pv-meta', styles.empty)}>{t('talk:section.empty')}</p>
            ) : (
              <ConversationList {...shared} label={section.name} lines={lines} hasMore={false} />
            ))}
        </Part>
      ))}
      {parts.length === 0 ? (
        <ConversationList {...shared} />
      ) : (
        <Part onDrop={(id) => drop(id, undefined)}>
          <h2 className={styles.others}>{t('talk:section.others')}</h2>
          <ConversationList {...shared} label={t('talk:section.others')} lines={others} />
        </Part>
      )}
      {naming && (
        <SectionDialog
          section={naming.section}
          conversation={naming.conversation}
          onClose={() => setNaming(undefined)}
        />
      )}
    </>
  );
}

/** Where a conversation can be dropped; its menu does the same. */
function Part({ children, onDrop }: { children: React.ReactNode; onDrop: (conversation: string) => void }) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its menu
    <div
      className={classes(styles.part, over && styles.over)}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(KIND)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) {
          setOver(false);
        }
      }}
      onDrop={(event) => {
        setOver(false);
        const id = event.dataTransfer.getData(KIND);
        if (id !== '') {
          event.preventDefault();
          onDrop(id);
        }
      }}
    >
      {children}
    </div>
  );
}

interface PartHeadProps {
  section: Section;
  sections: readonly Section[];
  lines: readonly Line[];
  onRename: () => void;
}

/** The name of a section, which opens and closes it, and what can be done with it. */
function PartHead({ section, sections, lines, onRename }: PartHeadProps) {
  const { t } = useTranslation();
  const { sort, remove } = useSorting();
  const place = sections.findIndex(({ id }) => id === section.id);
  const unread = lines.reduce((sum, line) => sum + line.unread, 0);
  const Chevron = section.collapsed ? ChevronRight : ChevronDown;
  const move = (to: number) => {
    const ids = sections.map(({ id }) => id).filter((id) => id !== section.id);
    sort({ order: ids.toSpliced(to, 0, section.id) });
  };
  return (
    <div className={styles.head}>
      <h2>
        <button
          type="button"
          aria-expanded={!section.collapsed}
          onClick={() => sort({ keep: { ...section, collapsed: !section.collapsed } })}
        >
          <Chevron className="pv-icon" size={18} aria-hidden />
          {section.name}
        </button>
      </h2>
      {section.collapsed && unread > 0 && (
        <Count
          value={Math.min(unread, 99)}
          strong={lines.some(({ mentioned }) => mentioned)}
          label={t('chat:list.unread', { count: unread })}
        />
      )}
      <RowMenu label={t('talk:section.actions', { name: section.name })}>
        <MenuItem icon={Pencil} onClick={onRename}>
          {t('chat:rename.open')}
        </MenuItem>
        {place > 0 && (
          <MenuItem icon={ArrowUp} onClick={() => move(place - 1)}>
            {t('talk:section.up')}
          </MenuItem>
        )}
        {place < sections.length - 1 && (
          <MenuItem icon={ArrowDown} onClick={() => move(place + 1)}>
            {t('talk:section.down')}
          </MenuItem>
        )}
        <MenuItem icon={Trash2} danger onClick={() => remove(section)}>
          {t('talk:section.remove')}
        </MenuItem>
      </RowMenu>
    </div>
  );
}
