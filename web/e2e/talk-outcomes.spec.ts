import { expect, type Page } from '@playwright/test';
import { ask, unique } from './house/ask';
import { test } from './house/test';

const message = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });

test('the menu of a message opens with all its lines: none comes later and moves the others', async ({
  signedInAs,
}) => {
  const page = await signedInAs('contributor');
  const space = await ask(page, 'GET', '/api/spaces/at/valbourg/communication-et-vie-associative');
  const title = unique('Affiche ');
  const topic = await ask(page, 'POST', `/api/spaces/${space.id}/conversations`, { title, body: 'Trop de rouge.' });
  await page.goto(`/messages/${topic.id}`);
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/api/messages/*/outcomes', async (route) => {
    await answered;
    await route.continue();
  });
  const asked = page.waitForRequest('**/api/messages/*/outcomes');
  await message(page, 'Trop de rouge')
    .getByRole('button', { name: /^Actions sur/ })
    .click();
  await asked;
  await expect(page.getByRole('menu')).toHaveCount(0);
  answer();
  await expect(page.getByRole('menuitem', { name: 'En faire un commentaire' })).toBeVisible();
});

test('a message becomes the comment of a document, and each leads to the other', async ({ signedInAs }) => {
  const [noel, sabine] = await Promise.all([signedInAs('contributor'), signedInAs('facilitator')]);
  const space = await ask(noel, 'GET', '/api/spaces/at/valbourg/communication-et-vie-associative');
  const topic = await ask(noel, 'POST', `/api/spaces/${space.id}/conversations`, { title: unique('Maquette ') });
  const words = unique('La photo de la page 7 est floue, ');
  await ask(noel, 'POST', `/api/conversations/${topic.id}/messages`, { id: crypto.randomUUID(), body: words });
  await Promise.all([noel, sabine].map((page) => page.goto(`/messages/${topic.id}`)));

  await message(noel, words)
    .getByRole('button', { name: /^Actions sur/ })
    .click();
  await noel.getByRole('menuitem', { name: 'En faire un commentaire' }).click();
  const dialog = noel.getByRole('dialog', { name: 'En faire un commentaire' });
  await expect(dialog.getByLabel('Ce qui y est écrit')).toHaveValue(words);
  await expect(dialog.getByRole('button', { name: 'Créer' })).toBeDisabled();
  const first = dialog.getByRole('radio').first();
  await first.check();
  await dialog.getByRole('button', { name: 'Créer' }).click();
  await expect(dialog).toHaveCount(0);

  // Whoever reads the message sees what it became, and goes there and back.
  const told = message(sabine, words);
  await expect(told.getByText('Devenu un commentaire')).toBeVisible();
  await told.getByRole('link').last().click();
  await expect(sabine).toHaveURL(/\?.*commentaire=/);
  const comment = sabine.locator('[id^="commentaire-"]').filter({ hasText: words });
  await comment.getByRole('link', { name: 'Tiré d’un message' }).click();
  await expect(message(sabine, words)).toBeInViewport();
});
