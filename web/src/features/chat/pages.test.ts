import { describe, expect, it } from 'vitest';
import { merged, type Pages } from './pages';
import type { Message } from './reads';

const message = (seq: number, revision = seq): Message =>
  ({
    id: `m${seq}`,
    conversationId: 'c',
    seq,
    revision,
    body: `${seq}`,
    reactions: [],
    mentions: [],
    replyCount: 0,
  }) as unknown as Message;

const pages = (...parts: { seqs: number[]; before?: number; after?: number }[]): Pages => ({
  pageParams: parts.map(() => undefined),
  pages: parts.map(({ seqs, before, after }) => ({
    items: seqs.map((seq) => message(seq)),
    before,
    after,
    revision: 100,
    more: false,
  })),
});

const seqs = (some: Pages | undefined) => some?.pages.map(({ items }) => items.map(({ seq }) => seq));

describe('what comes to a conversation that is open', () => {
  it('goes to its end', () => {
    expect(seqs(merged(pages({ seqs: [8, 9], before: 8 }), [message(10)]))).toEqual([[8, 9, 10]]);
  });

  it('goes to its place when those after it came first', () => {
    const ahead = merged(pages({ seqs: [8, 9], before: 8 }), [message(11)]);
    expect(seqs(merged(ahead, [message(10)]))).toEqual([[8, 9, 10, 11]]);
    expect(seqs(merged(pages({ seqs: [1, 2] }, { seqs: [7, 9] }), [message(4), message(8)]))).toEqual([
      [1, 2],
      [4, 7, 8, 9],
    ]);
  });

  it('waits for its page where that is not read yet', () => {
    const middle = pages({ seqs: [8, 9], before: 8, after: 9 });
    expect(merged(middle, [message(3), message(12)])).toBe(middle);
  });

  it('is there once, in its newest state', () => {
    const known = pages({ seqs: [8, 9] });
    expect(merged(known, [message(9)])).toBe(known);
    expect(merged(merged(known, [message(9, 12)]), [message(9, 11)])?.pages[0]?.items[1]?.revision).toBe(12);
  });

  it('begins an empty one', () => {
    expect(seqs(merged(pages({ seqs: [] }), [message(1)]))).toEqual([[1]]);
  });
});
