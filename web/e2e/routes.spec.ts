import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { routes } from './house/map';
import { type State, visits } from './house/seen';

const states: State[] = ['empty', 'full', 'refused', 'error'];

/** States that a route cannot be in, and why. Everything else must have been visited by a spec, with `seen()`. */
const cannotBe: Record<string, Partial<Record<State, string>>> = {
  '/': { empty: 'it sends to the home page', full: 'same', refused: 'same', error: 'same' },
  '/$': { full: 'it says that nothing is there', refused: 'same', error: 'it reads nothing' },
  '/administration/$authority/menage': { empty: 'the demonstration has spaces' },
  '/administration/$authority/reglages': { empty: 'an authority has a name' },
  '/administration/collectivites': { empty: 'somebody who signs in belongs to one' },
  '/administration/fichiers': { empty: 'the demonstration has files' },
  '/administration/installation': { empty: 'it always has an address' },
  '/annuaire/$person': { empty: 'a person has a name' },
  '/aujourdhui': { refused: 'everybody has a home page' },
  '/aujourdhui/documents': { refused: 'everybody reads their own' },
  '/connexion': { full: 'a form starts blank' },
  '/demandes': { refused: 'everybody reads their own requests' },
  '/demandes/$case': { empty: 'a request has its first step' },
  '/demandes/nouvelle': { refused: 'everybody reads what is open to them' },
  '/demandes/nouvelle/$form': { empty: 'a form starts blank' },
  '/d/$id': { empty: 'it leads to one thing' },
  '/contributions/$consultation': { empty: 'what is asked has words' },
  '/espaces/$authority/$space/appels/$call/modifier': { empty: 'a draft has words' },
  '/diffusions/$broadcast': { empty: 'it has a title and a text' },
  '/espaces': { refused: 'everybody has a page of spaces' },
  '/espaces/demandes': { refused: 'everybody reads their own requests' },
  '/espaces/inventaire': { empty: 'the demonstration has spaces' },
  '/espaces/$authority/$space/demandes/modeles/$definition': { empty: 'it begins with steps' },
  '/espaces/$authority/$space/documents/acces/$id': { empty: 'a space has a facilitator' },
  '/espaces/$authority/$space/reglages': { empty: 'settings are never empty' },
  '/espaces/$authority/$space/publications/$post': { empty: 'a publication has a title' },
  '/espaces/$authority/$space/sondages/$poll': { empty: 'a poll has a question' },
  '/messages': { refused: 'everybody has a page of messages' },
  '/mon-compte': { empty: 'everybody has a name and a device' },
  '/note-rapide': { refused: 'whoever writes nowhere is told so, in its empty state' },
  '/sondages': { refused: 'everybody reads what they are asked' },
  '/sondages/$poll': { empty: 'a poll has a question' },
  '/appels/$call': { empty: 'it leads to one call', full: 'same' },
  '/p/$post': { empty: 'it leads to one publication', full: 'same' },
};

/** Every route in every state it can be in has been seen by a browser test, with axe. */
test('every route is visited in its empty, full, refused and error states', () => {
  const visited = new Set(existsSync(visits) ? readFileSync(visits, 'utf8').trim().split('\n') : []);
  const forgotten = routes().flatMap((route) =>
    states
      .filter((state) => !cannotBe[route]?.[state] && !visited.has(`${route}\t${state}`))
      .map((state) => `${route} ${state}`),
  );
  expect(forgotten, 'routes that no browser test visits').toEqual([]);
});

test('the map names only routes that exist', () => {
  const known = new Set(routes());
  expect(Object.keys(cannotBe).filter((route) => !known.has(route))).toEqual([]);
});
