import { seen } from './house/seen';
import { expect, test } from './house/test';

test.describe('the frame', () => {
  test('lets one out, and forgets', async ({ page, account }) => {
    const { name, email, password } = account('reader');
    await page.goto('/connexion');
    await page.getByLabel('Votre adresse électronique').fill(email);
    await page.getByLabel('Votre mot de passe', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Entrer' }).click();
    await page.getByRole('button', { name: new RegExp(`${name}.*déconnexion`) }).click();
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
    await expect(page).toHaveURL('/connexion');
    await page.goBack();
    await expect(page).toHaveURL(/\/connexion/);
  });

  test('says that a page does not exist, inside the frame', async ({ signedInAs }) => {
    const page = await signedInAs('reader');
    await page.goto('/ceci/n-existe-pas');
    await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await expect(page).toHaveTitle('Cette page n’existe pas · Parvis');
    await seen(page, '/$', 'empty');
  });

  test('follows the device, or the choice made, light or dark', async ({ signedInAs }) => {
    const page = await signedInAs('reader');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/ceci/n-existe-pas');
    const canvas = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await canvas();
    await page.getByRole('button', { name: /profil, réglages/ }).click();
    await page.getByRole('menuitemradio', { name: 'Sombre' }).click();
    await expect.poll(canvas).not.toBe(light);
    await page.reload();
    await expect.poll(canvas).not.toBe(light);
  });

  test('has a link to the content as the first stop of the keyboard', async ({ signedInAs }) => {
    const page = await signedInAs('reader');
    await page.goto('/ceci/n-existe-pas');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Revenir à l’accueil' })).toBeFocused();
  });

  test('warns two minutes before the session ends, and prolongs it', async ({ signedInAs }) => {
    const page = await signedInAs('reader');
    await page.clock.install();
    await page.goto('/ceci/n-existe-pas');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.clock.fastForward('11:57:00');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.clock.fastForward('01:30');
    const dialog = page.getByRole('dialog', { name: 'Votre session se termine dans 2 minutes' });
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Rester connecté' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await page.clock.fastForward('11:57:00');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('says that the line is cut, and takes it back by itself', async ({ signedInAs }) => {
    const page = await signedInAs('reader');
    await page.goto('/ceci/n-existe-pas');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.context().setOffline(true);
    await expect(page.getByText('La connexion est interrompue.')).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByText('La connexion est interrompue.')).toBeHidden();
  });
});
