import { expect, type Page } from '@playwright/test';
import { archive } from './house/archive';
import { ask, authority, unique } from './house/ask';
import { deposit } from './house/deposit';
import { seen } from './house/seen';
import { test } from './house/test';
import { breakServer } from './house/watch';

const BEGIN = '/espaces/$authority/$space/documents/importer';
const IMPORT = '/importations/$id';

/** A project with a folder for the old file server, and a document that the server holds as well. */
async function anArchiveProject(page: Page) {
  const space = await ask(page, 'POST', '/api/spaces', {
    organisationId: await authority(page),
    name: `Projet ${unique('serveur')}`,
    type: 'PROJECT',
  });
  const root = (await ask(page, 'GET', `/api/spaces/${space.id}/documents`)).entry.id as string;
  const folder = (await ask(page, 'POST', `/api/documents/${root}/folders`, { name: 'Ancien serveur' })).entry
    .id as string;
  return { space: space.id as string, root, folder, home: `/espaces/valbourg/${space.slug}` };
}

const server = archive([
  ['Mairie/', ''],
  ['Mairie/Conseil/Statuts (copie).txt', 'Article premier. La commune est une commune.'],
  ['Mairie/Conseil/Délibération 12.txt', 'Le conseil délibère.'],
  ['Mairie/Conseil/Délibération 12 - copie.txt', 'Le conseil délibère.'],
  ['Mairie/Budget: 2019 ?.txt', 'Recettes et dépenses'],
  ['Mairie/CON.txt', 'Conseil'],
  ['Mairie/PLAN.txt', 'Plan A'],
  ['Mairie/plan.txt', 'Plan B'],
  ['Mairie/Vide/', ''],
  ['Mairie/Thumbs.db', 'vignettes'],
  ['../../etc/passwd', 'root'],
  ['Mairie/Photos/Place.txt', 'La place'],
]);

test.describe('imports', () => {
  test('a secretary moves the file server in, with duplicates and odd names', async ({ signedInAs }) => {
    test.slow();
    const page = await signedInAs('org_admin');
    const { folder, home } = await anArchiveProject(page);
    const name = `${unique('Mairie ')}.zip`;
    const statutes = Buffer.from('Article premier. La commune est une commune.');
    await deposit(page, { folderId: folder, filename: 'Statuts.txt' }, statutes);

    await page.goto(`${home}/documents?dossier=${folder}`);
    await page.getByRole('button', { name: 'Déposer' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Reprendre un serveur de fichiers…' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Reprendre un serveur de fichiers' })).toBeVisible();
    await expect(page.getByText('Tout arrive dans « Ancien serveur »')).toBeVisible();
    await seen(page, BEGIN, 'empty');

    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choisir une archive ZIP' }).press('Enter');
    await (await chooser).setFiles({ name, mimeType: 'application/zip', buffer: server });
    await expect(page.getByRole('heading', { level: 1, name: `Importation de ${name}` })).toBeVisible();
    await expect(
      page.getByText(
        /^8 fichiers \(.*\) peuvent être importés\. 4 dossiers viennent avec\. 2 fichiers restent de côté\.$/,
      ),
    ).toBeVisible();
    await expect(page.getByRole('group', { name: /^2 fichiers sont des doublons/ })).toBeVisible();
    await page.getByRole('button', { name: 'Voir la liste : Chemin qui sort du dossier' }).press('Enter');
    await expect(page.getByText('../../etc/passwd')).toBeVisible();
    await page.getByRole('button', { name: 'Voir la liste : Déjà dans l’espace' }).press('Enter');
    await expect(page.getByText('même contenu que Statuts.txt')).toBeVisible();
    await seen(page, IMPORT, 'full');
    expect(await ask(page, 'GET', `/api/documents/${folder}/children`), 'nothing has come yet').toMatchObject({
      items: [{ name: 'Statuts.txt' }],
    });

    await page.getByRole('button', { name: 'Importer 6 fichiers' }).press('Enter');
    await expect(page.getByText(/^6 fichiers importés \(.*\)\. 4 fichiers sont restés de côté\.$/)).toBeVisible();
    await seen(page, IMPORT, 'full');
    const report = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Télécharger la liste complète (CSV)' }).click();
    expect((await report).suggestedFilename()).toBe('import.csv');

    await page.getByRole('link', { name: 'Ouvrir Ancien serveur' }).click();
    const list = page.getByRole('list', { name: /^Contenu de/ });
    await list.getByRole('link', { name: 'Mairie', exact: true }).click();
    for (const name of ['Conseil', 'Photos', 'Vide', 'Budget_ 2019 _.txt', '_CON.txt', 'PLAN.txt', 'plan (2).txt']) {
      await expect(list.getByRole('link', { name, exact: true })).toBeVisible();
    }
    await expect(list.getByText(/12\smars\s2019/).first()).toBeVisible();

    await page.getByRole('button', { name: /^Notifications/ }).click();
    await expect(page.getByText(new RegExp(`${name}.*l’importation est terminée`))).toHaveCount(1);
    await page.keyboard.press('Escape');
    await page.goto(`${home}/documents/importer?dossier=${folder}`);
    await expect(page.getByRole('link', { name })).toBeVisible();
    await expect(page.getByText('archive ZIP · terminée')).toBeVisible();
    await seen(page, BEGIN, 'full');
  });

  test('says what is no archive, what is empty, and what one may not', async ({ signedInAs }) => {
    const page = await signedInAs('org_admin');
    const { folder, home } = await anArchiveProject(page);
    const broken = await deposit(
      page,
      { target: 'imports', folderId: folder, filename: 'Photo.zip' },
      Buffer.from('Bonjour'),
    );
    await page.goto(`/importations/${broken}`);
    await expect(page.getByRole('alert')).toContainText('Ce fichier n’est pas une archive ZIP');
    await page.getByRole('button', { name: 'Supprimer ce rapport' }).click();
    await expect(page).toHaveURL(/documents/);

    const empty = await deposit(page, { target: 'imports', folderId: folder, filename: 'Vide.zip' }, archive([]));
    await page.goto(`/importations/${empty}`);
    await expect(page.getByRole('heading', { name: 'Il n’y a rien à importer ici' })).toBeVisible();
    await seen(page, IMPORT, 'empty');

    await page.goto(`${home}/documents/importer?dossier=${folder}`);
    await page.getByLabel('Dans un Nextcloud, ou un autre serveur WebDAV').check();
    await page.getByLabel('Adresse du serveur').fill('http://127.0.0.1:8080/dav');
    await page.getByLabel('Votre identifiant là-bas').fill('odile');
    await page.getByRole('textbox', { name: 'Mot de passe d’application' }).fill('sept canards');
    await page.getByRole('textbox', { name: 'Mot de passe d’application' }).press('Enter');
    await expect(page.getByRole('alert')).toContainText('Cette adresse mène à l’intérieur du réseau du serveur');
    await seen(page, BEGIN, 'refused');

    const stranger = await signedInAs('stranger');
    await stranger.goto(`/importations/${empty}`);
    await expect(stranger.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await seen(stranger, IMPORT, 'refused');
  });

  test('says what cannot be read', async ({ signedInAs }) => {
    const page = await signedInAs('org_admin');
    const { folder, home } = await anArchiveProject(page);
    const id = await deposit(page, { target: 'imports', folderId: folder, filename: 'Vide.zip' }, archive([]));
    await breakServer(page, /\/api\/(imports\/|spaces\/[^/]+\/imports)/);
    await page.goto(`/importations/${id}`);
    await expect(page.getByText('Le service redémarre')).toBeVisible();
    await seen(page, IMPORT, 'error');
    await page.goto(`${home}/documents/importer?dossier=${folder}`);
    await expect(page.getByText('Le service redémarre')).toBeVisible();
    await seen(page, BEGIN, 'error');
  });
});
