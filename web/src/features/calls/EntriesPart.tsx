import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/ErrorNote';
import { Loading } from '../../ui/Loading';
import { Section } from '../../ui/SectionHead';
import styles from './Calls.module.css';
import { EntryPart } from './EntryPart';
import { type Call, type Entry, entriesQuery, juryPicture } from './queries';

/** What was brought, by its number: the photographs, and the one that is looked at. */
export function EntriesPart({ call, opened }: { call: Call; opened?: string }) {
  const { t } = useTranslation();
  const { data: entries, error, refetch } = useQuery(entriesQuery(call.id));
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  if (!entries) {
    return <Loading />;
  }
  const at = entries.findIndex(({ id }) => id === opened);
  const entry = entries[at];
  const left = entries.filter((one) => isLeft(call, one)).length;
  return (
    <Section
      level="h3"
      title={t('calls:jury.title')}
      more={call.can.includes('SCORE') ? t('calls:jury.left', { count: left }) : undefined}
    >
      <p className="pv-meta">{t('calls:jury.anonymous')}</p>
      {entry && <EntryPart key={entry.id} call={call} entry={entry} before={entries[at - 1]} after={entries[at + 1]} />}
      <ul className={styles.grid} aria-label={t('calls:jury.title')}>
        {entries.map((one) => (
          <EntryTile key={one.id} call={call} entry={one} current={one === entry} />
        ))}
      </ul>
    </Section>
  );
}

const isLeft = (call: Call, { aside, mine }: Entry) => aside == null && mine.length < call.criteria.length;

function EntryTile({ call, entry, current }: { call: Call; entry: Entry; current: boolean }) {
  const { t } = useTranslation();
  const [picture] = entry.pictures;
  const scored = call.juror && !isLeft(call, entry);
  return (
    <li>
      <Link
        className={styles.tile}
        to="."
        search={{ participation: entry.id }}
        resetScroll={false}
        aria-current={current ? 'true' : undefined}
      >
        {picture && <img src={juryPicture(call.id, picture.id, true)} alt="" loading="lazy" />}
        <span>
          <b>{t('calls:jury.number', { number: entry.number })}</b> {entry.title}
        </span>
        {entry.aside != null && <span className="pv-meta">{t('calls:jury.aside')}</span>}
        {scored && entry.aside == null && (
          <span className={styles.done}>
            <Check className="pv-icon" size={16} aria-hidden />
            {t('calls:jury.scored')}
          </span>
        )}
      </Link>
    </li>
  );
}
