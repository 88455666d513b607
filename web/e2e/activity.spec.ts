import { ask, authority, unique } from './house/ask';
import { axe, seen } from './house/seen';
import { expect, test } from './house/test';
import { breakServer } from './house/watch';

const TODAY = '/aujourdhui';

test.describe('Aujourd’hui', () => {
  test('is where one arrives, and says that nothing awaits a newcomer', async ({ newcomer }) => {
    const { page, givenName } = await newcomer();
    await page.goto('/');
    await expect(page).toHaveURL(TODAY);
    await expect(page.getByText(`Bonjour ${givenName}. Rien ne vous attend.`)).toBeVisible();
    await expect(page.getByText('Tout est à jour.')).toBeVisible();
    await expect(
      page.getByRole('navigation', { name: 'Principale', exact: true }).getByRole('link').first(),
    ).toHaveText('Aujourd’hui');
    await seen(page, TODAY, 'empty');
  });

  test('shows who asks to come in, until they are answered', async ({ newcomer, signedInAs }) => {
    const { page, id } = await newcomer();
    const asker = await newcomer();
    const admin = await signedInAs('org_admin');
    const name = `Atelier ${unique('couture')}`;
    const space = await ask(admin, 'POST', '/api/spaces', {
      organisationId: await authority(admin),
      name,
      type: 'COMMITTEE',
      members: [{ personId: id, role: 'FACILITATOR' }],
    });
    await ask(asker.page, 'POST', `/api/spaces/${space.id}/join-requests`, { message: 'Je couds depuis vingt ans.' });

    await page.goto(TODAY);
    await expect(page.getByText('Une chose vous attend.')).toBeVisible();
    const line = page.getByRole('listitem').filter({ hasText: `${asker.givenName} ${asker.familyName}` });
    await expect(line).toContainText(`${name} · Je couds depuis vingt ans.`);
    await seen(page, TODAY, 'full');
    await line.getByRole('link', { name: /^Répondre/ }).click();
    await page
      .getByRole('button', { name: /^Laisser entrer|^Faire entrer/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Aujourd’hui' }).first().click();
    await expect(page.getByText('Rien ne vous attend.')).toBeVisible();
  });

  test('says when it cannot be read, and tries again', async ({ signedInAs }) => {
    const page = await signedInAs('reader');
    const mend = await breakServer(page, '**/api/today');
    await page.goto(TODAY);
    await expect(page.getByText('Le service redémarre')).toBeVisible();
    await seen(page, TODAY, 'error');
    await mend();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(page.getByRole('heading', { name: 'Ce qui vous attend' })).toBeVisible();
  });
});

test.describe('the bell', () => {
  test('rings for what is meant for one, by keyboard too, and is read on all devices', async ({
    newcomer,
    signedInAs,
  }) => {
    const { page, id } = await newcomer();
    const admin = await signedInAs('org_admin');
    const asker = await newcomer();
    const name = `Club ${unique('photo')}`;
    const space = await ask(admin, 'POST', '/api/spaces', {
      organisationId: await authority(admin),
      name,
      type: 'COMMITTEE',
      members: [{ personId: id, role: 'FACILITATOR' }],
    });
    await page.goto('/annuaire');
    await page.getByRole('button', { name: 'Notifications : tout est lu' }).click();
    await expect(page.getByText('Rien ne vous a encore été adressé.')).toBeVisible();
    await axe(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Notifications : tout est lu' })).toBeFocused();

    await ask(asker.page, 'POST', `/api/spaces/${space.id}/join-requests`, { message: 'J’ai un vieil appareil.' });
    const other = await page.context().newPage();
    await other.goto('/');
    await page.goto('/');
    const bell = page.getByRole('button', { name: 'Notifications : 1 non lue' });
    await expect(bell).toBeVisible();
    await bell.focus();
    await page.keyboard.press('Enter');
    const line = page.getByRole('link', { name: new RegExp(`demande à entrer dans « ${name} »`) });
    await expect(line).toContainText('J’ai un vieil appareil.');
    await axe(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(line).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/membres$/);
    await expect(page.getByRole('button', { name: 'Notifications : tout est lu' })).toBeVisible();
    await other.goto('/');
    await expect(other.getByRole('button', { name: 'Notifications : tout est lu' })).toBeVisible();
  });
});
