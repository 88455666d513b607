import { describe, expect, it } from 'vitest';
import { byColumn, cellOf, headOf, numberIn, readSheet } from './sheet';

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
    const ordered = (descending: boolean, ...texts: string[]) =>
      texts
        .map((text) => [cellOf(text)])
        .sort(byColumn(0, descending, 'fr'))
        .map(([cell]) => cell?.text);
    expect(ordered(false, '10', '9', '', '1 000')).toEqual(['9', '10', '1 000', '']);
    expect(ordered(false, '02/01/2026', '31/12/2025')[0]).toEqual('31/12/2025');
    expect(ordered(true, 'été', 'eau', 'Zoé')[0]).toEqual('Zoé');
    expect(ordered(false, 'sans prix', '12', '', '3')).toEqual(['3', '12', 'sans prix', '']);
  });
  it('is named by its first line that is filled as the others are', () => {
    const lines = (...texts: string[][]) => texts.map((line) => line.map(cellOf));
    expect(headOf(lines(['Nom', 'Prix'], ['Pelle', '12']))).toBe(0);
    expect(
      headOf(lines(['Devis de 2026', '', ''], ['Commune', 'X', ''], ['Nom', 'Prix', 'TVA'], ['Pelle', '12', ''])),
    ).toBe(1);
    expect(headOf(lines(['Devis de 2026', '', '', ''], ['Nom', 'Prix', 'TVA', 'Total']))).toBe(1);
    expect(headOf([])).toBe(0);
  });
});
