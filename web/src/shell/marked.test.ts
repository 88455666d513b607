import { expect, it } from 'vitest';
import { marked } from './marked';

const hits = (title: string, words: string) =>
  marked(title, words)
    .filter(({ hit }) => hit)
    .map(({ text }) => text);

it('marks the words asked, accents and case ignored', () => {
  expect(hits('Tarifs de la salle des fêtes', 'SALLE fetes')).toEqual(['salle', 'fêtes']);
  expect(hits('Été', 'ete')).toEqual(['Été']);
});

it('gives the title back whole', () => {
  expect(
    marked('Bulletin n° 42', 'tin 4')
      .map(({ text }) => text)
      .join(''),
  ).toBe('Bulletin n° 42');
  expect(marked('Bulletin', '')).toEqual([{ text: 'Bulletin', hit: false, at: 0 }]);
});
