import { describe, expect, it } from 'vitest';
import { answering, callAt, decoded, encoded } from './mentions';

const claire = 'person:01990000-0000-7000-8000-000000000001';
const one = (name: string) => ({ key: name, name, token: 'space' });

describe('calling somebody', () => {
  it('begins with an @ at the head of a word', () => {
    expect(callAt('Bonjour @cl', 11)).toEqual({ words: 'cl', from: 8 });
    expect(callAt('@', 1)).toEqual({ words: '', from: 0 });
    expect(callAt('Bonjour @claire dem', 19)).toEqual({ words: 'claire dem', from: 8 });
    expect(callAt('claire@valbourg.fr', 18)).toBeUndefined();
    expect(callAt('@claire est partie hier', 23)).toBeUndefined();
  });

  it('finds a name by any of its words, with or without accents', () => {
    const all = ['Noël Houpert', 'Jean-Luc Aubertin', 'Odile Thiriet'].map(one);
    expect(answering(all, 'noel').map(({ name }) => name)).toEqual(['Noël Houpert']);
    expect(answering(all, 'Luc').map(({ name }) => name)).toEqual(['Jean-Luc Aubertin']);
    expect(answering(all, 'odile t').map(({ name }) => name)).toEqual(['Odile Thiriet']);
    expect(answering(all, '')).toHaveLength(3);
  });

  it('is sent with who is meant, and comes back as it was typed', () => {
    const called = new Map([
      ['Claire', 'space'],
      ['Claire Demangeot', claire],
    ]);
    const body = encoded('@Claire Demangeot, et @Claire ; mais pas @Clairette', called);
    expect(body).toBe(`@[Claire Demangeot](${claire}), et @[Claire](space) ; mais pas @Clairette`);
    expect(decoded(body)).toEqual({ text: '@Claire Demangeot, et @Claire ; mais pas @Clairette', called });
  });
});
