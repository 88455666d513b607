import { PencilLine, Send } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { type Answers, byPlace, sent } from './answers';
import styles from './Poll.module.css';
import { Questions } from './Questions';
import type { Answer, Figures, Poll } from './queries';
import type { Ballot } from './writes';

interface AnswerFormProps {
  poll: Poll;
  mine: readonly Answer[];
  /** Whether one can answer now, or change one's answer. */
  open: boolean;
  figures?: readonly Figures[];
  busy: boolean;
  error: Error | null;
  onSend: (ballot: Ballot, done: () => void) => void;
  /** What is said before one answers: who will see it. */
  terms: ReactNode;
}

/** The questions, answered or to be; one's own answer is marked once it is given. */
export function AnswerForm({ poll, mine, open, figures, busy, error, onSend, terms }: AnswerFormProps) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const [answers, setAnswers] = useState<Answers>(() => byPlace(mine));
  const editing = open && (!poll.answered || changing);
  const ready = sent(poll.questions, answers);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend({ answers: ready, edition: poll.edition }, () => setChanging(false));
      }}
    >
      <Questions
        poll={poll}
        answers={editing ? answers : byPlace(mine)}
        onAnswers={editing ? setAnswers : undefined}
        figures={figures}
      />
      {error && <ErrorNote error={error} />}
      {editing ? (
        <div className={styles.send}>
          <p className="pv-meta">{terms}</p>
          {changing && (
            <Button
              kind="quiet"
              onClick={() => {
                setAnswers(byPlace(mine));
                setChanging(false);
              }}
            >
              {t('polls:answer.keep')}
            </Button>
          )}
          <Button kind="filled" type="submit" icon={Send} busy={busy} disabled={ready.length === 0}>
            {t('polls:answer.send')}
          </Button>
        </div>
      ) : (
        <div className={styles.send}>
          <p role="status">
            {poll.answered ? t(poll.anonymous ? 'polls:answer.doneUnnamed' : 'polls:answer.done') : ''}
          </p>
          {open && (
            <Button
              icon={PencilLine}
              onClick={() => {
                setAnswers(byPlace(mine));
                setChanging(true);
              }}
            >
              {t('polls:answer.change')}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
