import type { Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { deposit } from './house/deposit';
import { axe, seen } from './house/seen';
import { expect, test } from './house/test';
import { breakServer } from './house/watch';

const SEARCH = '/recherche';
const words = (page: Page) => page.getByLabel('Vos mots');
const found = (page: Page, kind = 'Documents') => page.getByRole('list', { name: kind, exact: true }).getByRole('link');

test('last spring’s quote is found from two misspelt words and a date', async ({ signedInAs }) => {
  const page = await signedInAs('facilitator');
  const { best } = await ask(page, 'GET', '/api/search?kinds=documents&q=devis%20tracteur');
  const spring = best.find(({ title }: { title: string }) => title.includes('Motoculture'));
  const day = spring.at.slice(0, 10);
  await page.goto(SEARCH);
  await words(page).fill('deviz tracteure');
  await expect(found(page)).toHaveCount(2);
  await expect(page.getByText('Voici ce qui s’en approche.')).toBeVisible();
  await expect(found(page).first().locator('mark')).toHaveText(['Devis', 'tracteur']);
  await page.getByLabel('Depuis le').fill(day);
  await page.getByLabel('Jusqu’au').fill(day);
  await expect(found(page)).toHaveCount(1);
  await expect(page).toHaveURL(new RegExp(`du=${day}.*au=${day}`));
  await page.reload();
  await expect(words(page)).toHaveValue('deviz tracteure');
  await found(page).click();
  await expect(page.getByRole('heading', { name: /^Devis tracteur tondeuse, Motoculture/ })).toBeVisible();
});

test('the palette asks once, over everything, and leads to the page', async ({ signedInAs }) => {
  const page = await signedInAs('facilitator');
  await page.goto('/espaces');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) {
      asked.push(new URL(request.url()).pathname);
    }
  });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Rechercher/ }).fill('finance');
  const options = page.getByRole('listbox', { name: 'Réponses' }).getByRole('option');
  await expect(options.first()).toBeVisible();
  await expect(page.getByRole('group', { name: 'Espaces' }).getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('group', { name: 'Documents' })).toBeVisible();
  // The live line, which stands when it stands, has the unread messages counted.
  expect(asked.filter((path) => path !== '/api/conversations/unread')).toEqual(['/api/search']);
  await axe(page);
  await page.getByRole('button', { name: /^Espaces/ }).click();
  await expect(page.getByRole('group', { name: 'Documents' })).toBeHidden();
  await page.getByRole('link', { name: 'Voir tous les résultats' }).click();
  await expect(page).toHaveURL('/recherche?q=finance');
  await expect(found(page, 'Espaces')).toHaveText(['Finances']);
  await seen(page, SEARCH, 'full');
});

test('answers are narrowed by kind, space and author, and read on', async ({ signedInAs }) => {
  const page = await signedInAs('facilitator');
  await page.goto('/recherche?q=compte');
  await expect(found(page)).toHaveCount(5);
  await page.getByRole('button', { name: 'Plus de résultats : Documents' }).click();
  await expect(found(page)).toHaveCount(20);
  await page.getByRole('button', { name: 'Plus de résultats' }).click();
  await expect.poll(() => found(page).count()).toBeGreaterThan(20);
  await words(page).fill('devis');
  await page.getByLabel('Dans l’espace').selectOption({ label: 'Finances' });
  await expect(page.getByText('Finances ·').first()).toBeVisible();
  await expect(found(page).filter({ hasText: 'imprimerie' })).toHaveCount(0);
  await page.getByLabel('Dans l’espace').selectOption({ label: 'Tous mes espaces' });
  await page.getByLabel('Par qui').fill('ravenel');
  await page.getByRole('list', { name: 'Par qui' }).getByRole('button', { name: 'Sabine Ravenel' }).click();
  await expect(page.getByRole('button', { name: /^Sabine Ravenel/ })).toBeVisible();
  await expect(found(page).filter({ hasText: 'Lantenois' })).toHaveCount(0);
  await expect(found(page).filter({ hasText: 'imprimerie' }).first()).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: /^Sabine Ravenel/ }).click();
  await expect(found(page).filter({ hasText: 'Lantenois' })).toHaveCount(1);
});

test('documents of one kind are found, by their name and by what they say', async ({ signedInAs }) => {
  const page = await signedInAs('org_admin');
  const word = unique('toiture');
  const space = await ask(page, 'POST', '/api/spaces', {
    organisationId: await authority(page),
    name: unique('Travaux '),
    type: 'PROJECT',
  });
  const root = (await ask(page, 'GET', `/api/spaces/${space.id}/documents`)).entry.id as string;
  const named = await deposit(page, { folderId: root, filename: `Devis ${word}.txt` }, 'Un prix.');
  const saying = await deposit(page, { folderId: root, filename: 'Prix.txt' }, `Le prix de la ${word}.`);
  await deposit(page, { folderId: root, filename: `Note ${word}.txt` }, 'Une note.');
  for (const id of [named, saying]) {
    await ask(page, 'PUT', `/api/documents/${id}/kind`, { kind: 'QUOTE', facts: {} });
  }
  await page.goto(`/recherche?q=${word}`);
  await expect(async () => {
    await page.getByLabel('Type de document').selectOption('Devis');
    await page.reload();
    await expect(found(page)).toHaveText([`Devis ${word}.txt`, 'Prix.txt'], { timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await expect(page).toHaveURL(/type=QUOTE/);
  await expect(page.getByRole('listitem').filter({ hasText: 'Prix.txt' })).toContainText('Devis ·');
  await axe(page);
  if (process.env.PARVIS_SHOTS) {
    await page.screenshot({ path: `${process.env.PARVIS_SHOTS}/recherche.png` });
  }
  await page.getByLabel('Type de document').selectOption('Délibération');
  await expect(page.getByText('Rien ne répond à')).toBeVisible();
});

test('a message is found by its words, and opens where it stands', async ({ signedInAs }) => {
  const page = await signedInAs('facilitator');
  await page.goto('/recherche?q=bulletins&genre=messages');
  const first = page.getByRole('list', { name: 'Messages', exact: true }).getByRole('listitem').first();
  await expect(first.locator('mark').first()).toHaveText(/bulletin/i);
  await first.getByRole('link').click();
  await expect(page).toHaveURL(/\/messages\/[0-9a-f-]+\?m=\d+$/);
});

test('a name is text, whatever it looks like', async ({ signedInAs }) => {
  const page = await signedInAs('org_admin');
  const name = `<img src=x onerror=alert(1)> ${unique('Balise')}`;
  await ask(page, 'POST', '/api/spaces', { organisationId: await authority(page), name, type: 'PROJECT' });
  await page.goto(`/recherche?q=${encodeURIComponent('onerror')}`);
  await expect(found(page, 'Espaces').filter({ hasText: name })).toBeVisible();
  await page.goto(`/recherche?q=${encodeURIComponent('%_\\\'".*[(<b>')}`);
  await expect(page.getByText('Rien ne répond à')).toBeVisible();
});

test('a secret space and its documents are found by nobody else', async ({ signedInAs }) => {
  const page = await signedInAs('org_admin');
  const name = unique('Confidence');
  await ask(page, 'POST', '/api/spaces', {
    organisationId: await authority(page),
    name,
    type: 'PROJECT',
    access: 'SECRET',
  });
  await page.goto(`/recherche?q=${name}`);
  await expect(found(page, 'Espaces')).toHaveText([name]);
  const other = await signedInAs('reader');
  await other.goto(`/recherche?q=${name}`);
  await expect(other.getByText('Rien ne répond à')).toBeVisible();
});

test('a guest finds what they were invited to, and nobody', async ({ signedInAs }) => {
  const page = await signedInAs('guest');
  await page.goto('/recherche?q=demangeot');
  await expect(found(page, 'Messages')).toHaveCount(1);
  await expect(page.getByRole('list', { name: 'Personnes' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Personnes' })).toBeHidden();
  await expect(page.getByLabel('Par qui')).toBeHidden();
});

test('says what to do when nothing answers, when too much is asked, when the server is away', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reader');
  await page.goto(SEARCH);
  await expect(page.getByRole('heading', { name: 'Que cherchez-vous ?' })).toBeVisible();
  await axe(page);
  await page.goto('/recherche?q=introuvablissime&genre=documents');
  await expect(page.getByText('Rien ne répond à « introuvablissime »')).toBeVisible();
  await seen(page, SEARCH, 'empty');
  await page.getByRole('button', { name: 'Chercher partout' }).click();
  await expect(page).toHaveURL('/recherche?q=introuvablissime');
  await page.goto(`/recherche?q=${'long'.repeat(80)}`);
  await expect(page.getByRole('alert')).toContainText('Votre recherche dépasse 200 caractères');
  await seen(page, SEARCH, 'refused');
  await breakServer(page, /\/api\/search/);
  await page.goto('/recherche?q=devis');
  await expect(page.getByRole('alert')).toContainText('Le service redémarre');
  await seen(page, SEARCH, 'error');
});
