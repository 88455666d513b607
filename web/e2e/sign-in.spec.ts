import { seen } from './house/seen';
import { expect, test } from './house/test';
import { cutOff } from './house/watch';

test.describe('sign-in', () => {
  test('lets in by keyboard alone, and comes back to the page asked for', async ({ page, account }) => {
    const { email, password } = account('facilitator');
    await page.goto('/annuaire?q=claire');
    await expect(page.getByText('Identifiez-vous pour retrouver la page demandée.')).toBeVisible();
    await page.getByLabel('Votre adresse électronique').focus();
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/annuaire\?q=claire/);
  });

  test('shows one form', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL('/connexion');
    await expect(page.getByRole('heading', { name: 'Connexion' })).toBeVisible();
    await seen(page, '/connexion', 'empty');
  });

  test('says that the address and the password do not go together, and keeps the address', async ({ page }) => {
    await page.goto('/connexion');
    await page.getByLabel('Votre adresse électronique').fill('personne@valbourg.example');
    await page.getByLabel('Votre mot de passe', { exact: true }).fill('pas-le-bon-mot-de-passe');
    await page.getByRole('button', { name: 'Entrer' }).click();
    await expect(page.getByRole('alert')).toContainText('ne vont pas ensemble');
    await expect(page.getByLabel('Votre adresse électronique')).toHaveValue('personne@valbourg.example');
    await expect(page.getByLabel('Votre mot de passe', { exact: true })).toBeFocused();
    await seen(page, '/connexion', 'refused');
  });

  test('says when the server cannot be reached, and lets one try again', async ({ page, account }) => {
    const { email, password } = account('reader');
    await page.goto('/connexion');
    const repair = await cutOff(page, '**/api/session');
    await page.getByLabel('Votre adresse électronique').fill(email);
    await page.getByLabel('Votre mot de passe', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Entrer' }).click();
    await expect(page.getByRole('alert')).toContainText('La connexion s’est interrompue');
    await seen(page, '/connexion', 'error');
    await repair();
    await page.getByRole('button', { name: 'Entrer' }).click();
    await expect(page).not.toHaveURL(/connexion/);
  });

  test('shows the password to who asks', async ({ page }) => {
    await page.goto('/connexion');
    const field = page.getByLabel('Votre mot de passe', { exact: true });
    await field.fill('une phrase longue');
    await page.getByRole('button', { name: 'Montrer le mot de passe' }).click();
    await expect(field).toHaveAttribute('type', 'text');
    await page.getByRole('button', { name: 'Cacher le mot de passe' }).click();
    await expect(field).toHaveAttribute('type', 'password');
  });

  test('speaks English to who prefers it, and remembers', async ({ page }) => {
    await page.goto('/connexion');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });

  test('leads nowhere outside after sign-in, whatever the address says', async ({ page, account }) => {
    const { email, password } = account('contributor');
    await page.goto('/connexion?suite=//example.org/piege');
    await page.getByLabel('Votre adresse électronique').fill(email);
    await page.getByLabel('Votre mot de passe', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Entrer' }).click();
    await expect(page.getByRole('navigation', { name: 'Principale', exact: true })).toBeVisible();
    expect(new URL(page.url()).host).toBe(new URL(process.env.PARVIS_E2E_URL!).host);
  });
});
