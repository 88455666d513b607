import { describe, expect, it } from 'vitest';
import { problemOf } from './problem';

const refusal = (status: number, body?: object) =>
  new Response(body ? JSON.stringify(body) : null, {
    status,
    headers: body ? { 'content-type': 'application/problem+json' } : {},
  });

describe('problemOf', () => {
  it('takes the slug at the end of the type, however it is written', async () => {
    for (const type of [
      'urn:parvis:problem:sign-in-delayed',
      'urn:parvis:people:sign-in-delayed',
      '/problems/sign-in-delayed',
    ]) {
      const problem = await problemOf(refusal(429, { type, retryAfterSeconds: 30 }));
      expect(problem.slug).toBe('sign-in-delayed');
      expect(problem.details.retryAfterSeconds).toBe(30);
    }
  });

  it('names a refusal without a type by its status', async () => {
    expect((await problemOf(refusal(404))).slug).toBe('not-found');
    expect((await problemOf(refusal(500, { type: 'about:blank' }))).slug).toBe('server-error');
    expect((await problemOf(refusal(503))).slug).toBe('unavailable');
  });
});
