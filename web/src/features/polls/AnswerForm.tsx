import { PencilLine, RotateCw, Send } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Note } from '../../ui/Note';
import { type Begun, byPlace, sent } from './answers';
import { optionText } from './labels';
import styles from './Poll.module.css';
import { Questions } from './Questions';
import type { Answer, Figures, Poll } from './queries';
import { type Place, useAnswering } from './useAnswering';
import type { Ballot } from './writes';

interface AnswerFormProps {
  poll: Poll;
  mine: readonly Answer[];
  /** Whether one can answer now, or change one's answer. */
  open: boolean;
  place: Place;
  figures?: readonly Figures[];
  busy: boolean;
  error: Error | null;
  onSend: (ballot: Ballot, done: () => void) => void;
  /** What the link that was pressed says already. */
  pressed?: Begun;
  /** What is sent cannot be changed and came by a link: the button names it. */
  confirming?: boolean;
  /** What is said before one answers: who will see it. */
  terms: string;
}

/** The questions, answered or to be; one's own answer is marked once it is given. */
export function AnswerForm(props: AnswerFormProps) {
  const { poll, mine, open, place, pressed, confirming, figures, busy, error, onSend, terms } = props;
  const { t, i18n } = useTranslation();
  const { editing, answers, set, changing, change, end, renewed } = useAnswering({ poll, mine, open, place, pressed });
  const form = useRef<HTMLFormElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const was = useRef(editing);
  // The button that was pressed is gone: one goes on from the words that say what it did, or from one’s answer.
  useEffect(() => {
    if (was.current !== editing) {
      was.current = editing;
      if (document.activeElement === document.body) {
        (editing ? firstField(form.current) : said.current)?.focus();
      }
    }
  }, [editing]);
  const ready = sent(poll.questions, answers);
  const worded = poll.questions.some(({ kind }) => kind === 'TEXT');
  const told = worded ? `${terms} ${t('polls:answer.keptHere')}` : terms;
  const named = confirming ? poll.questions[0]?.options[(ready[0]?.options[0] ?? 0) - 1] : undefined;
  const done = poll.answered ? t(poll.anonymous ? 'polls:answer.doneUnnamed' : 'polls:answer.done') : '';
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onSend({ answers: ready, edition: poll.edition }, end);
      }}
    >
      <div role="status" className={styles.renewed}>
        {renewed && <Note icon={RotateCw}>{t('polls:answer.renewed')}</Note>}
      </div>
      <Questions
        poll={poll}
        answers={editing ? answers : byPlace(mine)}
        onAnswers={editing ? set : undefined}
        figures={figures}
      />
      {error && !(renewed && isProblem(error, 'questions-changed')) && <ErrorNote error={error} />}
      <div className={styles.send}>
        <p ref={said} role="status" tabIndex={-1} className={editing ? 'pv-meta' : undefined}>
          {editing ? told : done}
        </p>
        {changing && (
          <Button kind="quiet" onClick={end}>
            {t('polls:answer.keep')}
          </Button>
        )}
        {editing && (
          <Button kind="filled" type="submit" icon={Send} busy={busy} disabled={ready.length === 0}>
            {named ? t('polls:answer.confirm', { option: optionText(named, i18n.language) }) : t('polls:answer.send')}
          </Button>
        )}
        {open && !editing && (
          <Button icon={PencilLine} onClick={change}>
            {t('polls:answer.change')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Where one's answer stands in a form, or its first field. */
function firstField(form: HTMLFormElement | null): HTMLElement | null | undefined {
  return (
    form?.querySelector<HTMLElement>('input:checked') ?? form?.querySelector<HTMLElement>('input, textarea, button')
  );
}
