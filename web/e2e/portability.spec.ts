import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { deposit } from './house/deposit';
import { seen } from './house/seen';
import { test } from './house/test';
import { unzipped } from './house/unzip';

const SETTINGS = '/espaces/$authority/$space/reglages';

async function aProject(page: Page, name: string) {
  const space = await ask(page, 'POST', '/api/spaces', {
    organisationId: await authority(page),
    name: `Projet ${unique(name)}`,
    type: 'PROJECT',
  });
  const root = (await ask(page, 'GET', `/api/spaces/${space.id}/documents`)).entry.id as string;
  return { id: space.id as string, root, home: `/espaces/valbourg/${space.slug}` };
}

test.describe('portability', () => {
  test('a facilitator takes a space away and brings it into another one', async ({ signedInAs }) => {
    test.slow();
    const page = await signedInAs('org_admin');
    const from = await aProject(page, 'parti');
    const folder = (await ask(page, 'POST', `/api/documents/${from.root}/folders`, { name: 'Budget 2027' })).entry
      .id as string;
    await deposit(page, { folderId: folder, filename: 'Note d’orientation.txt' }, 'Première rédaction');
    await deposit(
      page,
      { folderId: folder, filename: 'Note d’orientation.txt', conflict: 'version' },
      'Deuxième rédaction',
    );
    await deposit(page, { folderId: from.root, filename: 'Lisez-moi.txt' }, 'Bonjour');

    await page.goto(`${from.home}/reglages`);
    const leaving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Exporter tout l’espace (ZIP)' }).press('Enter');
    const taken = await leaving;
    expect(taken.suggestedFilename()).toMatch(/^Export - Projet .*\.zip$/);
    const archive = readFileSync(await taken.path());
    await seen(page, SETTINGS, 'full');

    await page.goto(`${from.home}/journal`);
    await expect(page.getByText('a exporté l’espace entier')).toBeVisible();
    await expect(page.getByText('a téléchargé').first()).toBeVisible();

    const to = await aProject(page, 'arrivé');
    await page.goto(`${to.home}/documents/importer?dossier=${to.root}`);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choisir une archive ZIP' }).press('Enter');
    await (await chooser).setFiles({ name: taken.suggestedFilename(), mimeType: 'application/zip', buffer: archive });
    await expect(page.getByText('C’est l’export d’un espace de Parvis')).toBeVisible();
    await expect(page.getByText(/^3 fichiers \(.*\) peuvent être importés/)).toBeVisible();
    await seen(page, '/importations/$id', 'full');
    await page.getByRole('button', { name: 'Importer 3 fichiers' }).press('Enter');
    await expect(page.getByText(/^3 fichiers importés \(.*\)\. Rien n’est resté de côté\.$/)).toBeVisible();

    await page.goto(`${to.home}/documents`);
    const list = page.getByRole('list', { name: /^Contenu de/ });
    await expect(list.getByRole('link', { name: 'Lisez-moi.txt' })).toBeVisible();
    await list.getByRole('link', { name: 'Budget 2027', exact: true }).click();
    await expect(list.getByRole('link', { name: 'Note d’orientation.txt' })).toBeVisible();
  });

  test('the page inside can be read without Parvis', async ({ signedInAs, browser }) => {
    const page = await signedInAs('org_admin');
    const from = await aProject(page, 'lisible');
    await deposit(page, { folderId: from.root, filename: 'Lisez-moi.txt' }, 'Bonjour');
    const zip = await page.request.get(`/api/spaces/${from.id}/export`);
    expect(zip.ok()).toBe(true);
    const files = unzipped(await zip.body());
    const reader = await (await browser.newContext({ javaScriptEnabled: false, offline: true })).newPage();
    await reader.setContent(files.get('index.html')!.toString('utf8'));
    await expect(reader.getByRole('heading', { level: 1, name: /^Projet/ })).toBeVisible();
    await expect(reader.getByRole('link', { name: 'Lisez-moi.txt' })).toHaveAttribute(
      'href',
      'Documents/Lisez-moi.txt',
    );
  });

  test('is not offered to those who do not run the space', async ({ signedInAs }) => {
    const page = await signedInAs('reader');
    const { items } = await ask(page, 'GET', '/api/spaces');
    const space = items.find(({ role }: { role: string }) => role === 'READER') ?? items[0];
    const answer = await page.request.get(`/api/spaces/${space.id}/export`);
    expect(answer.status()).toBe(403);
  });
});
