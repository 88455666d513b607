import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { PaneItem } from '../../ui/PaneItem';
import styles from './Queue.module.css';
import { type CaseLine, queueQuery } from './queries';
import { StepBadge } from './StepBadge';
import type { QueueSearch } from './search';
import { Late, Urgent } from './Urgent';

/** The most urgent first, then the oldest; those that are over, the last first. */
export function QueueList({ search }: { search: QueueSearch }) {
  const { t } = useTranslation();
  const space = useSpace();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    queueQuery(space.id, search),
  );
  const lines = data.pages.flatMap(({ items }) => items);
  const figures = data.pages[0]?.figures;
  const narrowed = Boolean(search.modele ?? search.etape ?? search.urgence ?? search.mots ?? search.a ?? search.liste);
  if (lines.length === 0) {
    return (
      <EmptyState title={t(narrowed ? 'requests:queue.noneSo' : 'requests:queue.none')}>
        {t(narrowed ? 'requests:queue.noneSoText' : 'requests:queue.noneText')}
      </EmptyState>
    );
  }
  return (
    <>
      {figures && (
        <p className={`pv-meta ${styles.figures}`}>
          {t('requests:queue.figures', { count: figures.open, mine: figures.mine, nobody: figures.nobody })}
          {figures.late > 0 && t('requests:queue.ofThemLate', { count: figures.late })}
        </p>
      )}
      <ul aria-label={t('requests:queue.title')}>
        {lines.map((line) => (
          <Line key={line.id} line={line} search={search} />
        ))}
      </ul>
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

function Line({ line, search }: { line: CaseLine; search: QueueSearch }) {
  const { t } = useTranslation();
  const shown = line.id === search.demande;
  return (
    <PaneItem
      selected={shown}
      title={
        <Link
          to="."
          search={{ ...search, demande: line.id } as never}
          aria-current={shown ? 'true' : undefined}
          resetScroll={false}
        >
          {line.title}
        </Link>
      }
      meta={
        <>
          {line.number} · {line.requester || t('requests:visitor.gone')} ·{' '}
          <DateText at={line.closedAt ?? line.openedAt} />
          {' · '}
          {line.assignee ? t('requests:queue.with', { name: line.assignee }) : t('requests:queue.unassigned')}
        </>
      }
      side={
        <>
          <Late of={line} />
          <Urgent of={line} />
          <StepBadge of={line} />
        </>
      }
    />
  );
}
