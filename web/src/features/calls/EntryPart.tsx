import { Link } from '@tanstack/react-router';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import styles from './Calls.module.css';
import { type Call, type Entry, juryPicture } from './queries';
import { useScore, useSetAside, useTakeIn } from './writes';

const POINTS = [1, 2, 3, 4, 5];

interface EntryPartProps {
  call: Call;
  entry: Entry;
  before?: Entry;
  after?: Entry;
}

/** One entry, large, with the points that the reader gives: saved at each press. */
export function EntryPart({ call, entry, before, after }: EntryPartProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className={styles.entry}>
      <div className={styles.large}>
        {entry.pictures.map(({ id, width, height }) => (
          <img
            key={id}
            src={juryPicture(call.id, id, false)}
            width={width}
            height={height}
            alt={t('calls:jury.picture', { number: entry.number, title: entry.title })}
          />
        ))}
      </div>
      <div className={styles.judged}>
        <p className="pv-meta">{t('calls:jury.number', { number: entry.number })}</p>
        <h4 ref={heading} tabIndex={-1}>
          {entry.title}
        </h4>
        {entry.words && <p className={styles.words}>{entry.words}</p>}
        {entry.aside != null && <p>{t('calls:jury.asideWhy', { why: entry.aside })}</p>}
        {call.can.includes('SCORE') && entry.aside == null && <Scores call={call} entry={entry} />}
        <nav className={styles.others} aria-label={t('calls:jury.others')}>
          {before && (
            <Link className={styles.turnTo} to="." search={{ participation: before.id }} resetScroll={false}>
              <ArrowLeft className="pv-icon" size={20} aria-hidden />
              {t('calls:jury.previous', { number: before.number })}
            </Link>
          )}
          {after && (
            <Link className={styles.turnTo} to="." search={{ participation: after.id }} resetScroll={false}>
              {t('calls:jury.next', { number: after.number })}
              <ArrowRight className="pv-icon" size={20} aria-hidden />
            </Link>
          )}
        </nav>
        {call.can.includes('SET_ASIDE') &&
          (entry.aside == null ? <SetAside call={call} entry={entry} /> : <TakeIn call={call} entry={entry} />)}
      </div>
    </article>
  );
}

function Scores({ call, entry }: { call: Call; entry: Entry }) {
  const { t } = useTranslation();
  const score = useScore(call.id);
  // What was pressed stands, whatever is read meanwhile; a refusal takes it back and says so.
  const [pressed, setPressed] = useState<Record<string, number>>({});
  const give = (criterionId: string, points: number) => {
    setPressed((all) => ({ ...all, [criterionId]: points }));
    score
      .mutateAsync({ entryId: entry.id, criterionId, points })
      .catch(() => setPressed(({ [criterionId]: _, ...others }) => others));
  };
  return (
    <>
      <p className="pv-meta">{t('calls:jury.scale')}</p>
      {call.criteria.map(({ id, label }) => {
        const mine = pressed[id] ?? entry.mine.find((one) => one.criterionId === id)?.points;
        return (
          <fieldset key={id} className={styles.points}>
            <legend>{label}</legend>
            {POINTS.map((points) => (
              <label key={points}>
                <input
                  type="radio"
                  name={`${entry.id}-${id}`}
                  value={points}
                  checked={mine === points}
                  onChange={() => give(id, points)}
                />
                <span>{points}</span>
              </label>
            ))}
          </fieldset>
        );
      })}
      {score.error && <ErrorNote error={score.error} />}
      <p className="pv-meta" role="status">
        {score.isSuccess && t('calls:jury.saved')}
      </p>
    </>
  );
}

function SetAside({ call, entry }: { call: Call; entry: Entry }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [why, setWhy] = useState('');
  const setAside = useSetAside(call.id);
  return (
    <>
      <div>
        <Button kind="danger" onClick={() => setAsked(true)}>
          {t('calls:jury.setAside')}
        </Button>
      </div>
      <Dialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('calls:jury.setAsideTitle', { number: entry.number })}
      >
        <form
          className="pv-stack"
          onSubmit={(event) => {
            event.preventDefault();
            setAside.mutate({ entryId: entry.id, why }, { onSuccess: () => setAsked(false) });
          }}
        >
          <p>{t('calls:jury.setAsideText')}</p>
          <TextField
            label={t('calls:jury.why')}
            value={why}
            maxLength={500}
            required
            onChange={(event) => setWhy(event.target.value)}
          />
          {setAside.error && <ErrorNote error={setAside.error} />}
          <div className="pv-actions">
            <Button onClick={() => setAsked(false)}>{t('calls:cancel')}</Button>
            <Button kind="danger" type="submit" busy={setAside.isPending}>
              {t('calls:jury.setAside')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}

/** A mistake is taken back; its author, who was told, is told so. */
function TakeIn({ call, entry }: { call: Call; entry: Entry }) {
  const { t } = useTranslation();
  const takeIn = useTakeIn(call.id);
  return (
    <div className="pv-stack">
      {takeIn.error && <ErrorNote error={takeIn.error} />}
      <div className="pv-actions">
        <Button busy={takeIn.isPending} onClick={() => takeIn.mutate(entry.id)}>
          {t('calls:jury.takeIn')}
        </Button>
        <span className="pv-meta">{t('calls:jury.takeInHint')}</span>
      </div>
    </div>
  );
}
