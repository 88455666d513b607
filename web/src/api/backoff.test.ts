import { describe, expect, it } from 'vitest';
import { backoff } from './backoff';

describe('coming back', () => {
  it('waits longer each time, and never more than ten seconds', () => {
    expect([0, 1, 2, 3, 4, 20].map((attempt) => backoff(attempt, 1))).toEqual([
      1_500, 3_000, 6_000, 10_000, 10_000, 10_000,
    ]);
  });

  it('spreads those who lost the same server over the whole wait', () => {
    const waits = Array.from({ length: 2_000 }, () => backoff(1));
    const thirds = [0, 1, 2].map((third) => waits.filter((wait) => Math.floor(wait / 1_000.5) === third).length);
    expect(Math.min(...thirds)).toBeGreaterThan(500);
  });
});
