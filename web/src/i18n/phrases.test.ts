import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { badFrench, frenchSpaces, missingPhrases, phrasesOf } from '../../tools/phrases.mjs';

const src = join(import.meta.dirname, '..');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|schema\.d\.ts/.test(name))
  .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }));

const namespaces = new Set([...phrasesOf('fr').keys()].map((key) => key.split(':')[0]));
const base = (key: string) => key.replace(/_(one|other|many|zero)$/, '');
const known = new Set([...phrasesOf('fr').keys()].map(base));
const whole = (key: string) => (key.includes(':') ? key : `common:${key}`);

/** Every literal that may be a key: the argument of `t`, or a string shaped `namespace:some.key`. */
function keysIn(text: string): string[] {
  const called = [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key!);
  const shaped = [...text.matchAll(/'([a-z][\w-]*:[\w.-]+)'/g)]
    .map(([, key]) => key!)
    .filter((key) => namespaces.has(key.split(':')[0]!));
  const chosen = [...text.matchAll(/'((?:ui|shell|notFound|failure)\.[\w.-]+)'/g)].map(([, key]) => key!);
  return [...called, ...shaped, ...chosen];
}

/** Keys made on the spot: `sign-in:square.${line}` uses every key that starts and ends like it. */
function patternsIn(text: string): RegExp[] {
  return [...text.matchAll(/`([a-z][\w-]*[:.][^`]*\$\{[^`]*)`/g)].map(([, template]) => {
    const escaped = template!
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
      .join('[\\w-]+');
    return new RegExp(`^(common:)?${escaped}$`);
  });
}

describe('phrases', () => {
  it('stand in both languages', () => {
    expect(missingPhrases()).toEqual([]);
  });

  it('use the words of the trade and the spaces of French print', () => {
    expect(badFrench()).toEqual([]);
  });

  it('exist wherever the code asks for them', () => {
    const unknown = sources.flatMap(({ name, text }) =>
      keysIn(text)
        .map(whole)
        .filter((key) => !known.has(key))
        .map((key) => `${name}: ${key}`),
    );
    expect(unknown).toEqual([]);
  });

  it('are all asked for', () => {
    const asked = new Set(sources.flatMap(({ text }) => keysIn(text)).map(whole));
    const patterns = sources.flatMap(({ text }) => patternsIn(text));
    const unused = [...known].filter(
      (key) => !asked.has(key) && !/:problem\./.test(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('get their non-breaking spaces from the tool', () => {
    expect(frenchSpaces('Mot de passe oublié ?')).toBe('Mot de passe oublié\u00a0?');
    expect(frenchSpaces('« {{name}} » : 8,4 Mo')).toBe('«\u00a0{{name}}\u00a0»\u00a0: 8,4\u00a0Mo');
    expect(frenchSpaces('Bulletin n° 42')).toBe('Bulletin n°\u00a042');
    expect(frenchSpaces('à 18:30 http://x')).toBe('à 18:30 http://x');
  });
});
