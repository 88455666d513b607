import { useEffect, useState } from 'react';
import { keep, kept } from '../../api/kept';
import { type Answers, askedBy, type Begun, byPlace, carried } from './answers';
import type { Answer, Poll } from './queries';

/** Where this device keeps what is not sent yet: of whom, and of what. */
export interface Place {
  person: string;
  name: string;
}

/** So many signs of a link say whose it is; what proves it comes after them and is not kept. */
const WHOSE = 21;

export const placeOfPerson = (person: string, pollId: string): Place => ({ person, name: `polls.answer.${pollId}` });

export const placeOfLink = (token: string): Place => ({
  person: 'link',
  name: `polls.answer.${token.slice(0, WHOSE)}`,
});

interface Answering {
  poll: Poll;
  mine: readonly Answer[];
  /** Whether one can answer now, or change one's answer. */
  open: boolean;
  place: Place;
  /** What one begins with. */
  pressed?: Begun;
}

/** What one answers as one does, and to which questions: those of an open poll may be written anew until somebody has answered. */
export function useAnswering({ poll, mine, open, place: { person, name }, pressed }: Answering) {
  const [begun, setBegun] = useState(() => pressed ?? kept<Begun>(person, name));
  const [first] = useState(begun?.edition ?? poll.edition);
  // What was begun before one had answered, in another tab too, is over.
  const current = begun?.again === poll.answered ? begun : undefined;
  const editing = open && (!poll.answered || current !== undefined);
  const answers: Answers = current ? carried(current, poll) : {};
  const hold = (next: Begun | undefined) => {
    setBegun(next);
    keep(person, name, next);
  };
  const bound = (said: Answers): Begun => ({
    edition: poll.edition,
    asked: askedBy(poll),
    again: poll.answered,
    answers: said,
  });
  const over = poll.state === 'CLOSED' || (poll.answered && current === undefined);
  useEffect(() => {
    if (over) {
      keep(person, name, undefined);
    }
  }, [over, person, name]);
  return {
    editing,
    answers,
    set: (said: Answers) => hold(bound(said)),
    /** One's answer was given and is changed. */
    changing: editing && poll.answered,
    change: () => setBegun(bound(byPlace(mine))),
    end: () => hold(undefined),
    /** The questions are others than those that one read first. */
    renewed: editing && poll.edition !== first,
  };
}
