import { describe, expect, it } from 'vitest';
import type { Line } from './reads';
import { changed, type Section, sorted } from './sorting';

const line = (id: string, movedAt: string) => ({ id, movedAt }) as Line;
const section = (id: string, ...conversationIds: string[]): Section => ({
  id,
  name: id,
  collapsed: false,
  conversationIds,
});

describe('sections of conversations', () => {
  it('show what they hold, the latest first, also what is on no page that was read', () => {
    const { parts, others } = sorted(
      [line('a', '2026-03'), line('b', '2026-02')],
      [line('b', '2026-02'), line('old', '2024-01')],
      [section('one', 'old', 'b'), section('two')],
    );
    expect(parts.map(({ lines }) => lines.map(({ id }) => id))).toEqual([['b', 'old'], []]);
    expect(others.map(({ id }) => id)).toEqual(['a']);
  });

  it('hold a conversation once', () => {
    const known = [section('one', 'a'), section('two')];
    expect(changed(known, { place: 'a', section: 'two' })).toEqual([section('one'), section('two', 'a')]);
    expect(changed(known, { keep: section('three', 'a') })).toEqual([
      section('one'),
      section('two'),
      section('three', 'a'),
    ]);
    expect(changed(known, { place: 'a', section: undefined })).toEqual([section('one'), section('two')]);
  });

  it('are put in order and taken away', () => {
    const known = [section('one'), section('two')];
    expect(changed(known, { order: ['two', 'one'] }).map(({ id }) => id)).toEqual(['two', 'one']);
    expect(changed(known, { remove: section('one') })).toEqual([section('two')]);
  });
});
