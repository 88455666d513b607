import { describe, expect, it } from 'vitest';
import type { Design } from '../queries';
import { addEnd, addMove, askForMore, isEnd, moved, stepAfter, who, withoutStep } from './designing';

const simple: Design = {
  questions: [],
  steps: [
    {
      id: 'demandee',
      name: 'Demandée',
      who: who('AGENTS'),
      rule: 'ONE',
      moves: [
        { id: 'oui', label: 'Accepter', kind: 'YES', to: 'acceptee', branches: [] },
        { id: 'non', label: 'Refuser', kind: 'NO', to: 'refusee', branches: [] },
      ],
    },
    { id: 'acceptee', name: 'Acceptée', rule: 'ONE', outcome: 'DONE', moves: [] },
    { id: 'refusee', name: 'Refusée', rule: 'ONE', outcome: 'REFUSED', moves: [] },
  ],
};

/** The ids of the steps that some button leads to. */
const led = (design: Design) => new Set(design.steps.flatMap(({ moves }) => moves.map(({ to }) => to)));

describe('designing a circuit', () => {
  it('puts a step between two, so that both are still reached', () => {
    const next = stepAfter(simple, 'demandee', 'Continuer');
    expect(next.steps.map(({ id }) => id).toSpliced(1, 1)).toEqual(['demandee', 'acceptee', 'refusee']);
    expect(led(next)).toEqual(new Set([next.steps[1]?.id, 'acceptee', 'refusee']));
  });

  it('lets ask for more, with one step to answer however often', () => {
    const words = { ask: 'Demander un complément', step: 'Complément attendu', back: 'Renvoyer' };
    const twice = askForMore(askForMore(simple, 'demandee', words), 'demandee', words);
    expect(twice.steps.filter(({ name }) => name === 'Complément attendu')).toHaveLength(1);
    expect(twice.steps.find(isEnd)?.id).toBe('acceptee');
  });

  it('takes a step out and leads past it', () => {
    const next = stepAfter(simple, 'demandee', 'Continuer');
    const added = next.steps[1]?.id ?? '';
    expect(withoutStep(next, added)).toEqual(simple);
    expect(led(addMove(addEnd(simple, 'Autre'), 'demandee')).has('acceptee')).toBe(true);
  });

  it('moves one of a list', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });
});
