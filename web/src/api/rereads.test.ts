import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FOLD, Rereads, readAnew } from './rereads';

describe('reading again', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function page() {
    const queries = new QueryClient();
    const read = { documents: 0, spaces: 0 };
    for (const topic of ['documents', 'spaces'] as const) {
      new QueryObserver(queries, {
        queryKey: [topic, 'list'],
        queryFn: () => Promise.resolve(++read[topic]),
        staleTime: Number.POSITIVE_INFINITY,
      }).subscribe(() => undefined);
    }
    return { queries, read, rereads: new Rereads(queries) };
  }

  it('folds a burst into one reading of what it concerns', async () => {
    const { read, rereads } = page();
    await vi.advanceTimersByTimeAsync(0);
    for (let times = 0; times < 100; times++) {
      rereads.soon('documents');
    }
    await vi.advanceTimersByTimeAsync(FOLD + 1);
    expect(read).toEqual({ documents: 2, spaces: 1 });
  });

  it('reads again what comes after a burst', async () => {
    const { read, rereads } = page();
    await vi.advanceTimersByTimeAsync(0);
    rereads.soon('documents');
    await vi.advanceTimersByTimeAsync(FOLD + 1);
    rereads.soon('documents');
    await vi.advanceTimersByTimeAsync(FOLD + 1);
    expect(read.documents).toBe(3);
  });

  it('reads everything after a gap, within the time that the server names', async () => {
    const { read, rereads } = page();
    await vi.advanceTimersByTimeAsync(0);
    const then = vi.fn();
    rereads.soon(null, 5_000, then);
    expect(then).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5_000 + FOLD);
    expect(read).toEqual({ documents: 2, spaces: 2 });
    expect(then).toHaveBeenCalledTimes(1);
  });

  it('reads once more what was on its way to a screen about to open', async () => {
    const { queries, rereads } = page();
    let times = 0;
    const opening = {
      queryKey: ['spaces', 'opening'],
      queryFn: () => new Promise<number>((come) => setTimeout(() => come(++times), 1_000)),
      staleTime: Number.POSITIVE_INFINITY,
    };
    const loaded = queries.ensureQueryData(opening);
    rereads.soon('spaces');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await loaded).toBe(1);
    new QueryObserver(queries, opening).subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(times).toBe(2);
  });

  it('forgets what rights no longer allow, without failing a screen that is about to open', async () => {
    const { queries, read } = page();
    await vi.advanceTimersByTimeAsync(0);
    queries.setQueryData(['spaces', 'remembered'], 'secret');
    let times = 0;
    const opening = {
      queryKey: ['spaces', 'opening'],
      queryFn: () => new Promise<number>((come) => setTimeout(() => come(++times), 1_000)),
      staleTime: Number.POSITIVE_INFINITY,
    };
    const loaded = queries.ensureQueryData(opening);
    readAnew(queries);
    expect(queries.getQueryData(['spaces', 'remembered'])).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await loaded).toBe(1);
    expect(read).toEqual({ documents: 2, spaces: 2 });
    const shown = vi.fn();
    new QueryObserver(queries, opening).subscribe(shown);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(times).toBe(2);
  });
});
