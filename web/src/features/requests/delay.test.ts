import { describe, expect, it } from 'vitest';
import { delayOf } from './delay';

describe('a delay', () => {
  it('is said in hours up to two days, then in days', () => {
    expect(delayOf(0)).toEqual({ unit: 'hours', count: 1 });
    expect(delayOf(47)).toEqual({ unit: 'hours', count: 47 });
    expect(delayOf(48)).toEqual({ unit: 'days', count: 2 });
    expect(delayOf(60)).toEqual({ unit: 'days', count: 3 });
    expect(delayOf(24 * 30)).toEqual({ unit: 'days', count: 30 });
  });
});
