import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { Loading } from '../../ui/Loading';
import { Page } from '../../ui/Page';
import type { SearchPlace } from './place';
import { searchQuery } from './queries';
import { Results } from './Results';
import { SearchBar } from './SearchBar';
import styles from './SearchPage.module.css';
import { Silent } from './Silent';
import { shownGroups, useKinds } from './useKinds';

/** Of each kind, when all are shown; of one kind, at a time; and in all. */
const [OF_EACH, AT_A_TIME, AT_MOST] = [5, 20, 200];

/** The search as a page: by kind, space, author and date, all of it in the address. */
export function SearchPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const place: SearchPlace = useSearch({ strict: false });
  const narrow = (some: SearchPlace) =>
    void navigate({ to: '/recherche', search: { ...place, ...some }, replace: true, resetScroll: false });
  return (
    <Page title={t('search:title')}>
      <SearchBar place={place} onNarrow={narrow} />
      <Answers place={place} onNarrow={narrow} />
    </Page>
  );
}

function Answers({ place, onNarrow }: { place: SearchPlace; onNarrow: (some: SearchPlace) => void }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const kinds = useKinds();
  const [q] = useDebouncedValue(place.q?.trim() ?? '', 150);
  const { genre, type: documentKind, espace: space, auteur: author, du: from, au: until } = place;
  const narrowed = { q, kinds: genre ? [genre] : undefined, space, author, documentKind, from, until, zone };
  const question = JSON.stringify(narrowed);
  const [read, setRead] = useState({ question, times: 1 });
  const times = read.question === question ? read.times : 1;
  const limit = genre ? Math.min(AT_A_TIME * times, AT_MOST) : OF_EACH;
  const { data, error, isFetching, refetch } = useQuery(searchQuery({ ...narrowed, limit }));
  if (!place.q) {
    return <EmptyState title={t('search:empty.title')}>{t('search:empty.text')}</EmptyState>;
  }
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Loading />;
  }
  const groups = shownGroups(kinds, data.groups);
  const more = groups.some((group) => group.more);
  const filtered = genre || documentKind || space || author || from || until;
  return (
    <div aria-busy={isFetching || undefined}>
      <p className={styles.said} role="status">
        {data.corrected && groups.length > 0 && t('search:corrected')}
        <Silent kinds={data.silent} />
        <span className="pv-hidden">
          {groups.length > 0 &&
            t('search:palette.found', { count: groups.reduce((sum, { hits }) => sum + hits.length, 0) })}
        </span>
      </p>
      {groups.length === 0 && !isFetching && (
        <EmptyState
          title={t('search:palette.nothing', { words: q })}
          action={
            filtered && (
              <Button
                onClick={() =>
                  onNarrow({
                    genre: undefined,
                    type: undefined,
                    espace: undefined,
                    auteur: undefined,
                    du: undefined,
                    au: undefined,
                  })
                }
              >
                {t('search:everywhere')}
              </Button>
            )
          }
        >
          {filtered ? t('search:nothing.narrowed') : t('search:nothing.text')}
        </EmptyState>
      )}
      <Results groups={groups} onKind={genre ? undefined : (kind) => onNarrow({ genre: kind })} />
      {genre && more && limit < AT_MOST && (
        <Button busy={isFetching} onClick={() => setRead({ question, times: times + 1 })}>
          {t('search:more')}
        </Button>
      )}
      {genre && more && limit >= AT_MOST && <p className="pv-meta">{t('search:tooMany', { count: AT_MOST })}</p>}
    </div>
  );
}
