import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { deposit } from './house/deposit';
import { axe, seen } from './house/seen';
import { test } from './house/test';

const DOCUMENTS = '/espaces/$authority/$space/documents';
const LINK = '/lien/$secret';

/** A space with a folder, and a document in it. */
async function aMarket(page: Page) {
  const space = await ask(page, 'POST', '/api/spaces', {
    organisationId: await authority(page),
    name: `Projet ${unique('halle')}`,
    type: 'PROJECT',
  });
  const root = (await ask(page, 'GET', `/api/spaces/${space.id}/documents`)).entry.id;
  const folder = (await ask(page, 'POST', `/api/documents/${root}/folders`, { name: 'Offres' })).entry.id as string;
  const content = 'Cahier des charges de la halle.';
  const document = await deposit(page, { folderId: root, filename: 'Cahier des charges.txt' }, content);
  return {
    folder,
    document,
    content,
    home: `/espaces/valbourg/${space.slug}`,
  };
}

/** The address as whoever made the link reads it, at this server. */
async function address(page: Page): Promise<string> {
  return new URL(await page.getByRole('dialog').getByLabel('Adresse à transmettre').inputValue()).pathname;
}

test.describe('links', () => {
  test('a study office hands in an offer by a deposit link', async ({ signedInAs, page: office }) => {
    test.slow();
    const town = await signedInAs('org_admin');
    const { folder, home } = await aMarket(town);
    await town.goto(`${home}/documents?doc=${folder}`);
    await town.getByRole('button', { name: 'Créer un lien de dépôt…' }).click();
    const dialog = town.getByRole('dialog');
    await dialog.getByLabel('Un mot pour qui le reçoit (facultatif)').fill('Une offre par fichier, en PDF.');
    await seen(town, DOCUMENTS, 'full');
    await dialog.getByRole('button', { name: 'Créer le lien' }).click();
    const link = await address(town);
    await dialog.getByRole('button', { name: 'Terminé' }).click();

    await office.goto(link);
    await expect(office.getByRole('heading', { level: 1 })).toContainText('Remettre des fichiers');
    await expect(office.getByText('Une offre par fichier, en PDF.')).toBeVisible();
    await seen(office, LINK, 'empty');
    await office.getByLabel('Vous êtes').fill('Bureau Horizon');
    await office.getByLabel('Vous êtes').press('Enter');
    const chooser = office.waitForEvent('filechooser');
    await office.getByRole('button', { name: 'Choisir des fichiers' }).press('Enter');
    await (await chooser).setFiles([
      { name: 'Offre.txt', mimeType: 'text/plain', buffer: Buffer.from('42 000 euros') },
      { name: 'Références.txt', mimeType: 'text/plain', buffer: Buffer.from('Trois halles') },
    ]);
    await expect(office.getByRole('heading', { name: 'Accusé de réception' })).toBeVisible();
    await expect(office.getByText('2 fichiers remis par Bureau Horizon.')).toBeVisible();
    await expect(office.getByText(/Empreinte SHA-256/)).toHaveCount(2);
    await seen(office, LINK, 'full');

    await town.goto(`${home}/documents?dossier=${folder}`);
    await town
      .getByRole('list', { name: /^Contenu de/ })
      .getByRole('link', { name: 'Offre.txt', exact: true })
      .click();
    await expect(town.getByText('Remis par Bureau Horizon (particulier, par lien de dépôt)')).toBeVisible();
    await town.getByRole('button', { name: /^Notifications : / }).click();
    await expect(town.getByText(/2 fichiers ont été remis dans/).first()).toBeVisible();
    await town.keyboard.press('Escape');

    await town.goto(`${home}/documents?doc=${folder}`);
    await expect(town.getByText(/2 fichiers remis/)).toBeVisible();
    await town.getByRole('button', { name: /^Mettre fin/ }).click();
    await expect(town.getByText('Ce lien ne mène plus à rien.')).toBeVisible();
    await office.reload();
    await expect(office.getByRole('heading', { name: 'Ce lien ne mène plus à rien' })).toBeVisible();
    await seen(office, LINK, 'refused');
  });

  test('whoever gives out a photograph that keeps its place is told, and asked', async ({ signedInAs }) => {
    const town = await signedInAs('org_admin');
    const { folder, home } = await aMarket(town);
    const heic = Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1');
    await deposit(town, { folderId: folder, filename: 'Halle.heic' }, heic);
    await town.goto(`${home}/documents?doc=${folder}`);
    await town.getByRole('button', { name: 'Créer un lien vers l’extérieur…' }).click();
    const dialog = town.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Créer le lien' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Une photographie dit peut-être où elle a été prise');
    await axe(town);
    if (process.env.PARVIS_SHOTS) {
      await town.screenshot({ path: `${process.env.PARVIS_SHOTS}/lien-photo.png` });
    }
    await dialog.getByRole('button', { name: 'Créer le lien quand même' }).click();
    await expect(dialog.getByLabel('Adresse à transmettre')).toBeVisible();
  });

  test('a partner downloads by a link with a password, once', async ({ signedInAs, page: partner }) => {
    const town = await signedInAs('org_admin');
    const { document, content } = await aMarket(town);
    await town.goto(`/d/${document}`);
    await town.getByRole('button', { name: 'Créer un lien vers l’extérieur…' }).click();
    const dialog = town.getByRole('dialog');
    await dialog.getByLabel('Mot de passe (facultatif)', { exact: true }).fill('Sept canards');
    await dialog.getByLabel('Nombre de téléchargements (facultatif)').fill('1');
    await dialog.getByRole('button', { name: 'Créer le lien' }).click();
    const link = await address(town);
    await dialog.getByRole('button', { name: 'Terminé' }).click();

    await partner.goto(link);
    const password = partner.getByLabel('Mot de passe du lien');
    await password.fill('Huit canards');
    await password.press('Enter');
    await expect(partner.getByText('Ce n’est pas le mot de passe de ce lien.')).toBeVisible();
    await seen(partner, LINK, 'refused');
    await password.fill('Sept canards');
    await password.press('Enter');
    await expect(partner.getByRole('heading', { name: 'Cahier des charges.txt' })).toBeVisible();
    await expect(partner.getByText('Encore un téléchargement.')).toBeVisible();
    await seen(partner, LINK, 'full');
    const download = partner.waitForEvent('download');
    await partner.getByRole('link', { name: 'Télécharger' }).click();
    const stream = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer);
    }
    expect(Buffer.concat(chunks).toString()).toBe(content);
    await expect(partner.getByText(/Ce lien a servi autant de fois/)).toBeVisible();

    await town.reload();
    await expect(town.getByText(/téléchargé une fois sur 1/)).toBeVisible();
  });

  test('a link that cannot be read says so, and is read again', async ({ page }) => {
    await page.route('**/api/links/**', (route) => route.abort());
    await page.goto('/lien/inconnu');
    await expect(page.getByRole('heading', { name: 'La page n’a pas pu s’ouvrir' })).toBeVisible();
    await seen(page, LINK, 'error');
    await page.unroute('**/api/links/**');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(page.getByRole('heading', { name: 'Ce lien ne mène plus à rien' })).toBeVisible();
  });
});
