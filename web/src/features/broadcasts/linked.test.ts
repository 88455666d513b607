import { expect, it } from 'vitest';
import { linked } from './linked';

it('makes links of addresses, without what ends the sentence', () => {
  expect(linked('Voir https://valbourg.example/eau, puis rien.')).toEqual([
    { text: 'Voir ' },
    { text: 'https://valbourg.example/eau', href: 'https://valbourg.example/eau' },
    { text: ', puis rien.' },
  ]);
});

it('leaves everything else as it is', () => {
  const text = '<b>javascript:alert(1)</b> data:text/html,x';
  expect(linked(text)).toEqual([{ text }]);
});
