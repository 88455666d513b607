import { useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../../api/space';
import { Button } from '../../../ui/Button';
import { ErrorNote } from '../../../ui/ErrorNote';
import { ExternalTag } from '../../../ui/ExternalTag';
import { TextField } from '../../../ui/Field';
import { useWindowTitle } from '../../../ui/Page';
import { PaneGroup, PaneItem } from '../../../ui/PaneItem';
import { PersonAvatar } from '../../../ui/PersonAvatar';
import { Split } from '../../../ui/Split';
import { type Thing, thingQuery } from '../queries';
import styles from './AccessPage.module.css';
import { accessPeopleQuery, type MemberLevel } from './accessQueries';
import { HeldBy } from './HeldBy';
import { ReasonPane } from './ReasonPane';

/** Who has access to a folder or a document: the people on the left, why on the right. */
export function AccessPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/shell/espaces/$authority/$space/documents/acces/$id' });
  const { personne } = useSearch({ from: '/shell/espaces/$authority/$space/documents/acces/$id' });
  const wide = useMediaQuery('(min-width: 961px)', true, { getInitialValueInEffect: false });
  const { data: thing } = useSuspenseQuery(thingQuery(id));
  const name = thing.entry.parentId ? thing.entry.name : thing.space.name;
  useWindowTitle(t('documents:who.windowTitle', { name }));
  return (
    <Split
      wide="detail"
      list={<People thing={thing} name={name} shown={personne} />}
      detail={
        personne ? (
          <ReasonPane key={personne} entry={thing.entry} personId={personne} />
        ) : (
          wide && <p className={styles.choose}>{t('documents:who.choose')}</p>
        )
      }
    />
  );
}

function People({ thing, name, shown }: { thing: Thing; name: string; shown?: string }) {
  const { t } = useTranslation();
  const { entry } = thing;
  const [words, setWords] = useState('');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...accessPeopleQuery(entry.id, words.trim() || undefined),
    placeholderData: keepPreviousData,
  });
  const people = data?.pages.flatMap(({ items }) => items) ?? [];
  const groups = [
    ['with', people.filter(({ level }) => level)],
    ['without', people.filter(({ level }) => !level)],
  ] as const;
  return (
    <>
      <div className={styles.head}>
        <Back thing={thing} />
        <h2>{t('documents:who.title', { name })}</h2>
        <HeldBy entry={entry} />
        <TextField
          type="search"
          label={t('documents:who.find')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {groups.map(
        ([group, some]) =>
          some.length > 0 && (
            <section key={group}>
              <PaneGroup level="h3">{t(`documents:who.${group}`)}</PaneGroup>
              <ul>
                {some.map((person) => (
                  <Person key={person.id} person={person} selected={person.id === shown} />
                ))}
              </ul>
            </section>
          ),
      )}
      {data && people.length === 0 && <p className={styles.nobody}>{t('documents:who.nobody')}</p>}
      {hasNextPage && (
        <p className={styles.nobody}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('documents:list.more')}
          </Button>
        </p>
      )}
    </>
  );
}

function Back({ thing: { entry, space } }: { thing: Thing }) {
  const { t } = useTranslation();
  const folder = entry.kind === 'FOLDER';
  return (
    <Link
      className={styles.back}
      to="/espaces/$authority/$space/documents"
      params={{ authority: space.organisationSlug, space: space.slug }}
      search={
        folder
          ? { dossier: entry.parentId ? entry.id : undefined }
          : { doc: entry.id, dossier: entry.parentId ?? undefined }
      }
    >
      <ArrowLeft className="pv-icon" size={20} aria-hidden />
      {t(folder ? 'documents:who.backToFolder' : 'documents:who.backToDocument')}
    </Link>
  );
}

function Person({ person, selected }: { person: MemberLevel; selected: boolean }) {
  const { t } = useTranslation();
  const space = useSpace();
  const { id } = useParams({ from: '/shell/espaces/$authority/$space/documents/acces/$id' });
  return (
    <PaneItem
      selected={selected}
      mark={<PersonAvatar person={person} />}
      title={
        <Link
          to="/espaces/$authority/$space/documents/acces/$id"
          params={{ authority: space.organisationSlug, space: space.slug, id }}
          search={{ personne: person.id }}
          aria-current={selected ? 'true' : undefined}
          resetScroll={false}
        >
          {person.givenName} {person.familyName}
        </Link>
      }
      meta={person.level ? t(`documents:who.may.${person.level}`) : t('documents:who.mayNothing')}
      side={person.external && <ExternalTag />}
    />
  );
}
