import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { openAuthority } from './house/authority';
import { deposit } from './house/deposit';
import { seen } from './house/seen';
import { test } from './house/test';
import { breakServer } from './house/watch';

const ADMIN = '/administration/$authority/archives';
const DUE = '/espaces/$authority/$space/echeances';
const SLIP = '/bordereaux/$slip';
const SCAN = { name: 'visa.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\nvisa\n%%EOF\n') };

interface Place {
  id: string;
  slug: string;
  name: string;
  root: string;
}

/** A space that somebody runs, opened by the administrator, who is not in it. */
async function aSpace(admin: Page, facilitator: { id: string; page: Page }): Promise<Place> {
  const name = unique('Marchés ');
  const { id, slug } = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    type: 'PROJECT',
    name,
    members: [{ personId: facilitator.id, role: 'FACILITATOR' }],
  });
  const folders: { id: string; root: boolean }[] = await ask(facilitator.page, 'GET', `/api/spaces/${id}/folders`);
  return { id, slug, name, root: folders.find(({ root }) => root)?.id ?? '' };
}

const due = (place: Place) => `/espaces/valbourg/${place.slug}/echeances`;

/** A class whose DUA ran out long ago: counted from the closing of a file. */
async function aClass(admin: Page, title: string): Promise<string> {
  return ask(admin, 'POST', `/api/organisations/${await authority(admin)}/retention-classes`, {
    title,
    years: 5,
    countsFrom: 'CLOSING',
    disposition: 'ELIMINATE',
  });
}

test.describe('retention schedule', () => {
  test('from a class on a folder to the certificate of destruction', async ({ newcomer, signedInAs }) => {
    test.slow();
    const [facilitator, admin] = [await newcomer(), await signedInAs('org_admin')];
    const place = await aSpace(admin, facilitator);
    const { page } = facilitator;
    await page.goto(due(place));
    await expect(page.getByText('Rien n’a d’échéance ici')).toBeVisible();
    await seen(page, DUE, 'empty');

    const title = unique('Marchés non retenus ');
    await admin.goto('/administration/valbourg/archives');
    await admin.getByRole('button', { name: 'Ajouter une classe' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Intitulé').fill(title);
    await dialog.getByLabel(/^Durée d’utilité/).fill('5');
    await dialog.getByLabel('À compter de').selectOption('CLOSING');
    await dialog.getByRole('button', { name: 'Enregistrer la classe' }).click();
    await expect(admin.getByText(title, { exact: true })).toBeVisible();
    await expect(admin.getByRole('button', { name: 'Fermer ce message' }), 'what was just done').toHaveCount(0);
    await seen(admin, ADMIN, 'full');

    const folder = await ask(page, 'POST', `/api/documents/${place.root}/folders`, { name: 'Offres rejetées' });
    const id = await deposit(page, { folderId: folder.entry.id, filename: 'Offre Aubry.txt' }, unique('x'));
    await page.goto(`/espaces/valbourg/${place.slug}/documents?dossier=${place.root}&doc=${folder.entry.id}`);
    await page.getByRole('button', { name: 'Dire combien de temps le conserver' }).click();
    await page.getByRole('dialog').getByLabel('Classe du tableau de gestion').selectOption({ label: title });
    await page.getByRole('dialog').getByLabel('Dossier clos le').fill('2015-03-01');
    await page.getByRole('dialog').getByRole('button', { name: 'Donner cette classe' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.goto(`/d/${id}`);
    await expect(page.getByText('À conserver jusqu’au 1er mars 2020, puis éliminer.')).toBeVisible();

    const refused = await page.request.fetch('/api/documents/removals', {
      method: 'POST',
      headers: { 'Parvis-Request': '1' },
      data: { ids: [id] },
    });
    expect(refused.status()).toBe(409);
    expect((await refused.json()).type).toContain('kept');

    await page.goto(due(place));
    await page.getByRole('checkbox', { name: 'Choisir Offre Aubry.txt' }).check();
    await seen(page, DUE, 'full');
    await page.getByRole('button', { name: 'Proposer l’élimination' }).click();
    await page.getByRole('dialog').getByLabel('Observations').fill('Offres écartées en 2015.');
    await page.getByRole('dialog').getByRole('button', { name: 'Proposer l’élimination' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Bordereau d’élimination n° / })).toBeVisible();
    await seen(page, SLIP, 'full');

    await admin.goto(new URL(page.url()).pathname);
    await admin.getByRole('button', { name: 'Signer', exact: true }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Signer', exact: true }).click();
    await expect(admin.getByText(/^Aux Archives départementales/)).toBeVisible();
    await admin.getByRole('button', { name: 'Enregistrer le visa' }).click();
    await admin.getByRole('dialog').getByLabel('Référence du visa').fill('AD57/2026/12');
    await admin.getByRole('dialog').getByLabel('Visa numérisé', { exact: true }).setInputFiles(SCAN);
    await admin.getByRole('dialog').getByRole('button', { name: 'Enregistrer le visa' }).click();
    await expect(admin.getByText(/les documents peuvent être détruits\.$/)).toBeVisible();
    await admin.getByRole('button', { name: 'Détruire pour toujours' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Détruire pour toujours' }).click();
    await expect(admin.getByText(/^Tout ce que liste ce bordereau est détruit/)).toBeVisible();
    await seen(admin, SLIP, 'full');
    const download = admin.waitForEvent('download');
    await admin.getByRole('link', { name: 'Certificat de destruction (PDF)' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    expect((await page.request.get(`/api/documents/${id}`)).status()).toBe(404);
    await page.reload();
    await expect(page.getByText('Offre Aubry.txt')).toBeVisible();
  });

  test('what a class keeps cannot be thrown away, and says why', async ({ newcomer, signedInAs }) => {
    const [facilitator, admin] = [await newcomer(), await signedInAs('org_admin')];
    const place = await aSpace(admin, facilitator);
    const { page } = facilitator;
    const id = await deposit(page, { folderId: place.root, filename: 'Registre.txt' }, unique('x'));
    const classId = await aClass(admin, unique('Registres '));
    await ask(page, 'PUT', `/api/documents/${id}/retention`, { classId });
    await page.goto(`/d/${id}`);
    await expect(page.getByText(/qui n’est pas encore dite/)).toBeVisible();
    const list = `/espaces/valbourg/${place.slug}/documents`;
    await page.goto(list);
    await page.getByRole('button', { name: 'Actions sur Registre.txt' }).press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Déplacer' })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: 'Mettre à la corbeille' })).toHaveCount(0);
    await page.getByRole('menuitem', { name: 'À conserver : pas de corbeille' }).press('Enter');
    await expect(page.getByText(/qui n’est pas encore dite/)).toBeVisible();
    await page.goto(list);
    const line = page.getByRole('link', { name: 'Registre.txt' });
    await line.press('Delete');
    await expect(page.getByText('À conserver : pas de corbeille')).toBeVisible();
    await line.press('Space');
    await expect(page.getByText('dont 1 à conserver, sans corbeille')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Mettre à la corbeille' })).toHaveCount(0);
    await page.goto(`/d/${id}`);
    await page.getByRole('button', { name: 'Retirer la classe' }).click();
    await expect(page.getByRole('button', { name: 'Dire combien de temps le conserver' })).toBeVisible();
  });

  test('an authority that begins takes a usual table, after having looked at it', async ({
    signedInAs,
    anotherBrowser,
  }) => {
    const page = await anotherBrowser();
    const { slug } = await openAuthority(await signedInAs('platform_admin'), page);
    await page.goto(`/administration/${slug}/archives`);
    await expect(page.getByText('Le tableau de gestion est vide')).toBeVisible();
    await seen(page, ADMIN, 'empty');
    await page.getByRole('button', { name: 'Importer un tableau' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Partir d’un tableau courant pour une commune' }).click();
    await expect(dialog.getByText(/^10 à créer/)).toBeVisible();
    await seen(page, ADMIN, 'full');
    await dialog.getByRole('button', { name: 'Écrire 10 classes' }).click();
    await expect(page.getByText('Budgets et comptes', { exact: true })).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Exporter (CSV)' }).click();
    const table = await (await download).path();
    await page.getByRole('button', { name: 'Importer un tableau' }).click();
    await dialog.getByLabel('Fichier CSV ou ODS', { exact: true }).setInputFiles(table);
    await expect(dialog.getByText(/10 sans changement/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Ne rien importer' }).click();
  });

  test('slips and schedules are nobody else’s, and say when they cannot be shown', async ({ newcomer, signedInAs }) => {
    const [facilitator, stranger, admin] = [await newcomer(), await newcomer(), await signedInAs('org_admin')];
    const place = await aSpace(admin, facilitator);
    const id = await deposit(facilitator.page, { folderId: place.root, filename: 'Copie.txt' }, unique('x'));
    const classId = await aClass(admin, unique('Copies '));
    await ask(facilitator.page, 'PUT', `/api/documents/${id}/retention`, { classId, closedOn: '2010-01-01' });
    const slip: string = await ask(facilitator.page, 'POST', `/api/spaces/${place.id}/slips`, { documentIds: [id] });
    for (const [address, route] of [
      [`/bordereaux/${slip}`, SLIP],
      ['/administration/valbourg/archives', ADMIN],
    ] as const) {
      await stranger.page.goto(address);
      await expect(stranger.page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
      await seen(stranger.page, route, 'refused');
    }
    await stranger.page.goto(due(place));
    await expect(stranger.page.getByRole('heading', { level: 1, name: place.name })).toBeVisible();
    await seen(stranger.page, DUE, 'refused');

    for (const [who, broken, address, route] of [
      [admin, /\/api\/slips\//, `/bordereaux/${slip}`, SLIP],
      [admin, /\/retention-classes$/, '/administration/valbourg/archives', ADMIN],
      [facilitator.page, /\/due$/, due(place), DUE],
    ] as const) {
      const repair = await breakServer(who, broken);
      await who.goto(address);
      await expect(who.getByText(/^Le service redémarre/)).toBeVisible();
      await seen(who, route, 'error');
      await repair();
    }

    await facilitator.page.goto(`/bordereaux/${slip}`);
    await facilitator.page.getByRole('button', { name: 'Retirer ce bordereau' }).click();
    await expect(facilitator.page.getByText(/^Ce bordereau a été retiré/)).toBeVisible();
    await seen(facilitator.page, SLIP, 'empty');
  });
});
