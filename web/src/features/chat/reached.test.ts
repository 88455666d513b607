import { describe, expect, it } from 'vitest';
import { keepFurthest, reachedOf } from './reached';
import type { Conversation, Message } from './reads';

const person = (id: string, readSeq: number) => ({ person: { id, name: `Nom ${id}`, external: false }, readSeq });
const talk = (kind: Conversation['kind'], ...participants: ReturnType<typeof person>[]) =>
  ({ kind, participants }) as Pick<Conversation, 'kind' | 'participants'>;
const said = (seq: number, author: string, deletedAt?: string) =>
  ({ id: `m${seq}`, seq, author: { id: author }, deletedAt }) as Message;

const messages = [said(1, 'me'), said(2, 'anne'), said(3, 'me'), said(4, 'me')];

describe('what others have read of mine', () => {
  it('stands under the last of my messages that somebody has read', () => {
    const group = talk('GROUP', person('me', 9), person('anne', 3), person('marc', 1));
    expect(reachedOf(group, messages, 'me')).toEqual({ id: 'm3', by: ['Nom anne'] });
  });

  it('names everybody who came so far', () => {
    const group = talk('GROUP', person('me', 9), person('anne', 3), person('marc', 8));
    expect(reachedOf(group, messages, 'me')).toEqual({ id: 'm4', by: ['Nom marc'] });
    expect(reachedOf(group, messages.slice(0, 3), 'me')).toEqual({ id: 'm3', by: ['Nom anne', 'Nom marc'] });
  });

  it('is silent while nobody has read, in a topic, and on what I took away', () => {
    expect(reachedOf(talk('DIRECT', person('me', 4), person('anne', 0)), messages, 'me')).toBeUndefined();
    expect(reachedOf(talk('TOPIC', person('anne', 4)), messages, 'me')).toBeUndefined();
    const erased = [said(1, 'me'), said(2, 'me', '2026-11-16T08:00:00Z')];
    expect(reachedOf(talk('DIRECT', person('anne', 2)), erased, 'me')?.id).toBe('m1');
  });
});

describe('a conversation that is read again', () => {
  const read = (mine: number, hers: number) =>
    ({ readSeq: mine, participants: [{ person: { id: 'anne', name: 'Anne' }, readSeq: hers }] }) as Conversation;

  it('keeps how far somebody was told to have read while the answer was on its way', () => {
    expect(keepFurthest(read(3, 7), read(5, 4))).toEqual(read(5, 7));
  });

  it('is taken as it is the first time', () => {
    expect(keepFurthest(undefined, read(5, 4))).toEqual(read(5, 4));
  });
});
