import { describe, expect, it } from 'vitest';
import { blank, leading, moved, sent, suit, suits, toggle } from './answers';
import { blankQuestion } from './blank';
import type { Figures } from './queries';

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
