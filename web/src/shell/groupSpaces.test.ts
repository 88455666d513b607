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
  ...more,
});

const all = [
  space('accueil', {}),
  space('conseil', { group: 'council', groupOrder: 1 }),
  space('finances', { favourite: true, group: 'committees', groupOrder: 2 }),
  space('bureau', { group: 'council', groupOrder: 1 }),
];

it('puts favourites first, then the groups in their order', () => {
  const groups = groupSpaces(all).map(({ label, spaces }) => [label, ...spaces.map(({ id }) => id)].join(' '));
  expect(groups).toEqual(['shell.favourites finances', 'council conseil bureau', 'services accueil']);
});
