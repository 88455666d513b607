import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem, UNREACHABLE } from '../../api/problem';
import { type Leaving, Outbox } from './outbox';
import { uuid7 } from './uuid7';

const memory = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => memory.get(key) ?? null,
  setItem: (key: string, value: string) => memory.set(key, value),
  removeItem: (key: string) => memory.delete(key),
});

const message = (body: string, conversationId = 'c'): Leaving => ({
  id: uuid7(),
  conversationId,
  body,
  at: new Date(0).toISOString(),
});

describe('the outbox', () => {
  /** What the server has, in the order in which it got it: the same id twice is one message. */
  const arrived = new Map<string, string>();
  let line: 'whole' | 'cut' | 'answer lost' = 'whole';
  const post = {
    name: 'outbox',
    queueOf: ({ conversationId }: Leaving) => conversationId,
    send: async ({ id, body }: Leaving) => {
      if (line === 'cut') {
        throw new Problem(UNREACHABLE, 0);
      }
      if (body === 'refused') {
        throw new Problem('conversation-closed', 409);
      }
      arrived.set(id, body);
      if (line === 'answer lost') {
        throw new TypeError('Failed to fetch');
      }
    },
  };
  beforeEach(() => {
    vi.useFakeTimers();
    memory.clear();
    arrived.clear();
    line = 'whole';
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('keeps the order while the line comes and goes, and loses and doubles nothing', async () => {
    const outbox = new Outbox('me', post);
    const written = Array.from({ length: 20 }, (_, number) => `n° ${number}`);
    for (const [number, body] of written.entries()) {
      line = (['whole', 'cut', 'answer lost'] as const)[number % 3]!;
      outbox.add(message(body));
      await vi.advanceTimersByTimeAsync(700);
    }
    line = 'whole';
    await vi.advanceTimersByTimeAsync(60_000);
    expect([...arrived.values()]).toEqual(written);
    expect(outbox.all()).toEqual([]);
  });

  it('outlives a reload', async () => {
    line = 'cut';
    new Outbox('me', post).add(message('écrit dans le train'));
    await vi.advanceTimersByTimeAsync(10);
    line = 'whole';
    const after = new Outbox('me', post);
    expect(after.all().map(({ body }) => body)).toEqual(['écrit dans le train']);
    after.wake();
    await vi.advanceTimersByTimeAsync(10);
    expect([...arrived.values()]).toEqual(['écrit dans le train']);
    expect(memory.size).toBe(0);
  });

  it('says what the server does not want, and lets the others pass', async () => {
    const outbox = new Outbox('me', post);
    outbox.add(message('refused'));
    outbox.add(message('accepted'));
    await vi.advanceTimersByTimeAsync(10);
    expect([...arrived.values()]).toEqual(['accepted']);
    expect(outbox.all().map(({ refused }) => refused?.slug)).toEqual(['conversation-closed']);
    outbox.remove(outbox.all()[0]!.id);
    expect(outbox.all()).toEqual([]);
  });

  it('makes ids that sort as they were written', () => {
    const ids = Array.from({ length: 500 }, () => uuid7());
    expect([...ids].sort()).toEqual(ids);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(500);
  });
});
