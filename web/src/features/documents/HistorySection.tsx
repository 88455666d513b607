import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import styles from './HistorySection.module.css';
import { type Change, changesQuery } from './queries';

const known = [
  'CREATED',
  'DEPOSITED',
  'RENAMED',
  'MOVED',
  'COPIED',
  'TRASHED',
  'RESTORED',
  'ACCESS_CHANGED',
  'VERSION_RESTORED',
  'VERSION_COMMENTED',
  'STATE_CHANGED',
  'LOCK_BROKEN',
  'LABELLED',
  'UNLABELLED',
  'CLASSIFIED',
  'UNCLASSIFIED',
] as const;

/** Who changed what, when. */
export function HistorySection({ id }: { id: string }) {
  const { t } = useTranslation();
  const space = useSpace();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(changesQuery(id));
  const changes = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section>
      <h3 className={styles.title}>{t('documents:history.title')}</h3>
      <ul>
        {changes.map((change) => (
          <li key={change.id} className={styles.line}>
            <span className={styles.when}>
              <DateText at={change.at} />
            </span>
            <span>
              {change.by && <b>{change.by.name} </b>}
              <What change={change} />
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.journal}>
        <Link
          to="/espaces/$authority/$space/journal"
          params={{ authority: space.organisationSlug, space: space.slug }}
          search={{ objet: id }}
        >
          {t('documents:history.journal')}
        </Link>
      </p>
      {hasNextPage && (
        <Button kind="quiet" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('documents:list.more')}
        </Button>
      )}
    </section>
  );
}

function What({ change }: { change: Change }) {
  const { t } = useTranslation();
  const what = known.find((one) => one === change.what);
  if (what === 'DEPOSITED' && (change.version ?? 1) > 1) {
    return <>{t('documents:history.version', { number: change.version })}</>;
  }
  if (what === 'MOVED' && change.folder) {
    return <>{t('documents:history.movedTo', { folder: change.folder.name })}</>;
  }
  if (what === 'STATE_CHANGED') {
    return <>{t(`documents:history.state.${change.state ?? 'NONE'}`, { number: change.version })}</>;
  }
  return what ? t(`documents:history.${what}`, { from: change.from, to: change.to, number: change.version }) : null;
}
