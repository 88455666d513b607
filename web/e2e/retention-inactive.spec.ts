import { expect } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { seen } from './house/seen';
import { noPsql, putToSleep } from './house/sleep';
import { test } from './house/test';

const TIDY = '/espaces/$authority/$space/menage';
const ADMIN = '/administration/$authority/menage';

test.describe('spaces in which nothing happens any more', () => {
  test.skip(noPsql !== undefined && process.env.CI !== 'true', noPsql);

  test('who runs one is asked, keeps it or archives it, and takes either back', async ({ newcomer, signedInAs }) => {
    test.slow();
    const [{ id: personId, page }, admin] = [await newcomer(), await signedInAs('org_admin')];
    const name = unique('Jumelage ');
    const space = await ask(admin, 'POST', '/api/spaces', {
      organisationId: await authority(admin),
      type: 'PROJECT',
      name,
      members: [{ personId, role: 'FACILITATOR' }],
    });
    putToSleep(space.id, 18);

    await page.goto('/aujourdhui');
    await page.getByRole('link', { name }).first().press('Enter');
    await expect(page.getByText('Cet espace est-il toujours utile ?')).toBeVisible();
    await seen(page, TIDY, 'full');

    await page.getByRole('button', { name: 'Garder un an' }).press('Enter');
    await expect(page.getByText('L’espace est gardé un an de plus.')).toBeVisible();
    await expect(page.getByText('Cet espace est-il toujours utile ?')).toBeHidden();
    await page.getByRole('button', { name: 'Annuler' }).press('Enter');
    await expect(page.getByText('Cet espace est-il toujours utile ?')).toBeVisible();

    await admin.goto('/administration/valbourg/menage');
    const asleep = admin.getByRole('list', { name: 'Espaces sans activité' });
    await expect(asleep.getByText(name)).toBeVisible();
    await seen(admin, ADMIN, 'full');

    await page.getByRole('button', { name: 'Archiver' }).press('Enter');
    await expect(page.getByText('L’espace est archivé.')).toBeVisible();
    await expect(page.getByText('Cet espace est-il toujours utile ?')).toBeHidden();
    await page.getByRole('button', { name: 'Annuler' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Archiver' })).toBeVisible();

    await page.getByRole('button', { name: 'Garder un an' }).press('Enter');
    await expect(page.getByText('Cet espace est-il toujours utile ?')).toBeHidden();
    await page.goto('/aujourdhui');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: new RegExp(`${name}.*utile`) })).toHaveCount(0);
  });
});
