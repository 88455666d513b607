import { expect, it } from 'vitest';
import { dayWords } from './DayText';

it('says a day in full, so that a sentence may end with it', () => {
  expect(dayWords('2026-12-23', 'fr')).toBe('23\u00a0décembre\u00a02026');
  expect(dayWords('2027-01-01', 'fr')).toBe('1er\u00a0janvier\u00a02027');
  expect(dayWords('2026-12-01', 'en')).toBe('1\u00a0December\u00a02026');
});
