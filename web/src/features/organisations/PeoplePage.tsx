import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FileUp, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { SelectField, TextField } from '../../ui/Field';
import { Page } from '../../ui/Page';
import { Rows } from '../../ui/Row';
import { type Letter, Letters } from './Letters';
import styles from './PeoplePage.module.css';
import { PersonDialog } from './PersonDialog';
import { PersonRow } from './PersonRow';
import { type Authority, countsQuery, type RosterFilter, type RosterLine, rosterQuery, useAuthority } from './queries';
import { SendBar } from './SendBar';

const filters: readonly RosterFilter[] = ['ALL', 'NOT_INVITED', 'NOT_ACTIVE', 'WITHOUT_EMAIL'];

/** The people of an authority: add them, invite them, correct them, let them go. */
export function PeoplePage() {
  const { t } = useTranslation();
  const authority = useAuthority();
  const [edited, setEdited] = useState<RosterLine | 'new'>();
  // Held here: a code is shown once, and the line of its person may leave a filtered list meanwhile.
  const [letters, setLetters] = useState<readonly Letter[]>();
  return (
    <Page
      title={t('organisations:people.title')}
      lead={<Counts authority={authority} />}
      actions={
        <>
          <ButtonLink
            icon={FileUp}
            to="/administration/$authority/personnes/liste"
            params={{ authority: authority.slug }}
          >
            {t('organisations:people.import')}
          </ButtonLink>
          <Button kind="filled" icon={UserRoundPlus} onClick={() => setEdited('new')}>
            {t('organisations:people.add')}
          </Button>
        </>
      }
    >
      <FilterBar />
      <Lines authority={authority} onEdit={setEdited} onLetters={setLetters} />
      {letters && <Letters letters={letters} onClose={() => setLetters(undefined)} />}
      {edited && (
        <PersonDialog
          key={edited === 'new' ? 'new' : edited.id}
          authority={authority}
          person={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Page>
  );
}

function Counts({ authority }: { authority: Authority }) {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(countsQuery(authority.id));
  return (
    <>
      {[
        t('organisations:people.count', { count: data.people }),
        data.notActive > 0 && t('organisations:people.notActive', { count: data.notActive }),
        data.withoutEmail > 0 && t('organisations:people.withoutEmail', { count: data.withoutEmail }),
        data.publicEmail > 0 && t('organisations:people.publicEmail', { count: data.publicEmail }),
      ]
        .filter(Boolean)
        .join(', ')}
      .
    </>
  );
}

function useFound() {
  const { q, etat } = useSearch({ strict: false });
  return { q, filter: (etat ?? 'ALL') as RosterFilter };
}

function FilterBar() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { q, filter } = useFound();
  const [words, setWords] = useState(q ?? '');
  const narrow = (some: { q?: string; etat?: RosterFilter }) =>
    void navigate({ to: '.', search: { q, etat: filter === 'ALL' ? undefined : filter, ...some }, replace: true });
  return (
    <search className={styles.filters}>
      <TextField
        type="search"
        label={t('organisations:people.find')}
        value={words}
        maxLength={100}
        onChange={(event) => {
          setWords(event.target.value);
          narrow({ q: event.target.value.trim() || undefined });
        }}
      />
      <SelectField
        label={t('organisations:people.state')}
        value={filter}
        onChange={(event) =>
          narrow({ etat: event.target.value === 'ALL' ? undefined : (event.target.value as RosterFilter) })
        }
      >
        {filters.map((one) => (
          <option key={one} value={one}>
            {t(`organisations:people.filter.${one}`)}
          </option>
        ))}
      </SelectField>
    </search>
  );
}

interface LinesProps {
  authority: Authority;
  onEdit: (line: RosterLine) => void;
  onLetters: (letters: readonly Letter[]) => void;
}

function Lines({ authority, onEdit, onLetters }: LinesProps) {
  const { t } = useTranslation();
  const { q, filter } = useFound();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    rosterQuery(authority.id, q, filter),
  );
  const lines = data.pages.flatMap(({ items }) => items);
  const tick = (id: string, on: boolean) => setTicked(on ? [...ticked, id] : ticked.filter((one) => one !== id));
  if (lines.length === 0) {
    return <EmptyState title={t('organisations:people.nobody')}>{t('organisations:people.nobodyText')}</EmptyState>;
  }
  return (
    <>
      <SendBar authority={authority} lines={lines} ticked={ticked} onTick={setTicked} onLetters={onLetters} />
      <Rows ruled label={t('organisations:people.title')}>
        {lines.map((line) => (
          <PersonRow
            key={line.id}
            authority={authority}
            line={line}
            ticked={ticked.includes(line.id)}
            onTick={(on) => tick(line.id, on)}
            onEdit={() => onEdit(line)}
            onLetters={onLetters}
          />
        ))}
      </Rows>
      {hasNextPage && (
        <p className={styles.more}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('organisations:more')}
          </Button>
        </p>
      )}
    </>
  );
}
