import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Button, ButtonLink } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useWindowTitle } from '../../ui/Page';
import { SpaceActions } from '../../ui/SpaceActions';
import { Count } from '../../ui/Tabs';
import { PostCard } from './PostCard';
import styles from './PostsPage.module.css';
import { type Listing, postsQuery } from './queries';

/** The publications of a space: what is pinned, then the newest. */
export function PostsPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const { liste } = useSearch({ strict: false }) as { liste?: Listing };
  const listing = liste ?? 'PUBLISHED';
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    postsQuery(space.id, listing),
  );
  const lines = data.pages.flatMap(({ items }) => items);
  const first = data.pages[0];
  const writes = first?.can.includes('WRITE') ?? false;
  const here = { authority: space.organisationSlug, space: space.slug };
  useWindowTitle(t('posts:windowTitle', { space: space.name }));
  const write = (kind: 'filled' | 'soft') => (
    <ButtonLink kind={kind} icon={PencilLine} to="/espaces/$authority/$space/publications/ecrire" params={here}>
      {t('posts:write')}
    </ButtonLink>
  );
  return (
    <div className={styles.page}>
      {writes && lines.length > 0 && <SpaceActions>{write('soft')}</SpaceActions>}
      {first && <Lists listing={listing} counts={first.counts} here={here} />}
      {lines.length === 0 ? (
        <EmptyState
          title={t(`posts:empty.${listing}`)}
          action={writes && listing === 'PUBLISHED' ? write('filled') : undefined}
        >
          {t(listing === 'PUBLISHED' && !writes ? 'posts:empty.forReaders' : `posts:empty.text.${listing}`)}
        </EmptyState>
      ) : (
        <ul className={styles.cards} aria-label={t(`posts:list.${listing}`)}>
          {lines.map((line) => (
            <PostCard key={line.id} line={line} here={here} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <p className={styles.more}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('posts:more')}
          </Button>
        </p>
      )}
    </div>
  );
}

interface ListsProps {
  listing: Listing;
  counts: { notes: number; drafts: number; scheduled: number; expired: number };
  here: { authority: string; space: string };
}

/** The other lists, where there is something in them. */
function Lists({ listing, counts, here }: ListsProps) {
  const { t } = useTranslation();
  const some = (
    [
      ['NOTES', counts.notes],
      ['DRAFTS', counts.drafts],
      ['SCHEDULED', counts.scheduled],
      ['EXPIRED', counts.expired],
    ] as const
  ).filter(([one, count]) => count > 0 || one === listing);
  if (some.length === 0) {
    return null;
  }
  return (
    <nav className={styles.lists} aria-label={t('posts:lists')}>
      <Link
        to="/espaces/$authority/$space/publications"
        params={here}
        search={{}}
        aria-current={listing === 'PUBLISHED' ? 'page' : undefined}
        className={styles.list}
      >
        {t('posts:list.PUBLISHED')}
      </Link>
      {some.map(([one, count]) => (
        <Link
          key={one}
          to="/espaces/$authority/$space/publications"
          params={here}
          search={{ liste: one }}
          aria-current={listing === one ? 'page' : undefined}
          className={styles.list}
        >
          {t(`posts:list.${one}`)}
          <Count value={count} label={t('posts:count', { count })} />
        </Link>
      ))}
    </nav>
  );
}
