import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { Count } from '../../ui/Tabs';
import styles from './Queue.module.css';
import { type CaseLine, queueQuery } from './queries';
import type { QueueSearch } from './search';
import { Late, Urgent } from './Urgent';

/** The same requests by step, side by side. A request changes column by its own buttons. */
export function Board({ search }: { search: QueueSearch }) {
  const { t } = useTranslation();
  const space = useSpace();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    queueQuery(space.id, search),
  );
  const columns = new Map<string, CaseLine[]>();
  for (const line of data.pages.flatMap(({ items }) => items)) {
    columns.set(line.stepName, [...(columns.get(line.stepName) ?? []), line]);
  }
  if (columns.size === 0) {
    return <EmptyState title={t('requests:queue.noneSo')}>{t('requests:queue.noneSoText')}</EmptyState>;
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard */}
      <section className={styles.board} aria-label={t('requests:queue.board')} tabIndex={0}>
        {[...columns].map(([name, lines]) => (
          <section key={name} className={styles.column}>
            <h3>
              {name} <Count value={lines.length} label={t('requests:queue.count', { count: lines.length })} />
            </h3>
            <ul>
              {lines.map((line) => (
                <Card key={line.id} line={line} search={search} />
              ))}
            </ul>
          </section>
        ))}
      </section>
      {hasNextPage && (
        <p className={styles.more}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('requests:more')}
          </Button>
        </p>
      )}
    </>
  );
}

function Card({ line, search }: { line: CaseLine; search: QueueSearch }) {
  const { t } = useTranslation();
  return (
    <li className={styles.card}>
      <Link to="." search={{ ...search, demande: line.id } as never}>
        {line.title}
      </Link>
      <p className="pv-meta">
        {line.number} · {line.requester} · <DateText at={line.openedAt} />
      </p>
      <p className="pv-meta">
        {line.assignee ? t('requests:queue.with', { name: line.assignee }) : t('requests:queue.unassigned')}
      </p>
      <Late of={line} />
      <Urgent of={line} />
    </li>
  );
}
