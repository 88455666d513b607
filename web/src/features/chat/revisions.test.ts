import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Revisions } from './revisions';

describe('the changes of a conversation', () => {
  const asked: [string, number][] = [];
  let revisions: Revisions;
  beforeEach(() => {
    vi.useFakeTimers();
    asked.length = 0;
    revisions = new Revisions((id, since) => asked.push([id, since]), 400);
    revisions.open('c', 10);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('that follow one another ask for nothing', () => {
    revisions.came('c', 11);
    revisions.came('c', 12);
    vi.advanceTimersByTime(1000);
    expect(asked).toEqual([]);
    expect(revisions.since('c')).toBe(12);
  });

  it('that overtake one another ask for nothing either', () => {
    revisions.came('c', 12);
    revisions.came('c', 13);
    vi.advanceTimersByTime(200);
    revisions.came('c', 11);
    vi.advanceTimersByTime(1000);
    expect(asked).toEqual([]);
    expect(revisions.since('c')).toBe(13);
  });

  it('that miss one ask once for what came since, and go on from the answer', () => {
    revisions.came('c', 13);
    revisions.came('c', 14);
    vi.advanceTimersByTime(1000);
    expect(asked).toEqual([['c', 10]]);
    revisions.reached('c', 12);
    expect(revisions.since('c')).toBe(14);
    vi.advanceTimersByTime(1000);
    expect(asked).toHaveLength(1);
  });

  it('of a conversation nobody reads are not followed', () => {
    revisions.came('d', 99);
    vi.advanceTimersByTime(1000);
    expect(asked).toEqual([]);
  });
});
