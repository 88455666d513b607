import { expect } from '@playwright/test';
import { seen } from './house/seen';
import { test } from './house/test';
import { cutOff } from './house/watch';

const FILES = '/administration/fichiers';

test.describe('files', () => {
  test('the administrator has every file read again', async ({ signedInAs }) => {
    test.slow();
    const page = await signedInAs('platform_admin');
    await page.goto(FILES);
    await expect(page.getByText('Les fichiers sont gardés sur le disque de ce serveur.')).toBeVisible();
    await page.getByRole('button', { name: 'Tout relire maintenant' }).press('Enter');
    await expect(page.getByText(/contenus vérifiés, rien ne manque/)).toBeVisible({ timeout: 60_000 });
    await seen(page, FILES, 'full');
    await cutOff(page, '**/api/contents');
    await page.goto(FILES);
    await expect(page.getByRole('alert')).toBeVisible();
    await seen(page, FILES, 'error');
  });

  test('nobody else sees where they lie', async ({ signedInAs }) => {
    const page = await signedInAs('contributor');
    await page.goto(FILES);
    await seen(page, FILES, 'refused');
    expect((await page.request.get('/api/contents')).status()).toBe(403);
  });
});
