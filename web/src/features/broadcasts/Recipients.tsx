import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField } from '../../ui/Field';
import { Loading } from '../../ui/Loading';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import styles from './Broadcasts.module.css';
import { type Broadcast, type Recipient, recipientsQuery, type State } from './queries';

/** What one looks for in the list, and the states that it means. */
const filters = {
  all: [],
  read: ['CONFIRMED', 'READ', 'CALLED'],
  delivered: ['DELIVERED'],
  underway: ['UNTOLD', 'UNDERWAY', 'TO_PRINT'],
  unreached: ['UNREACHED'],
} as const satisfies Record<string, readonly State[]>;

type Filter = keyof typeof filters;

/** Everybody that it was sent to, and how far it is for each. */
export function Recipients({
  broadcast: { id },
  figures,
}: {
  broadcast: Broadcast;
  figures: NonNullable<Broadcast['figures']>;
}) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>('all');
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    recipientsQuery(id, [...filters[filter]]),
  );
  const people = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section
      title={t('broadcasts:recipients.title')}
      level="h3"
      more={t('broadcasts:people', { count: figures.people })}
    >
      <div className={styles.choice}>
        <SelectField
          label={t('broadcasts:recipients.show')}
          value={filter}
          onChange={(event) => setFilter(event.target.value as Filter)}
        >
          {(Object.keys(filters) as Filter[]).map((one) => (
            <option key={one} value={one}>
              {t(`broadcasts:filter.${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading />}
      {data && people.length === 0 && <p>{t('broadcasts:recipients.none')}</p>}
      {people.length > 0 && (
        <Rows label={t('broadcasts:recipients.title')}>
          {people.map((person) => (
            <RecipientRow key={person.id} person={person} />
          ))}
        </Rows>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('broadcasts:more')}
        </Button>
      )}
    </Section>
  );
}

function RecipientRow({ person }: { person: Recipient }) {
  const { t } = useTranslation();
  const at = person.confirmedAt ?? person.readAt ?? person.calledAt ?? person.printedAt ?? person.toldAt;
  return (
    <Row when={at ? <DateText at={at} /> : undefined} title={`${person.givenName} ${person.familyName}`}>
      {[t(`broadcasts:state.${person.state}`), t(`broadcasts:by.${person.channel}`), person.services]
        .filter(Boolean)
        .join(' · ')}
    </Row>
  );
}
