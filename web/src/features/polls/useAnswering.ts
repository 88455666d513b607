import { useState } from 'react';
import { type Answers, askedBy, type Begun, byPlace, carried } from './answers';
import type { Answer, Poll } from './queries';

interface Answering {
  poll: Poll;
  mine: readonly Answer[];
  /** Whether one can answer now, or change one's answer. */
  open: boolean;
}

/** What one answers as one does, and to which questions: those of an open poll may be written anew until somebody has answered. */
export function useAnswering({ poll, mine, open }: Answering) {
  const [begun, setBegun] = useState<Begun>();
  const [first] = useState(poll.edition);
  // What was begun before one had answered, in another tab too, is over.
  const current = begun?.again === poll.answered ? begun : undefined;
  const editing = open && (!poll.answered || current !== undefined);
  const set = (answers: Answers) =>
    setBegun({ edition: poll.edition, asked: askedBy(poll), again: poll.answered, answers });
  const answers: Answers = current ? carried(current, poll) : {};
  return {
    editing,
    answers,
    set,
    /** One's answer was given and is changed. */
    changing: editing && poll.answered,
    change: () => set(byPlace(mine)),
    end: () => setBegun(undefined),
    /** The questions are others than those that were shown first. */
    renewed: editing && poll.edition !== first,
  };
}
