import {
  AUTHORITIES,
  at,
  GROUPS,
  GUESTS,
  HOME,
  INSTALLATION,
  LIST,
  LOOK,
  MAILS,
  PEOPLE,
  UNITS,
} from './house/administration';
import { openAuthority } from './house/authority';
import { seen } from './house/seen';
import { expect, test } from './house/test';

test.describe('the administration of an authority that has just opened', () => {
  test('says so in each of its parts', async ({ signedInAs, anotherBrowser }) => {
    const page = await anotherBrowser();
    const { slug } = await openAuthority(await signedInAs('platform_admin'), page);
    await page.goto(HOME);
    await expect(page.getByText('Rien ne vous attend')).toBeVisible();
    await seen(page, HOME, 'empty');
    for (const [route, words] of [
      [UNITS, 'Pas encore de service'],
      [GROUPS, 'Pas encore de groupe'],
      [GUESTS, 'Personne d’extérieur n’a accès'],
    ] as const) {
      await page.goto(route.replace('$authority', slug));
      await expect(page.getByText(words)).toBeVisible();
      await seen(page, route, 'empty');
    }
  });
});

test.describe('the administration does not exist for a plain member', () => {
  for (const routes of [
    [HOME, PEOPLE, LIST, UNITS, GROUPS],
    [GUESTS, LOOK, AUTHORITIES, MAILS, INSTALLATION],
  ]) {
    test(`at ${routes.map(at).join(', ')}`, async ({ signedInAs }) => {
      const page = await signedInAs('reader');
      for (const route of routes) {
        await page.goto(at(route));
        await expect(page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible();
        await expect(page.getByRole('link', { name: 'Administration' })).toHaveCount(0);
        await seen(page, route, 'refused');
      }
    });
  }

  test('beyond their own authority, for its administrator', async ({ signedInAs }) => {
    const page = await signedInAs('org_admin');
    for (const address of [AUTHORITIES, MAILS, INSTALLATION]) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible();
    }
    for (const route of [PEOPLE, UNITS, GROUPS, GUESTS]) {
      await page.goto(route.replace('$authority', 'pays-de-seille'));
      await expect(page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible();
    }
  });
});
