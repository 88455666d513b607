import { expect, it } from 'vitest';
import { byWeek, mondayOf } from './weeks';

it('a Sunday evening is of the week before, in the zone of the authority', () => {
  expect(mondayOf('2026-11-22T22:30:00Z', 'Europe/Paris')).toBe('2026-11-16');
  expect(mondayOf('2026-11-22T23:30:00Z', 'Europe/Paris')).toBe('2026-11-23');
});

it('weeks keep the order of what is in them', () => {
  const lines = [
    { openedAt: '2026-11-24T10:00:00Z' },
    { openedAt: '2026-11-23T10:00:00Z' },
    { openedAt: '2026-11-10T10:00:00Z' },
  ];
  expect(byWeek(lines, 'Europe/Paris').map(([monday, some]) => [monday, some.length])).toEqual([
    ['2026-11-23', 2],
    ['2026-11-09', 1],
  ]);
});
