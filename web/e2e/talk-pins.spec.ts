import { expect, type Page } from '@playwright/test';
import { ask, unique } from './house/ask';
import { seen } from './house/seen';
import { test } from './house/test';

const SPACE = 'communication-et-vie-associative';
const TOPIC = '/espaces/$authority/$space/dialogue/$conversation';
const message = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });

test('what is pinned stays at the head for everybody, and leads to its message', async ({ signedInAs }) => {
  const [noel, aurore] = await Promise.all([signedInAs('contributor'), signedInAs('reader')]);
  const space = await ask(noel, 'GET', `/api/spaces/at/valbourg/${SPACE}`);
  const topic = await ask(noel, 'POST', `/api/spaces/${space.id}/conversations`, { title: unique('Bouclage ') });
  for (let number = 0; number < 60; number++) {
    await ask(noel, 'POST', `/api/conversations/${topic.id}/messages`, {
      id: crypto.randomUUID(),
      body: number === 0 ? 'Le bouclage est le 12 mars à midi.' : `Remarque ${number}`,
    });
  }
  const address = `/espaces/valbourg/${SPACE}/dialogue/${topic.id}`;
  await Promise.all([noel.goto(`${address}?m=1`), aurore.goto(address)]);
  await message(noel, 'Le bouclage est le 12 mars')
    .getByRole('button', { name: /^Actions sur/ })
    .click();
  await noel.getByRole('menuitem', { name: 'Épingler' }).click();

  // Aurore, at the end of the conversation, sees it come and goes to it.
  const head = aurore.getByRole('region', { name: 'Messages épinglés' });
  await expect(head).toContainText('Le bouclage est le 12 mars à midi.');
  await expect(message(aurore, 'Le bouclage est le 12 mars')).toHaveCount(0);
  await head.getByRole('button', { name: /Le bouclage est le 12 mars/ }).click();
  await expect(message(aurore, 'Le bouclage est le 12 mars')).toBeInViewport();
  await head.getByRole('button', { name: 'Voir' }).press('Enter');
  const all = aurore.getByRole('dialog', { name: 'Messages épinglés' });
  await expect(all).toContainText('épinglé par Noël');
  await expect(all.getByRole('button', { name: /^Ne plus épingler/ })).toHaveCount(0);
  await all.getByRole('button', { name: 'Fermer' }).click();
  await seen(aurore, TOPIC, 'full');

  // Taken away, it stays pinned no more.
  await message(noel, 'Le bouclage est le 12 mars')
    .getByRole('button', { name: /^Actions sur/ })
    .click();
  await noel.getByRole('menuitem', { name: 'Ne plus épingler' }).click();
  await expect(head).toHaveCount(0);
  await noel
    .locator('div', { hasText: 'Message retiré de la tête' })
    .getByRole('button', { name: 'Annuler' })
    .last()
    .click();
  await expect(head).toBeVisible();
  const { items } = await ask(noel, 'GET', `/api/conversations/${topic.id}/messages?around=1`);
  await ask(noel, 'DELETE', `/api/messages/${items[0].id}`);
  await expect(head).toHaveCount(0);
});
