import { expect, it } from 'vitest';
import { groupsOf, offeredTypes } from './groups';
import type { SpaceLine } from './queries';

const line = (name: string, type: SpaceLine['type'], favourite = false) =>
  ({ id: name, name, type, favourite }) as SpaceLine;

it('puts favourites first, then the groups in their order, each by name', () => {
  const groups = groupsOf([
    line('Commission 10', 'COMMITTEE'),
    line('Commission 9', 'COMMITTEE'),
    line('Écoles', 'SERVICE', true),
    line('Conseil', 'COUNCIL'),
  ]);
  expect(groups.map(({ group, spaces }) => [group, ...spaces.map(({ name }) => name)].join(', '))).toEqual([
    'FAVOURITES, Écoles',
    'INSTITUTIONS, Conseil',
    'COMMITTEES, Commission 9, Commission 10',
  ]);
});

it('offers sixteen types: the confidential one waits', () => {
  expect(offeredTypes).toHaveLength(16);
  expect(offeredTypes).not.toContain('CONFIDENTIAL');
});
