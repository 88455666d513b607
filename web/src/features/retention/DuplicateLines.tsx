import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { saySize } from '../../ui/sizes';
import type { Chosen } from './chosen';
import { type DuplicateLine, duplicatesQuery } from './queries';
import { TickRow } from './TickRow';
import styles from './TickRow.module.css';

/** Contents that lie in several places, each with where. */
export function DuplicateLines({ spaceId, chosen }: { spaceId: string; chosen: Chosen }) {
  const { t } = useTranslation();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(duplicatesQuery(spaceId));
  const lines = data.pages.flatMap(({ items }) => items);
  return (
    <div>
      <p className={styles.about}>{t('retention:about.DUPLICATE')}</p>
      {lines.length === 0 && <EmptyState title={t('retention:clutter.noneHere')} titleAs="p" />}
      {lines.map((line) => (
        <Twins key={line.hash} line={line} spaceId={spaceId} chosen={chosen} />
      ))}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('retention:clutter.more')}
        </Button>
      )}
    </div>
  );
}

function Twins({ line, spaceId, chosen }: { line: DuplicateLine; spaceId: string; chosen: Chosen }) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const { copies } = line;
  const [first] = copies;
  const kept = copies.find(({ removable }) => !removable) ?? first;
  const others = copies.filter((copy) => copy.removable && copy !== kept);
  const unshown = line.count - copies.length;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id}>
          {first?.name}{' '}
          <span className="pv-meta">
            {t('retention:twins.about', { count: line.count, size: saySize(line.bytes, i18n.language) })}
          </span>
        </h3>
        {others.length > 0 && (
          <Button
            kind="quiet"
            aria-label={t('retention:twins.keepOneOf', { name: first?.name })}
            onClick={() => chosen.set(copies, others)}
          >
            {t('retention:twins.keepOne')}
          </Button>
        )}
      </div>
      <ul>
        {copies.map((copy) => (
          <TickRow
            key={copy.id}
            id={copy.id}
            name={copy.name}
            bytes={copy.bytes}
            removable={copy.removable}
            chosen={chosen}
          >
            {copy.spaceId === spaceId ? (copy.folder ?? t('retention:twins.root')) : null}
            {copy.spaceId !== spaceId &&
              t('retention:twins.elsewhere', {
                space: copy.spaceName,
                folder: copy.folder ?? t('retention:twins.root'),
              })}
            {' · '}
            {t('retention:line.brought')} <DateText at={copy.createdAt} style="day" />
          </TickRow>
        ))}
      </ul>
      {unshown > 0 && <p className="pv-meta">{t('retention:twins.unshown', { count: unshown })}</p>}
    </section>
  );
}
