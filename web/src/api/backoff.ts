/** How long to wait before the n-th attempt (from 0) to come back, milliseconds: longer each time, and anywhere up to that, so that two thousand
 * browsers that lost the same server do not knock together. */
export function backoff(attempt: number, chance: number = Math.random()): number {
  return Math.round(chance * Math.min(LONGEST, FIRST * 2 ** attempt));
}

const FIRST = 1_500;
const LONGEST = 10_000;
