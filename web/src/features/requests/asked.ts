import type { Answers, Question } from './queries';

/** The questions that are asked of who answered so far in that way, as the server asks them. */
export function asked(questions: readonly Question[], answers: Answers): Question[] {
  const said: Answers = {};
  return questions.filter((question) => {
    const { id, showIf } = question;
    const shown = !showIf || (said[showIf.question] ?? []).includes(showIf.value);
    if (shown) {
      said[id] = answers[id] ?? [];
    }
    return shown;
  });
}

/** "1 234,5" as it is kept: "1234.5". */
export const plainAmount = (typed: string) => typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');

/** What was typed on another day, as far as the form asks it today: choices that it offers no more are gone. */
export function fitting(questions: readonly Question[], answers: Answers): Answers {
  const typed = questions.flatMap(({ id, kind, choices }): [string, string[]][] => {
    const answer = answers[id] ?? [];
    const offered = kind === 'CHOICE' || kind === 'CHOICES' ? answer.filter((one) => choices.includes(one)) : answer;
    return offered.length > 0 ? [[id, offered]] : [];
  });
  return Object.fromEntries(typed);
}

/** What leaves: of the questions that are asked, without blanks. */
export function said(questions: readonly Question[], answers: Answers): Answers {
  return Object.fromEntries(
    asked(questions, answers)
      .filter(({ kind }) => kind !== 'FILE')
      .map(({ id, kind }) => [
        id,
        // Of a person the name stands behind, for the page alone.
        (answers[id] ?? [])
          .slice(0, kind === 'PERSON' ? 1 : undefined)
          .map((one) => (kind === 'AMOUNT' ? plainAmount(one) : one.trim()))
          .filter((one) => one !== ''),
      ])
      .filter(([, answer]) => (answer as string[]).length > 0),
  );
}
