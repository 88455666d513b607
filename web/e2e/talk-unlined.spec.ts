import { expect } from '@playwright/test';
import { ask, unique } from './house/ask';
import { test } from './house/test';

/** What a network that refuses live lines does: the connection is asked for, and closed at once. */
test('where a network refuses live lines, an open conversation still shows what is said', async ({ signedInAs }) => {
  test.slow();
  const [reader, writer] = await Promise.all([signedInAs('facilitator'), signedInAs('contributor')]);
  const space = await ask(writer, 'GET', '/api/spaces/at/valbourg/communication-et-vie-associative');
  const title = unique('Sans ligne ');
  const { id } = await ask(writer, 'POST', `/api/spaces/${space.id}/conversations`, { title, body: 'Premier mot.' });

  let refused = 0;
  await reader.routeWebSocket(/\/api\/live/, (line) => {
    refused++;
    line.close();
  });
  await reader.goto(`/espaces/valbourg/communication-et-vie-associative/dialogue/${id}`);
  await expect(reader.getByRole('article').filter({ hasText: 'Premier mot.' })).toBeVisible();
  await expect.poll(() => refused).toBeGreaterThan(0);
  await ask(writer, 'POST', `/api/conversations/${id}/messages`, {
    id: crypto.randomUUID(),
    body: 'Le deuxième vient quand même.',
  });
  await expect(reader.getByRole('article').filter({ hasText: 'Le deuxième vient quand même.' })).toBeVisible({
    timeout: 20_000,
  });
});
