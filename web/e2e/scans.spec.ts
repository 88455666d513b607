import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { seen } from './house/seen';
import { test } from './house/test';
import { breakServer } from './house/watch';

const INBOX = '/espaces/$authority/$space/documents/a-classer';

async function aSpace(page: Page) {
  const space = await ask(page, 'POST', '/api/spaces', {
    organisationId: await authority(page),
    name: `Projet ${unique('courrier')}`,
    type: 'PROJECT',
  });
  const root = (await ask(page, 'GET', `/api/spaces/${space.id}/documents`)).entry.id as string;
  await ask(page, 'POST', `/api/documents/${root}/folders`, { name: 'Factures' });
  await ask(page, 'POST', `/api/documents/${root}/folders`, { name: 'Courriers reçus' });
  return { id: space.id as string, name: space.name as string, home: `/espaces/valbourg/${space.slug}` };
}

/** As a copier does: looks whether the collection is there, then puts its file. */
async function scan(address: string, login: string, secret: string, name: string, body: string) {
  const headers = { authorization: `Basic ${Buffer.from(`${login}:${secret}`).toString('base64')}` };
  const looked = await fetch(address, { method: 'PROPFIND', headers: { ...headers, depth: '0' } });
  const put = await fetch(address + name, {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/pdf' },
    body,
  });
  return [looked.status, put.status];
}

test.describe('scans', () => {
  test('a copier is let in, sends, and what it sent is filed with the keyboard', async ({ signedInAs }) => {
    test.slow();
    const page = await signedInAs('org_admin');
    const space = await aSpace(page);
    await page.goto(`${space.home}/documents`);
    await page.getByRole('button', { name: 'Déposer' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Recevoir d’un copieur…' }).press('Enter');
    await expect(page.getByText('Rien n’attend d’être classé')).toBeVisible();
    await seen(page, INBOX, 'empty');

    await page.getByLabel('Nom du copieur').fill('Copieur de l’accueil');
    await page.getByLabel('Nom du copieur').press('Enter');
    const address = new URL(await page.getByLabel('Adresse', { exact: true }).inputValue()).pathname;
    const at = new URL(address, page.url()).href;
    const login = await page.getByLabel('Identifiant', { exact: true }).inputValue();
    const secret = await page.getByLabel('Mot de passe de Copieur de l’accueil').inputValue();
    expect(
      await scan(at, login, secret, 'SCAN0001.txt', 'Facture Horizon travaux publics\nValbourg, le 3 février 2025'),
    ).toEqual([207, 201]);
    expect(await scan(at, login, secret, 'SCAN0001.txt', 'Demande de subvention du club de judo')).toEqual([207, 201]);
    expect(await scan(at, login, secret, 'SCAN0002.txt', 'Attestation de la préfecture')).toEqual([207, 201]);
    expect(await scan(at, login, 'faux', 'SCAN0003.txt', 'x')).toEqual([401, 401]);
    const waiting = page.getByRole('list', { name: 'À classer' });
    await expect(waiting.getByRole('listitem'), 'follows without being asked').toHaveCount(3);
    await expect(waiting.locator('img'), 'a text has no picture').toHaveCount(0);
    await expect(page.getByLabel('Mot de passe de Copieur de l’accueil'), 'is still shown').toHaveValue(secret);
    await expect
      .poll(
        async () =>
          (await ask(page, 'GET', `/api/spaces/${space.id}/scans`)).scans.map(
            (one: { suggestion: string }) => one.suggestion,
          ),
        { timeout: 30_000 },
      )
      .toContain('2025-02-03 Facture Horizon travaux publics.txt');

    await page.goto('/aujourdhui');
    await expect(page.getByText('3 documents numérisés à classer').first()).toBeVisible();
    await page.goto(`${space.home}/documents/a-classer`);
    const copiers = page.getByRole('list', { name: 'Copieurs de cet espace' });
    await expect(copiers).toContainText('Copieur de l’accueil');
    await expect(copiers).toContainText('Dernier envoi');
    await seen(page, INBOX, 'full');

    const name = page.getByLabel('Nom à donner à SCAN0001.txt', { exact: true });
    await name.fill('Facture Horizon.txt');
    await page.getByLabel('Dossier où ranger SCAN0001.txt', { exact: true }).selectOption({ label: 'Factures' });
    await page.getByRole('button', { name: 'Classer SCAN0001.txt', exact: true }).press('Enter');
    await expect(page.getByText('Un document est classé.')).toBeVisible();

    await page.getByLabel('Cocher SCAN0001 (2).txt').press('Space');
    await page.getByLabel('Cocher SCAN0002.txt').press('Space');
    await page.getByLabel('Ranger les 2 documents cochés dans').selectOption({ label: 'Courriers reçus' });
    await page.getByRole('button', { name: 'Classer ces 2 documents' }).press('Enter');
    await expect(page.getByText('Rien n’attend d’être classé')).toBeVisible();

    await page.getByRole('button', { name: 'Retirer Copieur de l’accueil' }).click();
    await expect(page.getByText('Copieur de l’accueil ne peut plus rien envoyer.')).toBeVisible();
    expect(await scan(at, login, secret, 'SCAN0004.txt', 'x')).toEqual([401, 401]);
    await page.goto(`${space.home}/journal`);
    for (const line of [
      /a fait entrer le copieur Copieur de l’accueil/,
      /Copieur de l’accueil a envoyé SCAN0002\.txt/,
      /a déplacé Facture Horizon\.txt/,
      /a retiré le copieur Copieur de l’accueil/,
    ]) {
      await expect(page.getByText(line)).toBeVisible();
    }
  });

  test('shows nothing to a stranger, and says what cannot be read', async ({ signedInAs }) => {
    const page = await signedInAs('org_admin');
    const space = await aSpace(page);
    const stranger = await signedInAs('stranger');
    await stranger.goto(`${space.home}/documents/a-classer`);
    await expect(stranger.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await seen(stranger, INBOX, 'refused');
    await breakServer(page, /\/api\/spaces\/[^/]+\/scans/);
    await page.goto(`${space.home}/documents/a-classer`);
    await expect(page.getByText('Le service redémarre')).toBeVisible();
    await seen(page, INBOX, 'error');
  });
});
