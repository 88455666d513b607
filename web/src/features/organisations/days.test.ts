import { describe, expect, it } from 'vitest';
import { inMonths } from './days';

describe('the last day of a guest', () => {
  it('is proposed in whole months', () => {
    expect(inMonths(0, new Date(2026, 10, 21))).toBe('2026-11-21');
    expect(inMonths(6, new Date(2026, 10, 21))).toBe('2027-05-21');
  });

  it('never falls into the next month', () => {
    expect(inMonths(6, new Date(2026, 7, 31))).toBe('2027-02-28');
    expect(inMonths(12, new Date(2028, 1, 29))).toBe('2029-02-28');
  });
});
