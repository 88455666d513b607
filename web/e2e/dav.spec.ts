import { expect } from '@playwright/test';
import { seen } from './house/seen';
import { test } from './house/test';

const ACCOUNT = '/mon-compte';

test.describe('a drive', () => {
  test('is opened by a password that one makes, copies once, and takes back', async ({ newcomer }) => {
    const { page } = await newcomer();
    await page.goto(ACCOUNT);
    await page.getByLabel('Nom de l’application').fill('Mon lecteur réseau');
    await page.getByRole('button', { name: 'Créer un mot de passe' }).click();
    const secret = await page.getByLabel('Mot de passe de « Mon lecteur réseau »', { exact: true }).inputValue();
    const identifier = await page.getByLabel('Identifiant', { exact: true }).inputValue();
    expect(secret).toMatch(/^([0-9a-z]{4}-){6}[0-9a-z]{4}$/);
    const applications = page.getByRole('list', { name: 'Vos applications' });
    await expect(applications).toContainText('Jamais utilisé');
    await seen(page, ACCOUNT, 'full');

    const authorization = `Basic ${Buffer.from(`${identifier}:${secret}`).toString('base64')}`;
    const look = () =>
      fetch(new URL('/dav/', page.url()), { method: 'PROPFIND', headers: { authorization, depth: '0' } }).then(
        ({ status }) => status,
      );
    expect(await look()).toBe(207);
    await page.reload();
    await expect(applications).toContainText('Utilisé');
    await expect(page.getByLabel('Mot de passe de « Mon lecteur réseau »', { exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'Retirer Mon lecteur réseau' }).click();
    await expect(page.getByText('Mon lecteur réseau n’ouvre plus rien')).toBeVisible();
    expect(await look()).toBe(401);
  });
});
