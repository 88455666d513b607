import { useState } from 'react';
import { type Answers, askedBy, type Begun, byPlace, carried } from './answers';
import type { Answer, Poll } from './queries';

interface Answering {
  poll: Poll;
  mine: readonly Answer[];
  /** Whether one can answer now, or change one's answer. */
  open: boolean;
  /** What one begins with. */
  pressed?: Begun;
}

/** What one answers as one does, and to which questions: those of an open poll may be written anew until somebody has answered. */
export function useAnswering({ poll, mine, open, pressed }: Answering) {
  const [begun, setBegun] = useState(pressed);
  const [first] = useState(begun?.edition ?? poll.edition);
  // What was begun before one had answered, in another tab too, is over.
  const current = begun?.again === poll.answered ? begun : undefined;
  const editing = open && (!poll.answered || current !== undefined);
  const answers: Answers = current ? carried(current, poll) : {};
  const set = (said: Answers) =>
    setBegun({ edition: poll.edition, asked: askedBy(poll), again: poll.answered, answers: said });
  return {
    editing,
    answers,
    set,
    /** One's answer was given and is changed. */
    changing: editing && poll.answered,
    change: () => set(byPlace(mine)),
    end: () => setBegun(undefined),
    /** The questions are others than those that one read first. */
    renewed: editing && poll.edition !== first,
  };
}
