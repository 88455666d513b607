import { expect, it } from 'vitest';
import { pieces } from './pieces';

it('cuts a text where it answers', () => {
  expect(pieces('Devis \u0001toiture\u0002.pdf')).toEqual([
    { text: 'Devis ', hit: false, at: 0 },
    { text: 'toiture', hit: true, at: 6 },
    { text: '.pdf', hit: false, at: 13 },
  ]);
});

it('takes a text without marks, or with half of one, as text', () => {
  expect(pieces('<b>Devis</b>')).toEqual([{ text: '<b>Devis</b>', hit: false, at: 0 }]);
  expect(pieces('Devis \u0001toiture')).toEqual([
    { text: 'Devis ', hit: false, at: 0 },
    { text: 'toiture', hit: false, at: 6 },
  ]);
  expect(pieces('')).toEqual([]);
});
