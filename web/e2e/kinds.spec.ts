import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { deposit } from './house/deposit';
import { seen } from './house/seen';
import { test } from './house/test';
import { breakServer } from './house/watch';

const TABLE = '/espaces/$authority/$space/documents/par-type/$folder/$kind';
const SHOTS = process.env.PARVIS_SHOTS;

/** A space with somebody who runs it, somebody who writes and somebody who reads, and a folder in it. */
async function aFolder(admin: Page, people: { facilitator: string; writer: string; reader: string }, name: string) {
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: `Projet ${unique('achats')}`,
    type: 'PROJECT',
    members: [
      { personId: people.facilitator, role: 'FACILITATOR' },
      { personId: people.writer, role: 'CONTRIBUTOR' },
      { personId: people.reader, role: 'READER' },
    ],
  });
  return { space, name };
}

async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS) {
    const before = page.viewportSize();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.screenshot({ path: join(SHOTS, `${name}-1440.png`) });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: join(SHOTS, `${name}-1440-dark.png`) });
    await page.emulateMedia({ colorScheme: null });
    await page.setViewportSize({ width: 360, height: 800 });
    await page.screenshot({ path: join(SHOTS, `${name}-360.png`), fullPage: true });
    await page.setViewportSize(before ?? { width: 1280, height: 720 });
  }
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test.describe('kinds of documents', () => {
  test('a folder proposes quotes; they are described, compared, added up, and recalled before they end', async ({
    newcomer,
    signedInAs,
  }) => {
    test.slow();
    const [facilitator, writer, reader] = await Promise.all([newcomer(), newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const { space } = await aFolder(
      admin,
      { facilitator: facilitator.id, writer: writer.id, reader: reader.id },
      'Devis',
    );
    const documents = `/espaces/${space.organisationSlug}/${space.slug}/documents`;
    const root = (await ask(facilitator.page, 'GET', `/api/spaces/${space.id}/documents`)).entry.id;
    const folder = (await ask(facilitator.page, 'POST', `/api/documents/${root}/folders`, { name: 'Toiture' })).entry
      .id;

    // The facilitator says what the folder proposes.
    const runs = facilitator.page;
    await runs.goto(`${documents}?doc=${folder}`);
    await runs.getByRole('button', { name: 'Proposer un type de document' }).click();
    const proposing = runs.getByRole('dialog');
    await proposing.getByLabel('Type', { exact: true }).selectOption({ label: 'Devis' });
    await proposing.getByLabel('Nom proposé').fill('{date}_{type}_{service}');
    await proposing.getByRole('button', { name: 'Proposer ainsi' }).click();
    await expect(proposing.getByRole('alert')).toContainText('« service », qui n’est pas un mot connu');
    await proposing.getByLabel('Nom proposé').fill('{date}_{type}_{fournisseur}_{titre}');
    await shot(runs, 'proposal');
    await proposing.getByRole('button', { name: 'Proposer ainsi' }).click();
    await expect(runs.getByText('Ce qui est déposé ici prend le type : Devis.')).toBeVisible();

    // The writer deposits, describes, and takes the name.
    const page = writer.page;
    await page.goto(`${documents}?dossier=${folder}`);
    await expect(page.getByText('Type proposé ici : Devis')).toBeVisible();
    const first = await deposit(page, { folderId: folder, filename: 'toiture mairie.txt' }, 'Devis de toiture');
    await page.goto(`${documents}?dossier=${folder}&doc=${first}`);
    const sheet = page.getByRole('region', { name: 'Type de document' });
    await expect(sheet.getByRole('heading', { name: 'Devis' })).toBeVisible();
    await page.getByRole('button', { name: 'Modifier ces renseignements' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Fournisseur').fill('Toits de Seille');
    await dialog.getByLabel('Montant TTC').fill('douze mille');
    await dialog.getByLabel('Valable jusqu’au').fill(inDays(10));
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(dialog.getByText('Écrivez un montant en euros')).toBeVisible();
    await dialog.getByLabel('Montant TTC').fill('12 480,50');
    await shot(page, 'facts-dialog');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(sheet.getByText(/12\s480,50\s€/)).toBeVisible();
    await expect(page.getByText(/\d{4}-\d\d-\d\d_Devis_Toits de Seille_toiture mairie\.txt/)).toBeVisible();
    await shot(page, 'sheet');
    await page.getByRole('button', { name: 'Renommer ainsi' }).click();
    await expect(page.getByRole('button', { name: 'Renommer ainsi' })).toBeHidden();
    await expect(page.getByRole('heading', { name: /_Devis_Toits de Seille_toiture mairie\.txt/ })).toBeVisible();

    // Two more, one of which is declined.
    for (const [supplier, amount, outcome] of [
      ['Couverture Aubry', 11_900, undefined],
      ['Zinc du Pays', 15_000, 'DECLINED'],
    ] as const) {
      const id = await deposit(page, { folderId: folder, filename: `${supplier}.txt` }, `Devis de ${supplier}`);
      await ask(page, 'PUT', `/api/documents/${id}/kind`, { kind: 'QUOTE', facts: { supplier, amount, outcome } });
    }

    // The table: total, order, comparison, export; the reader sees it too.
    await reader.page.goto(`${documents}?dossier=${folder}`);
    await reader.page.getByRole('link', { name: '3 devis' }).click();
    await expect(reader.page.getByText(/24\s380,50\s€ au total/)).toBeVisible();
    await reader.page.getByRole('button', { name: 'Montant TTC' }).click();
    await expect(reader.page.getByRole('row').nth(1)).toContainText('Couverture Aubry');
    await expect(reader.page.getByRole('columnheader', { name: 'Montant TTC' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await reader.page.getByRole('checkbox', { name: /Toits de Seille/ }).check();
    await reader.page.getByRole('checkbox', { name: /Couverture Aubry/ }).check();
    await expect(reader.page.getByText(/580,50\s€ de plus \(\+4,9\s%\)/)).toBeVisible();
    await shot(reader.page, 'table');
    await seen(reader.page, TABLE, 'full');
    const [download] = await Promise.all([
      reader.page.waitForEvent('download'),
      reader.page.getByRole('link', { name: 'Exporter en CSV' }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toContain('12480,50');
    expect(csv).toContain('24380,50');

    // Its end is near: who brought it is told, and it goes once somebody decides.
    await page.goto('/aujourdhui');
    const waits = page
      .getByRole('listitem')
      .filter({ hasText: 'Toits de Seille' })
      .filter({ hasText: 'Devis valable jusqu’au' });
    await expect(waits).toBeVisible();
    await shot(page, 'today');
    await waits.getByRole('link', { name: /Décider/ }).click();
    await page.getByRole('button', { name: 'Modifier ces renseignements' }).click();
    await page.getByRole('dialog').getByLabel('Suite donnée').selectOption({ label: 'Retenu' });
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.goto('/aujourdhui');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(waits).toHaveCount(0);
  });

  test('photographs make an album, which arrows go through', async ({ newcomer, signedInAs }) => {
    test.slow();
    const [facilitator, writer, reader] = await Promise.all([newcomer(), newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const { space } = await aFolder(
      admin,
      { facilitator: facilitator.id, writer: writer.id, reader: reader.id },
      'Photos',
    );
    const { page } = writer;
    const root = (await ask(page, 'GET', `/api/spaces/${space.id}/documents`)).entry.id;
    const album = `/espaces/${space.organisationSlug}/${space.slug}/documents/par-type/${root}/photos`;
    await page.goto(album);
    await expect(page.getByText('Aucun document de ce type ici')).toBeVisible();
    await seen(page, TABLE, 'empty');
    const picture = await page.screenshot();
    for (const [name, subject] of [
      ['un.png', 'Le lavoir'],
      ['deux.png', 'La fontaine'],
    ] as const) {
      const id = await deposit(page, { folderId: root, filename: name }, Buffer.concat([picture, Buffer.from(name)]));
      await ask(page, 'PUT', `/api/documents/${id}/kind`, {
        kind: 'PHOTO',
        facts: { subject, credit: 'Odile Thiriet', imageRights: 'NOT_NEEDED' },
      });
    }
    await page.reload();
    await expect(page.getByText('Personne de reconnaissable').first()).toBeVisible();
    await expect
      .poll(() =>
        page
          .locator('main ul img')
          .first()
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBeGreaterThan(0);
    await shot(page, 'album');
    await seen(page, TABLE, 'full');
    await page.getByRole('button', { name: 'La fontaine' }).press('Enter');
    const viewer = page.getByRole('dialog', { name: 'Photo 1 sur 2, en grand' });
    await expect(viewer.getByRole('img', { name: 'La fontaine' })).toBeVisible();
    await shot(page, 'viewer');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('dialog', { name: 'Photo 2 sur 2, en grand' })).toBeVisible();
    await expect(page.getByRole('img', { name: 'Le lavoir' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: 'La fontaine' })).toBeFocused();

    const id = (await ask(page, 'GET', `/api/documents/${root}/kinds/PHOTO`)).lines[0].id;
    await page.goto(`/d/${id}`);
    await page.getByRole('button', { name: 'En faire un nouveau' }).click();
    const another = page.getByRole('dialog');
    await another.getByLabel('Nom', { exact: true }).fill('Photo 2027.png');
    await shot(page, 'successor');
    await another.getByRole('button', { name: 'Créer le brouillon' }).click();
    await expect(page.getByRole('heading', { name: 'Photo 2027.png' })).toBeVisible();
    await expect(page.getByText('Brouillon', { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'Type de document' }).getByText('Odile Thiriet')).toBeVisible();

    const stranger = await newcomer();
    await stranger.page.goto(album);
    await seen(stranger.page, TABLE, 'refused');
    await breakServer(reader.page, /\/kinds\/PHOTO$/);
    await reader.page.goto(album);
    await expect(reader.page.getByRole('alert')).toBeVisible();
    await seen(reader.page, TABLE, 'error');
  });

  test('a list of references is kept by somebody, who is told when to look it through', async ({
    newcomer,
    signedInAs,
  }) => {
    const [facilitator, writer, reader] = await Promise.all([newcomer(), newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const { space } = await aFolder(
      admin,
      { facilitator: facilitator.id, writer: writer.id, reader: reader.id },
      'Liens',
    );
    const { page } = writer;
    const root = (await ask(page, 'GET', `/api/spaces/${space.id}/documents`)).entry.id;
    const id = await deposit(page, { folderId: root, filename: 'Liens utiles.txt' }, 'liens');
    await page.goto(`/d/${id}`);
    await page.getByRole('button', { name: 'Dire de quel type est ce document' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Type', { exact: true }).selectOption({ label: 'Référentiel' });
    await dialog.getByLabel('Responsable').selectOption(writer.id);
    await dialog.getByLabel('À revoir le').fill(inDays(-1));
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('button', { name: 'Ajouter des références' }).click();
    await dialog.getByLabel('Nom', { exact: true }).fill('Légifrance');
    await dialog.getByLabel('Adresse').fill('javascript:alert(1)');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(dialog.getByRole('alert')).toContainText('n’est ni une adresse du web');
    await dialog.getByLabel('Adresse').fill('https://www.legifrance.gouv.fr/');
    await shot(page, 'references-dialog');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('link', { name: 'Légifrance' })).toHaveAttribute('rel', 'noopener noreferrer');
    await seen(page, '/espaces/$authority/$space/documents', 'full');
    await shot(page, 'references');
    await page.goto('/aujourdhui');
    await expect(page.getByRole('link', { name: 'Revoir « Liens utiles.txt »', exact: true })).toBeVisible();
  });
});
