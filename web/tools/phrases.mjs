/**
 * The phrases of the interface, read from `src/i18n/{fr,en}.json` and `src/features/<module>/{fr,en}.json`,
 * and what is wrong with them. `node tools/phrases.mjs --write` sets the French spaces; without it, it only tells.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const NBSP = '\u00a0';
const PLURAL = /_(zero|one|two|few|many|other)$/;

const banned = [
  [
    /\b(workspace|feed|owner|sprint|backlog|dashboard|ticket|board)s?\b/i,
    'a word of software: use the word of the trade',
  ],
  [/\bsoumettre\b/i, '“Soumettre”: say the gesture (Envoyer, Déposer, Entrer)'],
  [/(^|[\s«])OK([\s».!]|$)/, '“OK”: a button is a verb about a thing'],
  [/cliquez ici/i, '“Cliquez ici”: name the thing'],
  [/'/, 'a straight apostrophe: write ’'],
  [/\.\.\./, 'three dots: write …'],
  [/"/, 'straight quotes: write « »'],
];

/** @returns {string[]} the folders that hold phrases, `common` first */
function folders() {
  const features = join(src, 'features');
  const names = existsSync(features) ? readdirSync(features) : [];
  return [join(src, 'i18n'), ...names.map((name) => join(features, name))].filter((folder) =>
    ['fr.json', 'en.json'].some((file) => existsSync(join(folder, file))),
  );
}

/** @param {string} folder */
const namespaceOf = (folder) => (folder.endsWith('i18n') ? 'common' : folder.split('/').at(-1));

/**
 * @param {unknown} texts @param {string} at
 * @returns {[string, string][]} keys with dots, and their phrases
 */
function flat(texts, at = '') {
  return Object.entries(/** @type {object} */ (texts)).flatMap(([key, value]) =>
    typeof value === 'string' ? [[at + key, value]] : flat(value, `${at}${key}.`),
  );
}

/** @param {'fr' | 'en'} language @returns {Map<string, string>} `people:directory.title` → phrase */
export function phrasesOf(language) {
  const all = folders().flatMap((folder) => {
    const file = join(folder, `${language}.json`);
    const texts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    return flat(texts).map(([key, text]) => /** @type {[string, string]} */ ([`${namespaceOf(folder)}:${key}`, text]));
  });
  return new Map(all);
}

/** Keys that one language has and the other lacks. */
export function missingPhrases() {
  const [fr, en] = [keysWithoutPlural('fr'), keysWithoutPlural('en')];
  return [
    ...[...fr].filter((key) => !en.has(key)).map((key) => `${key} is missing in English`),
    ...[...en].filter((key) => !fr.has(key)).map((key) => `${key} is missing in French`),
    ...['fr', 'en'].flatMap((language) => unpairedPlurals(/** @type {'fr' | 'en'} */ (language))),
  ];
}

/** @param {'fr' | 'en'} language */
function keysWithoutPlural(language) {
  return new Set([...phrasesOf(language).keys()].map((key) => key.replace(PLURAL, '')));
}

/** @param {'fr' | 'en'} language */
function unpairedPlurals(language) {
  const keys = phrasesOf(language);
  return [...keys.keys()]
    .filter((key) => key.endsWith('_one') && !keys.has(key.replace(PLURAL, '_other')))
    .map((key) => `${key} has no _other in ${language}`);
}

/** Words and spaces that French print does not accept. */
export function badFrench() {
  return [...phrasesOf('fr')].flatMap(([key, text]) => {
    const bare = text.replace(/\{\{.*?\}\}/g, 'x').replace(/https?:\/\/\S+/g, 'x');
    const words = banned
      .filter(([pattern]) => /** @type {RegExp} */ (pattern).test(bare))
      .map(([, why]) => `${key}: ${why}`);
    return frenchSpaces(text) === text
      ? words
      : [...words, `${key}: a non-breaking space is missing: run npm run phrases`];
  });
}

/** @param {string} text the same with non-breaking spaces before : ; ? ! » and after « , and between a figure and its unit */
export function frenchSpaces(text) {
  return text
    .replace(/[ \u00a0\u202f]([:;?!»])(?=[\s.,)»]|$)/g, `${NBSP}$1`)
    .replace(/(?<=[\p{L}\d}…])([?!;»])(?=[\s.,)]|$)/gu, `${NBSP}$1`)
    .replace(/(?<=[\p{L}}…])(:)(?=\s|$)/gu, `${NBSP}$1`)
    .replace(/«[ \u202f]?(?=\S)/g, `«${NBSP}`)
    .replace(/«\u00a0\u00a0/g, `«${NBSP}`)
    .replace(/(\d|\}\}) (?=(ko|Mo|Go|To|€|%|h|min|s)(?![\p{L}]))/gu, `$1${NBSP}`)
    .replace(/\b[nN]° (?=\S)/g, (found) => found.replace(' ', NBSP));
}

/** Sets the spaces in every French file. */
export function writeFrenchSpaces() {
  for (const folder of folders()) {
    const file = join(folder, 'fr.json');
    if (existsSync(file)) {
      const text = readFileSync(file, 'utf8');
      const fixed = text.replace(
        /(:\s*)"((?:[^"\\]|\\.)*)"/g,
        (_, colon, phrase) => `${colon}"${frenchSpaces(phrase)}"`,
      );
      if (fixed !== text) {
        writeFileSync(file, fixed);
      }
    }
  }
}

/** Fails the build on a phrase that is missing on one side or that French print does not accept. */
export function phrasesChecked() {
  return {
    name: 'parvis:phrases',
    apply: /** @type {const} */ ('build'),
    buildStart() {
      const wrong = [...missingPhrases(), ...badFrench()];
      if (wrong.length > 0) {
        throw new Error(`Phrases to mend:\n  ${wrong.join('\n  ')}`);
      }
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--write')) {
    writeFrenchSpaces();
  }
  const wrong = [...missingPhrases(), ...badFrench()];
  console.log(wrong.length > 0 ? wrong.join('\n') : 'Phrases are whole.');
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
