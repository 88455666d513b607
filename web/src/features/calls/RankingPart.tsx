import { useQuery } from '@tanstack/react-query';
import { Trophy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTyped } from '../../api/useTyped';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { Loading } from '../../ui/Loading';
import { Section } from '../../ui/SectionHead';
import { AnnounceDialog } from './AnnounceDialog';
import styles from './Calls.module.css';
import { type Call, type Entry, entriesQuery, juryPicture } from './queries';

export interface Chosen {
  entry: Entry;
  prize: string;
}

/** What the jury made of it, best first, with the names; and the choice of what wins. */
export function RankingPart({ call }: { call: Call }) {
  const { t } = useTranslation();
  const { data: entries, error, refetch } = useQuery(entriesQuery(call.id));
  const { content: prizes, set, end } = useTyped<Record<string, string>>(`call-prizes.${call.id}`, {});
  const [asked, setAsked] = useState(false);
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  if (!entries) {
    return <Loading />;
  }
  const announces = call.can.includes('ANNOUNCE');
  const chosen: Chosen[] = entries.flatMap((entry) => {
    const prize = prizes[entry.id]?.trim();
    return prize ? [{ entry, prize }] : [];
  });
  return (
    <Section level="h3" title={t('calls:ranking.title')}>
      <p className="pv-meta">{t(announces ? 'calls:ranking.choose' : 'calls:ranking.text')}</p>
      {entries.length === 0 && <p>{t('calls:ranking.none')}</p>}
      <ol className={styles.ranking}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Rank entry={entry} />
            <Smalls call={call} entry={entry} />
            <div>
              <h4>
                {t('calls:jury.number', { number: entry.number })} {entry.title}
              </h4>
              <p>
                {entry.author}
                {entry.email && (
                  <>
                    {', '}
                    <a href={`mailto:${entry.email}`}>{entry.email}</a>
                  </>
                )}
              </p>
              {entry.words && <p className={styles.words}>{entry.words}</p>}
              {call.criteria.length > 0 && <Means call={call} entry={entry} />}
              {entry.prize && <p className={styles.prize}>{entry.prize}</p>}
              {announces && entry.aside == null && (
                <TextField
                  label={t('calls:ranking.prize', { number: entry.number })}
                  maxLength={80}
                  value={prizes[entry.id] ?? ''}
                  onChange={(event) => set({ [entry.id]: event.target.value })}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
      {announces && (
        <div className="pv-actions">
          <Button kind="filled" icon={Trophy} disabled={chosen.length === 0} onClick={() => setAsked(true)}>
            {t('calls:announce.do')}
          </Button>
        </div>
      )}
      {asked && (
        <AnnounceDialog
          call={call}
          chosen={chosen}
          others={entries.filter(({ aside }) => aside == null).length - chosen.length}
          onClose={() => setAsked(false)}
          onDone={end}
        />
      )}
    </Section>
  );
}

function Rank({ entry: { result, aside } }: { entry: Entry }) {
  const { t } = useTranslation();
  if (aside != null) {
    return <p className={styles.rank}>{t('calls:jury.aside')}</p>;
  }
  return (
    <p className={styles.rank}>
      <b>{result?.rank == null ? '–' : t('calls:ranking.rank', { rank: result.rank })}</b>
      {result?.tied && <span className="pv-meta">{t('calls:ranking.tied')}</span>}
    </p>
  );
}

/** Each photograph, small; pressed, it comes as large as it was sent. */
function Smalls({ call, entry: { pictures, number } }: { call: Call; entry: Entry }) {
  const { t } = useTranslation();
  return (
    <div className={styles.smalls}>
      {pictures.map(({ id }, at) => (
        <a key={id} href={`/api/calls/${call.id}/pictures/${id}/original`} download>
          <img
            src={juryPicture(call.id, id, true)}
            alt={
              pictures.length > 1
                ? t('calls:ranking.originalOf', { number, at: at + 1 })
                : t('calls:ranking.original', { number })
            }
          />
        </a>
      ))}
    </div>
  );
}

function Means({ call, entry: { result } }: { call: Call; entry: Entry }) {
  const { t, i18n } = useTranslation();
  if (result?.mean == null) {
    return <p className="pv-meta">{t('calls:ranking.unscored')}</p>;
  }
  const say = (value: number) => value.toLocaleString(i18n.language, { maximumFractionDigits: 2 });
  const means = call.criteria.flatMap(({ id, label }) => {
    const mean = result.means.find(({ criterionId }) => criterionId === id)?.mean;
    return mean === undefined ? [] : [t('calls:ranking.criterion', { label, mean: say(mean) })];
  });
  return (
    <p className="pv-num">
      <b>{t('calls:ranking.mean', { mean: say(result.mean) })}</b> {means.join(', ')},{' '}
      {t('calls:ranking.scorers', { count: result.scorers })}
    </p>
  );
}
