import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ExternalTag } from '../../ui/ExternalTag';
import { SelectField, TextField } from '../../ui/Field';
import { Title } from '../../ui/Page';
import { PaneItem } from '../../ui/PaneItem';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { Split } from '../../ui/Split';
import styles from './DirectoryPage.module.css';
import { PersonDetail } from './PersonDetail';
import { directoryQuery, type Person } from './queries';

/** The annuaire: my authorities' people and those of my spaces on the left, one of them on the right. */
export function DirectoryPage() {
  const { t } = useTranslation();
  const { person } = useParams({ strict: false });
  return (
    <>
      <div className="pv-hidden">
        <Title>{t('people:directory.title')}</Title>
      </div>
      <Split
        wide="detail"
        list={<People shown={person} />}
        detail={person && <PersonDetail key={person} personId={person} />}
      />
    </>
  );
}

function People({ shown }: { shown?: string }) {
  const { t } = useTranslation();
  const { q, collectivite } = useSearch({ strict: false });
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    directoryQuery({ q, organisationId: collectivite }),
  );
  const people = data.pages.flatMap(({ items }) => items);
  return (
    <>
      <header className={styles.head}>
        <h2>{t('people:directory.title')}</h2>
        <FilterBar />
      </header>
      {people.length === 0 ? (
        <EmptyState title={t('people:directory.nobody')}>{t('people:directory.nobodyText')}</EmptyState>
      ) : (
        <ul aria-label={t('people:directory.title')}>
          {people.map((person) => (
            <Line key={person.id} person={person} selected={person.id === shown} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <p className={styles.more}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('people:directory.more')}
          </Button>
        </p>
      )}
    </>
  );
}

function Line({ person, selected }: { person: Person; selected: boolean }) {
  return (
    <PaneItem
      selected={selected}
      mark={<PersonAvatar person={person} />}
      title={
        <Link
          to="/annuaire/$person"
          params={{ person: person.id }}
          search={(search) => search}
          aria-current={selected ? 'true' : undefined}
          resetScroll={false}
        >
          {person.givenName} {person.familyName}
        </Link>
      }
      meta={
        person.external ? person.organisationName : [person.post, person.organisationName].filter(Boolean).join(', ')
      }
      side={person.external && <ExternalTag />}
    />
  );
}

function FilterBar() {
  const { t } = useTranslation();
  const { capacities } = useSession();
  const { q, collectivite } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [words, setWords] = useState(q ?? '');
  const narrow = (some: { q?: string; collectivite?: string }) =>
    void navigate({ to: '.', search: { q, collectivite, ...some }, replace: true });
  return (
    <search className={styles.filters}>
      <TextField
        type="search"
        label={t('people:directory.find')}
        value={words}
        maxLength={100}
        onChange={(event) => {
          setWords(event.target.value);
          narrow({ q: event.target.value.trim() || undefined });
        }}
      />
      {capacities.length > 1 && (
        <SelectField
          label={t('people:directory.authority')}
          value={collectivite ?? ''}
          onChange={(event) => narrow({ collectivite: event.target.value || undefined })}
        >
          <option value="">{t('people:directory.everywhere')}</option>
          {capacities.map(({ organisationId, organisationName }) => (
            <option key={organisationId} value={organisationId}>
              {organisationName}
            </option>
          ))}
        </SelectField>
      )}
    </search>
  );
}
