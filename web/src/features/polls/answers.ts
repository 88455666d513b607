import type { Answer, Figures, Poll, Question } from './queries';

/** What is answered so far, by the place of its question. */
export type Answers = Readonly<Record<number, Answer>>;

export const blank = (question: number): Answer => ({ question, options: [], maybe: [] });

export const byPlace = (answers: readonly Answer[]): Answers =>
  Object.fromEntries(answers.map((answer) => [answer.question, answer]));

export function choose(answer: Answer, option: number): Answer {
  return { ...answer, options: [option] };
}

export function toggle(answer: Answer, option: number): Answer {
  const has = answer.options.includes(option);
  return { ...answer, options: has ? answer.options.filter((one) => one !== option) : [...answer.options, option] };
}

export type Suits = 'yes' | 'maybe' | 'no';

/** What one said of a date; nothing before one has. */
export function suits(answer: Answer | undefined, option: number): Suits | undefined {
  if (!answer) {
    return undefined;
  }
  return answer.options.includes(option) ? 'yes' : answer.maybe.includes(option) ? 'maybe' : 'no';
}

export function suit(answer: Answer, option: number, said: Suits): Answer {
  const options = answer.options.filter((one) => one !== option);
  const maybe = answer.maybe.filter((one) => one !== option);
  return {
    ...answer,
    options: said === 'yes' ? [...options, option] : options,
    maybe: said === 'maybe' ? [...maybe, option] : maybe,
  };
}

/** One place up (-1) or down (1) in one's order. */
export function moved(answer: Answer, option: number, by: -1 | 1): Answer {
  const options = [...answer.options];
  const at = options.indexOf(option);
  const to = at + by;
  if (at < 0 || to < 0 || to >= options.length) {
    return answer;
  }
  options.splice(at, 1);
  options.splice(to, 0, option);
  return { ...answer, options };
}

function says(question: Question, answer: Answer): boolean {
  switch (question.kind) {
    case 'DATES':
      return true;
    case 'SCALE':
      return answer.scale != null;
    case 'TEXT':
      return (answer.text ?? '').trim() !== '';
    default:
      return answer.options.length > 0;
  }
}

/** What is sent: the questions that were answered. */
export function sent(questions: readonly Question[], answers: Answers): Answer[] {
  return questions.flatMap((question, index) => {
    const answer = answers[index + 1];
    return answer && says(question, answer) ? [answer] : [];
  });
}

/** What one is answering, bound to the questions as one has read them. */
export interface Begun {
  edition: number;
  /** What each question asked, in their order. */
  asked: readonly string[];
  /** Whether it changes an answer that was given. */
  again: boolean;
  answers: Answers;
}

type Asking = Pick<Poll, 'title' | 'questions' | 'edition'>;

export const askedBy = ({ title, questions }: Asking): string[] => questions.map(({ label }) => label || title);

/**
 * What of it answers the questions as they stand. Once they were written anew a tick might stand on another answer: only words stay,
 * where the same is still asked.
 */
export function carried(begun: Begun, poll: Asking): Answers {
  if (begun.edition === poll.edition) {
    return begun.answers;
  }
  return byPlace(
    askedBy(poll).flatMap((asked, index) => {
      const from = begun.asked[index] === asked ? index : begun.asked.indexOf(asked);
      const text = begun.answers[from + 1]?.text;
      return text && poll.questions[index]?.kind === 'TEXT' ? [{ ...blank(index + 1), text }] : [];
    }),
  );
}

/** The option that suits most; nothing while two do, or nobody has answered. */
export function leading(question: Question, figures: Figures): number | undefined {
  const worth = figures.options.map(({ chosen, maybe, points }) =>
    question.kind === 'RANKING' ? points : chosen + maybe + chosen / 1000,
  );
  const most = Math.max(0, ...worth);
  const first = worth.indexOf(most);
  return most > 0 && worth.lastIndexOf(most) === first ? first : undefined;
}
