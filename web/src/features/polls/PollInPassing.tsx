import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import type { RungNotice } from '../../ui/ToldParts';
import { useTerms } from './About';
import { blank, choose } from './answers';
import { optionText, roomText } from './labels';
import styles from './PollInPassing.module.css';
import { type Poll, pollQuery } from './queries';
import { placeOfPerson } from './useAnswering';
import { useAnswer } from './writes';

/** More than these are read in the poll itself. */
const OPTIONS = 6;

/** Under a line of the bell: one question of few options is answered there, by one press. */
export function PollInPassing({ address, read, onDone }: RungNotice) {
  const id = /^\/sondages\/([\w-]+)$/.exec(address)?.[1];
  // Read by answering, it goes on saying so.
  const [asked] = useState(!read);
  return id && asked ? <Asked id={id} onDone={onDone} /> : null;
}

function Asked({ id, onDone }: { id: string; onDone: () => void }) {
  const { data: poll } = useQuery(pollQuery(id));
  return poll && isShort(poll) ? <Options poll={poll} onDone={onDone} /> : null;
}

/** What one cannot change afterwards is not answered in passing. */
function isShort({ questions, anonymous, changeable, can }: Poll): boolean {
  const [question] = questions;
  return (
    questions.length === 1 &&
    question?.kind === 'SINGLE' &&
    question.options.length <= OPTIONS &&
    changeable &&
    !anonymous &&
    (can.includes('ANSWER') || can.includes('CHANGE'))
  );
}

function Options({ poll, onDone }: { poll: Poll; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const answer = useAnswer(poll.id, placeOfPerson(useSession().person.id, poll.id));
  const terms = useTerms(poll);
  const done = useRef<HTMLParagraphElement>(null);
  const pressed = answer.variables?.answers[0]?.options[0];
  const { isSuccess } = answer;
  useEffect(() => {
    if (isSuccess) {
      done.current?.focus();
    }
  }, [isSuccess]);
  if (poll.answered) {
    return (
      <p ref={done} tabIndex={-1} role="status" className={styles.done}>
        {t('polls:answer.done')}
      </p>
    );
  }
  return (
    <div className={styles.passing}>
      {/* biome-ignore lint/a11y/useSemanticElements: these are buttons, not fields */}
      <div role="group" aria-label={poll.title} className={styles.options}>
        {poll.questions[0]?.options.map((option, index) => {
          const number = index + 1;
          const left = poll.rooms.find((room) => room.option === number)?.left;
          const room = roomText(left, t);
          return (
            <Button
              key={number}
              busy={answer.isPending && pressed === number}
              disabled={left === 0 || answer.isPending}
              onClick={() =>
                answer.mutate({ answers: [choose(blank(1), number)], edition: poll.edition }, { onSuccess: onDone })
              }
            >
              {optionText(option, i18n.language)}
              {room && ` (${room})`}
            </Button>
          );
        })}
      </div>
      {answer.error && <ErrorNote error={answer.error} />}
      <p className="pv-meta">{terms}</p>
    </div>
  );
}
