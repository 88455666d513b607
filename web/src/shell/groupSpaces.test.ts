import { Landmark } from 'lucide-react';
import { expect, it } from 'vitest';
import { groupSpaces } from './groupSpaces';
import type { RailSpace } from './types';

const space = (id: string, more: Partial<RailSpace>): RailSpace => ({
  id,
  name: id,
  icon: Landmark,
  href: `/espaces/valbourg/${id}`,
  favourite: false,
  group: 'services',
  groupOrder: 3,
  organisationId: 'valbourg',
  ...more,
});

const all = [
  space('accueil', {}),
  space('conseil', { group: 'council', groupOrder: 1 }),
  space('finances', { favourite: true, group: 'committees', groupOrder: 2 }),
  space('bureau', { organisationId: 'pays', group: 'council', groupOrder: 1 }),
  space('support', { organisationId: 'pays', favourite: true }),
];
const names = (organisation?: string) =>
  groupSpaces(all, organisation).map(({ label, spaces }) => [label, ...spaces.map(({ id }) => id)].join(' '));

it('puts favourites first, whatever the hat, then the groups of the hat in their order', () => {
  expect(names('valbourg')).toEqual(['shell.favourites finances support', 'council conseil', 'services accueil']);
});

it('shows a guest, who wears no hat, every space', () => {
  expect(names()).toEqual(['shell.favourites finances support', 'council conseil bureau', 'services accueil']);
});
