import { ask, authority, unique } from './house/ask';
import { axe, seen } from './house/seen';
import { expect, test } from './house/test';
import { breakServer } from './house/watch';

const TODAY = '/aujourdhui';
const RECENT = '/aujourdhui/documents';
const JOURNAL = '/espaces/$authority/$space/journal';

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

  test('is never older than what was told while one was elsewhere', async ({ newcomer, signedInAs }) => {
    const { page, id } = await newcomer();
    const asker = await newcomer();
    const admin = await signedInAs('org_admin');
    const space = await ask(admin, 'POST', '/api/spaces', {
      organisationId: await authority(admin),
      name: `Atelier ${unique('vannerie')}`,
      type: 'COMMITTEE',
      members: [{ personId: id, role: 'FACILITATOR' }],
    });
    await ask(asker.page, 'POST', `/api/spaces/${space.id}/join-requests`, { message: 'Je tresse.' });
    const opens = page.waitForEvent('websocket');
    await page.goto('/espaces');
    const line = await opens;
    await line.waitForEvent('framereceived');
    const home = page.getByRole('link', { name: 'Aujourd’hui' }).first();
    await home.click();
    await expect(page.getByText('Une chose vous attend.')).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL('/espaces');
    const [asked] = await ask(page, 'GET', `/api/spaces/${space.id}/join-requests`);
    const told = line.waitForEvent('framereceived', ({ payload }) => String(payload).includes('"spaces"'));
    await ask(page, 'PUT', `/api/spaces/${space.id}/join-requests/${asked.id}/decision`, { accepted: true });
    await told;
    await home.click();
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
    await expect(page.getByRole('button', { name: 'Me prévenir sur cet appareil' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Régler ce que vous recevez' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(line).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/membres$/);
    await expect(page.getByRole('button', { name: 'Notifications : tout est lu' })).toBeVisible();
    await other.goto('/');
    await expect(other.getByRole('button', { name: 'Notifications : tout est lu' })).toBeVisible();
  });
});

test.describe('the journal of a space', () => {
  test('says what was done, narrows it, and is taken away as a table', async ({ signedInAs }) => {
    const page = await signedInAs('org_admin');
    const name = `Chantier ${unique('lavoir')}`;
    const { organisationSlug, slug } = await ask(page, 'POST', '/api/spaces', {
      organisationId: await authority(page),
      name,
      type: 'PROJECT',
    });
    const address = `/espaces/${organisationSlug}/${slug}`;
    await page.goto(address);
    await page.getByRole('link', { name: 'Journal' }).click();
    await expect(page.getByText(/a ouvert l’espace/)).toBeVisible();
    await seen(page, JOURNAL, 'full');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Exporter en CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('journal.csv');

    await page.getByLabel('Quoi').selectOption('Dialogue');
    await expect(page).toHaveURL(/quoi=dialogue/);
    await expect(page.getByRole('heading', { name: 'Rien ne répond à ces critères' })).toBeVisible();
    await seen(page, JOURNAL, 'empty');
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await expect(page.getByText(/a ouvert l’espace/)).toBeVisible();

    await breakServer(page, '**/api/spaces/*/journal*');
    await page.goto(`${address}/journal`);
    await expect(page.getByText('Le service redémarre')).toBeVisible();
    await seen(page, JOURNAL, 'error');

    const stranger = await signedInAs('stranger');
    await stranger.goto(`${address}/journal`);
    await expect(stranger.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await seen(stranger, JOURNAL, 'refused');
  });
});

test.describe('the simplified display', () => {
  test('has three entries in larger text at the same addresses, and is kept on the device', async ({ newcomer }) => {
    const { page, givenName } = await newcomer();
    await page.goto('/');
    await page.getByRole('button', { name: 'Affichage simplifié' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Bonjour ${givenName}` })).toBeVisible();
    const entries = page.getByRole('navigation', { name: 'Principale', exact: true }).getByRole('link');
    await expect(entries).toHaveText(['À faire', 'Mes espaces', 'Documents récents']);
    await axe(page);
    await entries.nth(2).click();
    await expect(page).toHaveURL(RECENT);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Aucun document pour le moment' })).toBeVisible();
    await seen(page, RECENT, 'empty');
    await page.getByRole('button', { name: 'Affichage complet' }).click();
    await expect(page.getByRole('link', { name: 'Annuaire' }).first()).toBeVisible();
  });

  test('lists the documents touched lately, in both displays', async ({ signedInAs }) => {
    const page = await signedInAs('facilitator');
    await page.goto(RECENT);
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
    await seen(page, RECENT, 'full');
    await breakServer(page, '**/api/today');
    await page.goto(RECENT);
    await expect(page.getByText('Le service redémarre')).toBeVisible();
    await seen(page, RECENT, 'error');
  });
});

test('installs, keeps nothing, and says when there is no line', async ({ signedInAs }) => {
  const page = await signedInAs('reader');
  await page.goto(TODAY);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect(page.locator('link[rel=manifest]')).toHaveCount(1);
  const manifest = await page.request.get('/parvis.webmanifest');
  const { name, icons } = await manifest.json();
  expect(name).toBe('Parvis');
  for (const { src } of icons) {
    expect((await page.request.get(src)).headers()['content-type']).toBe('image/png');
  }
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.context().setOffline(true);
  await page.goto('/espaces');
  await expect(page.getByRole('heading', { name: 'Vous êtes hors ligne' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Réessayer' })).toBeVisible();
  await axe(page);
  await page.context().setOffline(false);
  await expect(page.getByRole('heading', { name: 'Vos espaces' })).toBeVisible();
});
