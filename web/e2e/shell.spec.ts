import { axe, seen } from './house/seen';
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

  test('lets what was pressed act, though the page moves before the finger leaves it', async ({ signedInAs }) => {
    const page = await signedInAs('reader');
    await page.goto('/ceci/n-existe-pas');
    const home = page.getByRole('link', { name: 'Revenir à l’accueil' });
    const press = async () => {
      await home.hover();
      await page.mouse.down();
      await page.evaluate(() => {
        const late = Object.assign(document.createElement('div'), { textContent: 'Ce qui vient tard' });
        late.style.height = '200px';
        document.querySelector('main')?.prepend(late);
      });
    };
    // Whoever moves away gives up.
    await press();
    await page.mouse.move(700, 850);
    await page.mouse.up();
    await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await press();
    await page.mouse.up();
    await expect(page).toHaveURL('/aujourdhui');
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
    const read = page.waitForResponse('**/api/session');
    await page.goto('/ceci/n-existe-pas');
    const { secondsLeft } = await (await read).json();
    // Only the clock of the page moves: what it asks of the server's, which has not, stays without an answer.
    await page.route('**/api/session', () => {});
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.clock.fastForward((secondsLeft - 300) * 1000);
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.clock.fastForward(190_000);
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

test('shows the arms of the authority beside its name, and its initial without them', async ({ signedInAs }) => {
  const page = await signedInAs('org_admin');
  const drawn = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34AAAAJUlEQVR42mOQj3H7T0vMMGrBqAWjFoxaMGrBqAWjFoxaMDQsAAB6Q/AupmrErQAAAABJRU5ErkJggg==',
    'base64',
  );
  await page.goto('/administration');
  const arms = page.getByRole('banner').or(page.getByRole('navigation')).locator('img[src*="/arms?v="]').first();
  await expect(arms).toBeVisible();
  await page.getByRole('link', { name: 'Collectivité', exact: true }).click();
  await page.getByRole('button', { name: 'Retirer le blason' }).click();
  await expect(page.getByText('Le blason est retiré')).toBeVisible();
  await expect(page.locator('img[src*="/arms?v="]')).toHaveCount(0);
  await axe(page);
  const input = page.getByLabel('Le blason de la collectivité');
  await input.setInputFiles({ name: 'blason.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
  await expect(page.getByRole('alert')).toContainText('Cette image ne se lit pas');
  await input.setInputFiles({ name: 'blason.png', mimeType: 'image/png', buffer: drawn });
  await expect(page.getByText('Le blason est à jour')).toBeVisible();
  await expect(page.locator('img[src*="/arms?v="]').first()).toBeVisible();
  await axe(page);
});
