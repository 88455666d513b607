import { expect, it } from 'vitest';
import { belowOrItself } from './unitTree';

it('a service cannot be put into itself, nor below itself', () => {
  const units = [
    { id: 'pole' },
    { id: 'roads', parentId: 'pole' },
    { id: 'signs', parentId: 'roads' },
    { id: 'school' },
  ];
  expect(belowOrItself(units, 'pole')).toEqual(new Set(['pole', 'roads', 'signs']));
  expect(belowOrItself(units, 'school')).toEqual(new Set(['school']));
});
