import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { MessageSquare } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { DateText } from '../../ui/DateText';
import { sayDate, sayTime } from '../../ui/dates';
import { legible } from '../../ui/legible';
import { AvatarStack, PersonAvatar } from '../../ui/PersonAvatar';
import { Count } from '../../ui/Tabs';
import styles from './ConversationList.module.css';
import { faceOf } from './people';
import type { Line } from './reads';

export interface ConversationListProps {
  label: string;
  lines: readonly Line[];
  current: string | undefined;
  /** The address of a conversation, in the list where one is. */
  href: (line: Line) => string;
  /** In *Messages*, whose they are; in a space, topics only. */
  mixed?: boolean;
  /** What can be done with a line. */
  menu?: (line: Line) => ReactNode;
  /** A line is taken by the mouse. */
  onDrag?: (event: DragEvent, line: Line) => void;
  hasMore: boolean;
  busy: boolean;
  onMore: () => void;
}

const MANY = 100;

/** Conversations, the latest first; past a hundred, only those in view are drawn. */
export function ConversationList(props: ConversationListProps) {
  const { t } = useTranslation();
  return (
    <>
      {props.lines.length > MANY ? <Virtual {...props} /> : <Plain {...props} />}
      {props.hasMore && (
        <p className={styles.more}>
          <Button kind="quiet" busy={props.busy} onClick={props.onMore}>
            {t('chat:list.more')}
          </Button>
        </p>
      )}
    </>
  );
}

function Plain({ label, lines, ...rest }: ConversationListProps) {
  return (
    <ul aria-label={label}>
      {lines.map((line) => (
        <li key={line.id}>
          <Item line={line} {...rest} />
        </li>
      ))}
    </ul>
  );
}

function Virtual({ label, lines, ...rest }: ConversationListProps) {
  const list = useRef<HTMLUListElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => list.current,
    estimateSize: () => 76,
    overscan: 10,
    getItemKey: (place) => lines[place]?.id ?? place,
  });
  return (
    <ul ref={list} className={styles.virtual} aria-label={label}>
      <li aria-hidden style={{ height: rows.getTotalSize() }} />
      {rows.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          ref={rows.measureElement}
          data-index={index}
          aria-setsize={lines.length}
          aria-posinset={index + 1}
          className={styles.placed}
          style={{ transform: `translateY(${start}px)` }}
        >
          <Item line={lines[index]!} {...rest} />
        </li>
      ))}
    </ul>
  );
}

type ItemProps = Pick<ConversationListProps, 'current' | 'href' | 'mixed' | 'menu' | 'onDrag'> & { line: Line };

function Item({ line, current, href, mixed, menu, onDrag }: ItemProps) {
  const { t } = useTranslation();
  const open = line.id === current;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging has its menu
    <div
      className={classes(styles.item, open && styles.selected, line.unread > 0 && styles.unread)}
      draggable={onDrag !== undefined}
      onDragStart={onDrag && ((event) => onDrag(event, line))}
    >
      {mixed && <Mark line={line} />}
      <div className={styles.text}>
        <div className={styles.head}>
          <Link to={href(line)} aria-current={open || undefined} className={styles.title} draggable={false}>
            {line.title}
          </Link>
          {line.last && (
            <span className="pv-meta">
              <Moment at={line.last.at} />
            </span>
          )}
        </div>
        {mixed && line.space && <p className="pv-meta">{line.space.name}</p>}
        <div className={styles.last}>
          <p>
            <Last line={line} />
          </p>
          {line.unread > 0 && (
            <Count
              value={Math.min(line.unread, 99)}
              strong={line.mentioned}
              label={t(line.mentioned ? 'chat:list.unreadNamed' : 'chat:list.unread', { count: line.unread })}
            />
          )}
        </div>
      </div>
      {menu && <span className={styles.menu}>{menu(line)}</span>}
    </div>
  );
}

/** The hour of today, else the day. */
function Moment({ at }: { at: string }) {
  const { i18n } = useTranslation();
  const words = { locale: i18n.language, timeZone: useTimeZone(), now: new Date() };
  const isToday = sayDate(new Date(at), 'day', words) === sayDate(words.now, 'day', words);
  return isToday ? (
    <time className="pv-num" dateTime={at}>
      {sayTime(new Date(at), words)}
    </time>
  ) : (
    <DateText at={at} style="day" />
  );
}

function Last({ line }: { line: Line }) {
  const { t } = useTranslation();
  if (line.closedAt) {
    return t('chat:list.closed');
  }
  if (!line.last) {
    return t('chat:list.nothing');
  }
  const excerpt = legible(line.last.excerpt, t) || t('chat:message.deleted');
  return line.kind === 'DIRECT' && line.people.some(({ id }) => id === line.last?.authorId)
    ? excerpt
    : t('chat:list.last', { name: line.last.authorName.split(' ')[0], excerpt });
}

function Mark({ line }: { line: Line }) {
  const [other] = line.people;
  if (line.kind === 'DIRECT' && other) {
    return <PersonAvatar person={faceOf(other)} />;
  }
  return line.kind === 'GROUP' ? (
    <AvatarStack people={line.people.slice(0, 1).map(faceOf)} total={line.peopleCount - 1} size="xs" />
  ) : (
    <span className={styles.topic} aria-hidden>
      <MessageSquare className="pv-icon" size={20} />
    </span>
  );
}
