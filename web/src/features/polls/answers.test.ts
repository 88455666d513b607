import { describe, expect, it } from 'vitest';
import { askedBy, blank, carried, leading, moved, sent, suit, suits, toggle } from './answers';
import { blankOption, blankQuestion, EMPTY, isBlank } from './blank';
import type { Figures, Question } from './queries';

const figures = (options: [number, number][]): Figures => ({
  question: 1,
  answered: 10,
  options: options.map(([chosen, maybe]) => ({ chosen, maybe, points: 0 })),
  steps: [],
  texts: [],
});

describe('what one answers', () => {
  it('takes back what is pressed again', () => {
    expect(toggle(toggle(blank(1), 2), 2).options).toEqual([]);
  });

  it('says one thing of a date', () => {
    const answer = suit(suit(suit(blank(1), 1, 'yes'), 1, 'maybe'), 2, 'yes');
    expect([suits(answer, 1), suits(answer, 2), suits(answer, 3)]).toEqual(['maybe', 'yes', 'no']);
    expect(suits(undefined, 1)).toBeUndefined();
  });

  it('moves a rank and no further than the ends', () => {
    const answer = { ...blank(1), options: [3, 1, 2] };
    expect(moved(answer, 2, -1).options).toEqual([3, 2, 1]);
    expect(moved(answer, 3, -1).options).toEqual([3, 1, 2]);
    expect(moved(answer, 9, 1).options).toEqual([3, 1, 2]);
  });

  it('leaves out the questions that were not answered', () => {
    const questions = [blankQuestion('SINGLE'), blankQuestion('TEXT'), blankQuestion('DATES')];
    const answers = { 1: blank(1), 2: { ...blank(2), text: '  ' }, 3: blank(3) };
    expect(sent(questions, answers).map(({ question }) => question)).toEqual([3]);
  });
});

describe('what was begun when the questions change', () => {
  const words = (label: string) => ({ ...blankQuestion('TEXT'), label });
  const poll = (edition: number, ...questions: Question[]) => ({ title: 'Cantine', edition, questions });
  const begun = {
    edition: 1,
    asked: ['Quel jour ?', 'Pourquoi ?'],
    again: false,
    answers: { 1: { ...blank(1), options: [2] }, 2: { ...blank(2), text: 'Le marché.' } },
  };

  it('stays while they are the same', () => {
    expect(carried(begun, poll(1, blankQuestion('SINGLE'), words('Pourquoi ?')))).toBe(begun.answers);
  });

  it('loses what was chosen, and keeps the words where the same is asked', () => {
    expect(carried(begun, poll(2, blankQuestion('SINGLE'), words('Pourquoi ?')))).toEqual({ 2: begun.answers[2] });
    expect(carried(begun, poll(2, words('Pourquoi ?')))).toEqual({ 1: { ...blank(1), text: 'Le marché.' } });
    expect(carried(begun, poll(2, blankQuestion('SINGLE'), words('Avec qui ?')))).toEqual({});
  });

  it('knows the only question by the title', () => {
    expect(askedBy(poll(1, words('')))).toEqual(['Cantine']);
  });
});

describe('what leads', () => {
  const dates = blankQuestion('DATES');

  it('is what suits most, a plain yes before a perhaps', () => {
    expect(
      leading(
        dates,
        figures([
          [7, 3],
          [8, 2],
          [2, 0],
        ]),
      ),
    ).toBe(1);
  });

  it('is nothing while two are level or nobody answered', () => {
    expect(
      leading(
        dates,
        figures([
          [2, 1],
          [2, 1],
        ]),
      ),
    ).toBeUndefined();
    expect(leading(dates, figures([[0, 0]]))).toBeUndefined();
  });
});

describe('a poll that is written', () => {
  it('is blank until something is said in it', () => {
    expect(isBlank(EMPTY)).toBe(true);
    expect(isBlank({ ...EMPTY, title: ' ' })).toBe(true);
    expect(isBlank({ ...EMPTY, questions: [{ ...blankQuestion(), options: [blankOption('Oui')] }] })).toBe(false);
  });
});
