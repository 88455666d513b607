import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { test } from './house/test';

const message = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });

test('a message becomes a request, each leads to the other, and the search finds it', async ({
  newcomer,
  signedInAs,
}) => {
  const [head, asker] = await Promise.all([newcomer(), newcomer()]);
  const admin = await signedInAs('org_admin');
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Support'),
    type: 'SUPPORT',
    members: [
      { personId: head.id, role: 'FACILITATOR' },
      { personId: asker.id, role: 'READER' },
    ],
  });
  const name = unique('Ticket');
  const { id: definition } = await ask(head.page, 'POST', `/api/spaces/${space.id}/request-definitions`, { name });
  await ask(head.page, 'PUT', `/api/request-definitions/${definition}/publication`, { revision: 1 });
  const topic = await ask(head.page, 'POST', `/api/spaces/${space.id}/conversations`, { title: unique('Pannes ') });
  const words = unique('Le copieur avale les feuilles, ');
  await ask(head.page, 'POST', `/api/conversations/${topic.id}/messages`, { id: crypto.randomUUID(), body: words });

  const { page } = asker;
  await page.goto(`/messages/${topic.id}`);
  await message(page, words)
    .getByRole('button', { name: /^Actions sur/ })
    .click();
  await page.getByRole('menuitem', { name: 'En faire une demande' }).click();
  const dialog = page.getByRole('dialog', { name: 'En faire une demande' });
  await expect(dialog.getByRole('button', { name: 'Créer' })).toBeDisabled();
  await dialog.getByLabel('Que demandez-vous ?').selectOption({ value: definition });
  await dialog.getByRole('button', { name: 'Créer' }).click();
  await expect(dialog).toHaveCount(0);

  const told = message(page, words);
  await expect(told.getByText('Devenu une demande')).toBeVisible();
  await told.getByRole('link').last().click();
  await expect(page).toHaveURL(/\/demandes\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible();
  await page.getByRole('link', { name: 'Tirée d’un message' }).click();
  await expect(message(page, words)).toBeInViewport();

  await head.page.goto(`/recherche?q=${encodeURIComponent(words.split(', ')[1] ?? '')}`);
  await expect(head.page.getByRole('link', { name: new RegExp(`${words}, n°`) })).toBeVisible();
});
