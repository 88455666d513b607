import { describe, expect, it } from 'vitest';
import { byColumn, numberIn, readSheet } from './sheet';

describe('a table of text', () => {
  it('is parted by what parts its lines evenly', () => {
    expect(readSheet('nom;prix\npelle;12,50\n', 10)).toEqual([
      ['nom', 'prix'],
      ['pelle', '12,50'],
    ]);
    expect(readSheet('name,price\nspade,12.5', 10)).toEqual([
      ['name', 'price'],
      ['spade', '12.5'],
    ]);
    expect(readSheet('a\tb\n1\t2', 10)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
  it('keeps signs and lines that stand in quotes', () => {
    expect(readSheet('a;b\r\n"x;y\n""z""";2', 10)).toEqual([
      ['a', 'b'],
      ['x;y\n"z"', '2'],
    ]);
  });
  it('stops at the bound, and at a quote that never ends', () => {
    expect(readSheet('a\n'.repeat(50), 3)).toHaveLength(3);
    expect(readSheet('a;"b\nc;d', 10)).toEqual([['a', 'b\nc;d']]);
  });
  it('orders numbers by worth, days by date, and what is empty last', () => {
    expect(numberIn('1 234,50 €')).toBe(1234.5);
    expect([['10'], ['9'], [''], ['1 000']].sort(byColumn(0, false, 'fr'))).toEqual([['9'], ['10'], ['1 000'], ['']]);
    expect([['02/01/2026'], ['31/12/2025']].sort(byColumn(0, false, 'fr'))[0]).toEqual(['31/12/2025']);
    expect([['été'], ['eau'], ['Zoé']].sort(byColumn(0, true, 'fr'))[0]).toEqual(['Zoé']);
  });
});
