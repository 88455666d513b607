import { describe, expect, it } from 'vitest';
import { amountIn, byField, kindAt, kinds, slugOf } from './kinds';
import type { Line } from './queries';

const line = (name: string, amount?: number): Line => ({
  id: name,
  name,
  version: 1,
  changedAt: '',
  facts: { amount },
});

describe('kinds', () => {
  it('reads amounts as the French write them', () => {
    expect(amountIn('1 234,50 €')).toBe(1234.5);
    expect(amountIn('12')).toBe(12);
    expect(amountIn('12,345')).toBeNaN();
    expect(amountIn('-3')).toBeNaN();
    expect(amountIn('douze')).toBeNaN();
  });

  it('puts what is not known last, whichever way', () => {
    const lines = [line('a'), line('b', 100), line('c', 20)];
    const names = (descending: boolean) => lines.toSorted(byField('amount', descending, 'fr')).map(({ name }) => name);
    expect(names(false)).toEqual(['c', 'b', 'a']);
    expect(names(true)).toEqual(['b', 'c', 'a']);
  });

  it('gives each kind an address', () => {
    expect(kinds.map((kind) => kindAt(slugOf(kind)))).toEqual(kinds);
  });
});
