import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { deposit, send } from './house/deposit';
import { seen } from './house/seen';
import { test } from './house/test';
import { breakServer } from './house/watch';

const CLUTTER = '/espaces/$authority/$space/menage';
const CAMPAIGN = '/menage/$campaign';
const ADMIN = '/administration/$authority/menage';

interface Place {
  id: string;
  slug: string;
  name: string;
  root: string;
}

/** A space that somebody runs, opened by the administrator, who is not in it. */
async function aSpace(admin: Page, facilitator: string, unitId?: string): Promise<Place> {
  const name = unique('Urbanisme');
  const { id, slug } = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    type: 'PROJECT',
    name,
    members: [{ personId: facilitator, role: 'FACILITATOR' }, ...(unitId ? [{ unitId, role: 'READER' }] : [])],
  });
  return { id, slug, name, root: '' };
}

async function rootOf(page: Page, place: Place): Promise<Place> {
  const folders: { id: string; root: boolean }[] = await ask(page, 'GET', `/api/spaces/${place.id}/folders`);
  return { ...place, root: folders.find(({ root }) => root)?.id ?? '' };
}

const at = (place: Place) => `/espaces/valbourg/${place.slug}/menage`;

test.describe('retention', () => {
  test('an administrator opens a clean-up campaign, and a facilitator plays it', async ({ newcomer, signedInAs }) => {
    test.slow();
    const [facilitator, admin] = [await newcomer(), await signedInAs('org_admin')];
    const units = await ask(admin, 'GET', `/api/organisations/${await authority(admin)}/units`);
    const roads: { id: string } = units.find(({ name }: { name: string }) => name === 'Services techniques');
    const place = await rootOf(facilitator.page, await aSpace(admin, facilitator.id, roads.id));
    const { page } = facilitator;
    await page.goto(at(place));
    await expect(page.getByText('Rien à ranger ici')).toBeVisible();
    await seen(page, CLUTTER, 'empty');
    const twin = unique('le même devis');
    await deposit(page, { folderId: place.root, filename: 'Devis.txt' }, twin);
    await deposit(page, { folderId: place.root, filename: 'Devis (copie).txt' }, twin);
    await deposit(page, { folderId: place.root, filename: 'Plan.txt' }, unique('plan'));

    await admin.goto('/administration/valbourg/menage');
    await admin.getByRole('button', { name: 'Ouvrir une campagne' }).click();
    const dialog = admin.getByRole('dialog');
    const title = unique('Ménage de novembre ');
    await dialog.getByLabel('Nom de la campagne').fill(title);
    await dialog.getByLabel('Quelques mots aux animateurs').fill('Une heure suffit.');
    await dialog.getByLabel('Tous les espaces').uncheck();
    await dialog.getByRole('checkbox', { name: place.name }).check();
    await seen(admin, ADMIN, 'full');
    await dialog.getByRole('button', { name: 'Ouvrir pour 1 espace' }).click();
    await expect(admin.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(admin.getByText(/pour 1 document visé au début/)).toBeVisible();
    await seen(admin, CAMPAIGN, 'full');

    await page.goto('/aujourdhui');
    await page.getByRole('button', { name: /^Notifications : / }).click();
    await page.getByRole('link', { name: new RegExp(`ouvre la campagne « ${title} »`) }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('paragraph').filter({ hasText: 'Une heure suffit.' })).toBeVisible();
    await page.goto('/aujourdhui');
    await page.getByRole('link', { name: `${title} : ${place.name}`, exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Ménage' })).toBeVisible();

    await page.getByRole('button', { name: 'N’en garder qu’un : Devis.txt' }).click();
    await expect(page.getByRole('status').filter({ hasText: '1 document choisi' })).toBeVisible();
    await seen(page, CLUTTER, 'full');
    await page.getByRole('button', { name: 'Mettre à la corbeille' }).click();
    await expect(page.getByText(/^1 document est dans la corbeille/)).toBeVisible();
    await expect(page.getByText('Rien à ranger ici')).toBeVisible();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(page.getByRole('button', { name: 'N’en garder qu’un : Devis.txt' })).toBeVisible();
    await page.getByRole('button', { name: 'N’en garder qu’un : Devis.txt' }).click();
    await page.getByRole('button', { name: 'Mettre à la corbeille' }).click();
    await expect(page.getByText('Rien à ranger ici')).toBeVisible();

    await admin.reload();
    await expect(admin.getByText(/^1 document mis à la corbeille/)).toBeVisible();
    const service = admin.getByRole('list', { name: 'Service par service' }).getByRole('listitem');
    await expect(service).toHaveText(/^Services techniques.*1 espace, 0 terminé/);
    if (process.env.PARVIS_SHOTS) {
      await admin.screenshot({ path: `${process.env.PARVIS_SHOTS}/campagne.png`, fullPage: true });
    }
    const campaign = new URL(admin.url()).pathname;
    await page.goto(campaign);
    await page.getByRole('button', { name: `C’est fait : ${place.name}` }).click();
    await expect(page.getByText('Terminé', { exact: true })).toBeVisible();
    await page.goto('/aujourdhui');
    await expect(page.getByRole('link', { name: `${title} : ${place.name}`, exact: true })).toHaveCount(0);

    await admin.reload();
    await admin.getByRole('button', { name: 'Terminer maintenant' }).click();
    await expect(admin.getByText('Terminée', { exact: true })).toBeVisible();
    await seen(admin, CAMPAIGN, 'full');
    const report = await admin.request.get(`/api/campaigns/${campaign.split('/')[2]}/report`);
    expect(await report.text()).toContain(`${place.name};Services techniques;3;`);
  });

  test('a campaign is nobody else’s, and says when it cannot be shown', async ({ newcomer, signedInAs }) => {
    const [stranger, admin] = [await newcomer(), await signedInAs('org_admin')];
    const facilitator = await newcomer();
    const place = await aSpace(admin, facilitator.id);
    const [today] = new Date().toISOString().split('T');
    const later = new Date(Date.now() + 20 * 86_400_000).toISOString().split('T')[0];
    const id: string = await ask(admin, 'POST', `/api/organisations/${await authority(admin)}/campaigns`, {
      title: unique('Ménage '),
      startsOn: later,
      endsOn: later,
      reasons: ['OLD'],
      years: 3,
      spaceIds: [place.id],
    });
    expect(today).not.toBe(later);
    await admin.goto(`/menage/${id}`);
    await expect(admin.getByText(/^La campagne commence le/)).toBeVisible();
    await seen(admin, CAMPAIGN, 'empty');
    await stranger.page.goto(`/menage/${id}`);
    await expect(stranger.page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await seen(stranger.page, CAMPAIGN, 'refused');
    await stranger.page.goto('/administration/valbourg/menage');
    await expect(stranger.page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await seen(stranger.page, ADMIN, 'refused');
    await stranger.page.goto(at(place));
    await expect(stranger.page.getByRole('heading', { level: 1, name: place.name })).toBeVisible();
    await seen(stranger.page, CLUTTER, 'refused');

    let repair = await breakServer(admin, /\/api\/campaigns\//);
    await admin.reload();
    await expect(admin.getByText(/^Le service redémarre/)).toBeVisible();
    await seen(admin, CAMPAIGN, 'error');
    await repair();
    repair = await breakServer(admin, /\/quotas$/);
    await admin.goto('/administration/valbourg/menage');
    await expect(admin.getByText(/^Le service redémarre/)).toBeVisible();
    await seen(admin, ADMIN, 'error');
    await repair();
    repair = await breakServer(facilitator.page, /\/clutter$/);
    await facilitator.page.goto(at(place));
    await expect(facilitator.page.getByText(/^Le service redémarre/)).toBeVisible();
    await seen(facilitator.page, CLUTTER, 'error');
    await repair();

    await admin.goto(`/menage/${id}`);
    await admin.getByRole('button', { name: 'Annuler cette campagne' }).click();
    await expect(admin).toHaveURL(/\/administration$/);
  });

  test('a space that is full refuses a deposit with a sentence, and shows what could go', async ({
    newcomer,
    signedInAs,
  }) => {
    const [facilitator, admin] = [await newcomer(), await signedInAs('org_admin')];
    const place = await rootOf(facilitator.page, await aSpace(admin, facilitator.id));
    const { page } = facilitator;
    await deposit(page, { folderId: place.root, filename: 'Plan.txt' }, 'x'.repeat(900_000));
    await admin.goto('/administration/valbourg/menage');
    await admin.getByRole('button', { name: `Fixer la limite : ${place.name}` }).click();
    await admin.getByLabel('Place au plus, en Go').fill('0.001');
    await admin.getByRole('dialog').getByRole('button', { name: 'Fixer la limite' }).click();
    const line = admin.getByRole('listitem').filter({ hasText: place.name });
    await expect(line.getByText('900 ko sur 1 Mo, soit 90 %')).toBeVisible();
    await expect(line.getByText('presque plein')).toBeVisible();
    await expect(admin.getByRole('button', { name: 'Fermer ce message' }), 'what was just done').toHaveCount(0);
    await seen(admin, ADMIN, 'full');

    const refused = await send(page, { folderId: place.root, filename: 'Trop.txt' }, 'x'.repeat(200_000));
    expect(refused.status()).toBe(507);
    expect((await refused.json()).type).toContain('space-full');
    await page.goto(`/espaces/valbourg/${place.slug}/documents`);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Déposer', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Déposer des fichiers' }).click();
    await (await chooser).setFiles([{ name: 'Trop.txt', mimeType: 'text/plain', buffer: Buffer.alloc(200_000, 'x') }]);
    await expect(page.getByText(/^Cet espace est plein/)).toBeVisible();
    await page.goto(at(place));
    await expect(page.getByText('900 ko sur 1 Mo, soit 90 %')).toBeVisible();
  });

  test('the keyboard alone chooses and throws away, on a phone as well', async ({ newcomer, signedInAs }) => {
    const [facilitator, admin] = [await newcomer(), await signedInAs('org_admin')];
    const place = await rootOf(facilitator.page, await aSpace(admin, facilitator.id));
    const { page } = facilitator;
    const twin = unique('le même arrêté');
    await deposit(page, { folderId: place.root, filename: 'Arrêté.txt' }, twin);
    await deposit(page, { folderId: place.root, filename: 'Arrêté 2.txt' }, twin);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(at(place));
    const box = page.getByRole('checkbox', { name: 'Choisir Arrêté 2.txt' });
    await box.focus();
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
    const gesture = page.getByRole('button', { name: 'Mettre à la corbeille' });
    await expect(gesture).toBeInViewport({ ratio: 1 });
    await gesture.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Rien à ranger ici')).toBeVisible();
  });
});
