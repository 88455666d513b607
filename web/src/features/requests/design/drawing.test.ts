import { describe, expect, it } from 'vitest';
import type { Design } from '../queries';
import { who } from './designing';
import { draw, lines } from './drawing';

const move = (to: string) => ({ id: `b-${to}`, label: to, kind: 'YES' as const, to, branches: [] });
const design: Design = {
  questions: [],
  steps: [
    { id: 'a', name: 'À l’étude', who: who('AGENTS'), rule: 'ONE', moves: [move('b'), move('non'), move('plus')] },
    { id: 'b', name: 'Commandée', who: who('AGENTS'), rule: 'ONE', moves: [move('fin')] },
    { id: 'plus', name: 'Complément', who: who('REQUESTER'), rule: 'ONE', moves: [move('a')] },
    { id: 'fin', name: 'Livrée', rule: 'ONE', outcome: 'DONE', moves: [] },
    { id: 'non', name: 'Refusée', rule: 'ONE', outcome: 'REFUSED', moves: [] },
  ],
};

describe('the picture of a circuit', () => {
  it('goes from left to right, its ends last, and nothing covers anything', () => {
    const { placed } = draw(design);
    const x = (id: string) => placed.find(({ step }) => step.id === id)?.x ?? -1;
    expect(x('a')).toBeLessThan(x('b'));
    expect(x('b')).toBeLessThan(x('fin'));
    expect(x('non')).toBe(x('fin'));
    expect(x('plus')).toBe(x('a'));
    expect(new Set(placed.map((one) => `${one.x}/${one.y}`)).size).toBe(5);
  });

  it('has an arrow for each way', () => {
    // Asking for more and coming back are one arrow, which goes both ways.
    const { arrows } = draw(design);
    expect(arrows).toHaveLength(4);
    expect(arrows.filter(({ both }) => both)).toHaveLength(1);
    expect(new Set(arrows.filter(({ back }) => !back).map(({ at }) => `${at.x}/${at.y}`)).size).toBe(3);
    expect(draw({ questions: [], steps: [] }).arrows).toHaveLength(0);
  });

  it('writes a name on two lines at most', () => {
    expect(lines('Demandée')).toEqual(['Demandée']);
    expect(lines('Chez le responsable du service')).toHaveLength(2);
  });
});
