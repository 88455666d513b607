import { expect, it } from 'vitest';
import { dayOf, daysAfter } from './days';

it('says the day that it is in the zone of the authority', () => {
  const lateInUtc = new Date('2026-11-23T23:30:00Z');
  expect(dayOf(lateInUtc, 'Europe/Paris')).toBe('2026-11-24');
  expect(dayOf(lateInUtc, 'Pacific/Tahiti')).toBe('2026-11-23');
});

it('counts days over the end of a month and of a year', () => {
  expect(daysAfter('2026-11-23', 14)).toBe('2026-12-07');
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
});
