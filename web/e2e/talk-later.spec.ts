import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { seen } from './house/seen';
import { test } from './house/test';
import { breakServer } from './house/watch';

const SPACE = 'communication-et-vie-associative';
const message = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });

async function aTopic(page: Page, title: string): Promise<string> {
  const space = await ask(page, 'GET', `/api/spaces/at/valbourg/${SPACE}`);
  return (await ask(page, 'POST', `/api/spaces/${space.id}/conversations`, { title })).id;
}

test('a message written now leaves at the hour chosen, and can be changed or given up until then', async ({
  signedInAs,
}) => {
  test.slow();
  const [noel, aurore] = await Promise.all([signedInAs('contributor'), signedInAs('reader')]);
  const title = unique('Vœux ');
  const topic = await aTopic(noel, title);
  await Promise.all([noel, aurore].map((page) => page.goto(`/messages/${topic}`)));
  const field = noel.getByRole('textbox', { name: /^Votre message dans/ });
  await field.fill('Meilleurs vœux à toutes et à tous');
  await noel.getByRole('button', { name: 'Envoyer plus tard' }).click();
  const dialog = noel.getByRole('dialog', { name: 'Envoyer plus tard' });
  await dialog.getByRole('radio', { name: /^Demain matin/ }).check();
  await dialog.getByRole('button', { name: 'Programmer l’envoi' }).click();
  await expect(noel.getByText(/^Votre message partira demain à 8/)).toBeVisible();
  await expect(field).toHaveValue('');
  await expect(message(aurore, 'Meilleurs vœux')).toHaveCount(0);

  // Changed, put forward to some seconds from now: it leaves by itself.
  await noel.getByRole('button', { name: 'Voir', exact: true }).click();
  const later = noel.getByRole('dialog', { name: 'Plus tard' });
  await later.getByRole('button', { name: `Modifier le message pour ${title}` }).click();
  const change = noel.getByRole('dialog', { name: 'Modifier le message programmé' });
  await change.getByLabel('Votre message').fill('Meilleurs vœux de toute la commission');
  await change.getByRole('button', { name: 'Programmer l’envoi' }).click();
  await expect(later.getByText('Meilleurs vœux de toute la commission')).toBeVisible();
  const [waiting] = (await ask(noel, 'GET', '/api/late-messages')).filter(
    (one: { conversationId: string }) => one.conversationId === topic,
  );
  const soon = new Date(Date.now() + 8_000).toISOString().slice(0, 19);
  await ask(noel, 'PUT', `/api/late-messages/${waiting.id}`, {
    body: waiting.body,
    due: { at: soon, zone: 'UTC' },
  });
  await later.getByRole('button', { name: 'Fermer' }).click();
  await expect(message(aurore, 'Meilleurs vœux de toute la commission')).toBeVisible({ timeout: 30_000 });
  await expect(noel.getByText(/^Votre message partira/)).toHaveCount(0);
});

test('a message is recalled to me alone, by my bell', async ({ newcomer, signedInAs }) => {
  test.slow();
  const { page: aurore, id: personId } = await newcomer();
  const admin = await signedInAs('org_admin');
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Imprimerie '),
    type: 'PROJECT',
    members: [{ personId, role: 'READER' }],
  });
  const { id: topic } = await ask(admin, 'POST', `/api/spaces/${space.id}/conversations`, {
    title: unique('Devis '),
    body: 'Rendre le devis de l’imprimeur',
  });
  await aurore.goto(`/messages/${topic}`);
  await message(aurore, 'Rendre le devis')
    .getByRole('button', { name: /^Actions sur/ })
    .click();
  await aurore.getByRole('menuitem', { name: 'Me le rappeler…' }).click();
  const dialog = aurore.getByRole('dialog', { name: 'Me rappeler ce message' });
  await dialog.getByRole('radio', { name: 'À un autre moment' }).check();
  await dialog.getByLabel('Jour et heure').fill('2020-01-01T08:00');
  await dialog.getByRole('radio', { name: /^Dans une heure/ }).check();
  await dialog.getByRole('button', { name: 'Me le rappeler' }).click();
  await aurore.goto('/messages');
  await aurore.getByRole('button', { name: /^Plus tard/ }).click();
  const later = aurore.getByRole('dialog', { name: 'Plus tard' });
  await expect(later.getByText('Rendre le devis de l’imprimeur')).toBeVisible();
  await seen(aurore, '/messages', 'full');
  const [one] = await ask(aurore, 'GET', '/api/reminders');
  await ask(aurore, 'PUT', `/api/messages/${one.messageId}/reminder`, {
    due: { at: new Date(Date.now() + 8_000).toISOString().slice(0, 19), zone: 'UTC' },
  });
  await expect(later.getByText('Rien n’attend')).toBeVisible({ timeout: 30_000 });
  await later.getByRole('button', { name: 'Fermer' }).click();
  await aurore.getByRole('button', { name: /^Notifications/ }).click();
  await aurore.getByRole('link', { name: /Rappel : un message dans/ }).click();
  await expect(message(aurore, 'Rendre le devis')).toBeInViewport();
});

test('what cannot be read is not said to be nothing', async ({ newcomer }) => {
  test.slow();
  const { page } = await newcomer();
  const repair = await breakServer(page, /\/api\/(late-messages|reminders)$/);
  await page.goto('/messages');
  await page.getByRole('button', { name: /^Plus tard/ }).click();
  const later = page.getByRole('dialog', { name: 'Plus tard' });
  await expect(later.getByRole('alert')).toBeVisible({ timeout: 20_000 });
  await expect(later.getByText('Rien n’attend')).toHaveCount(0);
  await repair();
  await later.getByRole('button', { name: 'Réessayer' }).click();
  await expect(later.getByText('Rien n’attend')).toBeVisible();
  await expect(later.getByRole('alert')).toHaveCount(0);
});
