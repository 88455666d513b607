import { expect, test } from 'vitest';
import { dayAfter, sayDay } from './days';

test('a day is said in full', () => {
  expect(sayDay('2026-11-22', 'fr')).toBe('22\u00a0novembre\u00a02026');
  expect(sayDay('2026-12-01', 'fr')).toBe('1er\u00a0décembre\u00a02026');
});

test('days are counted in the zone of the authority', () => {
  expect(dayAfter(0, 'Europe/Paris', new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
  expect(dayAfter(14, 'America/Martinique', new Date('2026-11-22T03:00:00Z'))).toBe('2026-12-05');
});
