import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { routes } from './house/map';
import { type State, visits } from './house/seen';

const states: State[] = ['empty', 'full', 'refused', 'error'];

/** States that a route cannot be in, and why. Everything else must have been visited by a spec, with `seen()`. */
const cannotBe: Record<string, Partial<Record<State, string>>> = {
  '/': { empty: 'it sends to the home page', full: 'same', refused: 'same', error: 'same' },
  '/$': { full: 'it says that nothing is there', refused: 'same', error: 'it reads nothing' },
  '/administration/$authority/reglages': { empty: 'an authority has a name' },
  '/administration/collectivites': { empty: 'somebody who signs in belongs to one' },
  '/administration/installation': { empty: 'it always has an address' },
  '/connexion': { full: 'a form starts blank' },
  '/espaces': { refused: 'everybody has a page of spaces' },
  '/espaces/demandes': { refused: 'everybody reads their own requests' },
  '/espaces/inventaire': { empty: 'the demonstration has spaces' },
  '/espaces/$authority/$space/reglages': { empty: 'settings are never empty' },
};

/** Screens that wait for their browser test. A line goes when the test comes; none is added. */
const notYet: Record<string, State[]> = {
  '/administration': ['empty', 'full', 'refused', 'error'],
  '/administration/$authority/groupes': ['empty', 'full', 'refused', 'error'],
  '/administration/$authority/invites': ['empty', 'full', 'refused', 'error'],
  '/administration/$authority/personnes': ['empty', 'full', 'refused', 'error'],
  '/administration/$authority/personnes/liste': ['empty', 'full', 'refused', 'error'],
  '/administration/$authority/reglages': ['full', 'refused', 'error'],
  '/administration/$authority/services': ['empty', 'full', 'refused', 'error'],
  '/administration/collectivites': ['full', 'refused', 'error'],
  '/administration/courriels': ['empty', 'full', 'refused', 'error'],
  '/administration/installation': ['full', 'refused', 'error'],
  '/annuaire': ['empty', 'full', 'refused', 'error'],
  '/annuaire/$person': ['empty', 'full', 'refused', 'error'],
  '/d/$id': ['empty', 'error'],
  '/espaces/$authority/$space/documents/corbeille': ['error'],
  '/invitation': ['empty', 'full', 'refused', 'error'],
  '/mon-compte': ['empty', 'full', 'refused', 'error'],
  '/mot-de-passe': ['empty', 'full', 'refused', 'error'],
  '/nouveau-mot-de-passe': ['empty', 'full', 'refused', 'error'],
};

/** Every route in every state it can be in has been seen by a browser test, with axe. */
test('every route is visited in its empty, full, refused and error states', () => {
  const visited = new Set(existsSync(visits) ? readFileSync(visits, 'utf8').trim().split('\n') : []);
  const forgotten = routes().flatMap((route) =>
    states
      .filter((state) => !cannotBe[route]?.[state] && !visited.has(`${route}\t${state}`))
      .map((state) => `${route} ${state}`),
  );
  const waiting = Object.entries(notYet).flatMap(([route, which]) => which.map((state) => `${route} ${state}`));
  expect(forgotten.sort(), 'routes that no browser test visits').toEqual(waiting.sort());
});

test('the map names only routes that exist', () => {
  const known = new Set(routes());
  expect(Object.keys(cannotBe).filter((route) => !known.has(route))).toEqual([]);
});
