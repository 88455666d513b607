import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openLine } from './house/line';
import { seen } from './house/seen';
import { test } from './house/test';
import { breakServer } from './house/watch';

const DOCUMENTS = '/espaces/$authority/$space/documents';
const TRASH = `${DOCUMENTS}/corbeille`;
const LINK = '/d/$id';

const unique = (name: string) => `${name} ${Date.now().toString(36)}${Math.random().toString(36).slice(2, 5)}`;

/** A space of a test's own, with its documents before one's eyes. */
async function openDocuments(page: Page): Promise<string> {
  const name = unique('Bulletin');
  await page.goto('/espaces/nouveau');
  await page.getByLabel('Type d’espace').selectOption({ label: 'Projet' });
  await page.getByLabel('Nom de l’espace').fill(name);
  await page.getByRole('button', { name: 'Ouvrir l’espace' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Documents', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Tous les documents' })).toBeVisible();
  return new URL(page.url()).pathname;
}

const list = (page: Page) => page.getByRole('list', { name: /^Contenu de/ });
const line = (page: Page, name: string) => list(page).getByRole('link', { name, exact: true });
const tray = (page: Page) => page.getByRole('region', { name: 'Dépôts en cours' });
const menuOf = (page: Page, name: string) => page.getByRole('button', { name: `Actions sur ${name}` }).first();

async function choose(page: Page, files: { name: string; mimeType: string; buffer: Buffer }[] | string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Déposer', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Déposer des fichiers' }).click();
  await (await chooser).setFiles(files);
}

const text = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) });

test.describe('documents', () => {
  test('deposits files, shows them, and makes a version of a name already taken', async ({ signedInAs }) => {
    const page = await signedInAs('facilitator');
    await openDocuments(page);
    await list(page).getByRole('link', { name: 'Cadrage' }).click();
    await expect(page.getByText('Ce dossier attend son premier document')).toBeVisible();
    await seen(page, DOCUMENTS, 'empty');

    await choose(page, [
      text('Mot du maire.txt', 'Chères Valbourgeoises, chers Valbourgeois'),
      text('Devis.txt', '900 exemplaires'),
    ]);
    await expect(tray(page).getByText('2 documents déposés')).toBeVisible();
    await line(page, 'Mot du maire.txt').click();
    await expect(page.getByRole('region', { name: 'Texte de Mot du maire.txt' })).toContainText('chers Valbourgeois');
    await seen(page, DOCUMENTS, 'full');

    await choose(page, [text('MOT du maire.txt', 'Chers habitants')]);
    const question = page.getByRole('dialog', { name: /existe déjà/ });
    await expect(question.getByRole('radio', { name: 'Nouvelle version' })).toBeChecked();
    await question.getByRole('button', { name: 'Déposer comme nouvelle version' }).click();
    await expect(page.getByRole('region', { name: 'Texte de Mot du maire.txt' })).toContainText('Chers habitants');
    await expect(page.getByText('version 2', { exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'Actions sur la version 1' }).click();
    await page.getByRole('menuitem', { name: 'Revenir à cette version' }).click();
    await expect(page.getByText('version 3', { exact: true })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Texte de Mot du maire.txt' })).toContainText('chers Valbourgeois');
  });

  test('renames, moves, throws away and takes back, each with its way back', async ({ signedInAs }) => {
    const page = await signedInAs('facilitator');
    await openDocuments(page);
    await choose(page, [text('Affiche.txt', 'marché de Noël')]);
    await expect(line(page, 'Affiche.txt')).toBeVisible();

    await line(page, 'Affiche.txt').focus();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Nouveau nom de Affiche.txt' }).fill('Marché de Noël : affiche.txt');
    await page.keyboard.press('Enter');
    await expect(page.getByText('signe que les ordinateurs ne peuvent pas garder')).toBeVisible();
    await page.getByRole('textbox', { name: 'Nouveau nom de Affiche.txt' }).fill('Marché de Noël, affiche.txt');
    await page.keyboard.press('Enter');
    await expect(line(page, 'Marché de Noël, affiche.txt')).toBeVisible();

    await menuOf(page, 'Marché de Noël, affiche.txt').click();
    await page.getByRole('menuitem', { name: 'Déplacer vers…' }).click();
    await page.getByRole('radio', { name: 'Réunions' }).check();
    await page.getByRole('button', { name: 'Déplacer ici' }).click();
    await expect(line(page, 'Marché de Noël, affiche.txt')).toBeHidden();
    await page.getByText('Déplacé dans « Réunions ».').locator('..').getByRole('button', { name: 'Annuler' }).click();
    await expect(line(page, 'Marché de Noël, affiche.txt')).toBeVisible();

    await line(page, 'Marché de Noël, affiche.txt').dragTo(line(page, 'Réunions'));
    await expect(line(page, 'Marché de Noël, affiche.txt')).toBeHidden();
    await line(page, 'Réunions').click();
    await line(page, 'Marché de Noël, affiche.txt').focus();
    await page.keyboard.press('Delete');
    await expect(page.getByText('Ce dossier attend son premier document')).toBeVisible();

    await page.getByRole('link', { name: 'Corbeille' }).click();
    await expect(page.getByText('depuis « Réunions »')).toBeVisible();
    await seen(page, TRASH, 'full');
    await page.getByRole('button', { name: 'Restaurer Marché de Noël, affiche.txt' }).click();
    await expect(page.getByText('La corbeille est vide')).toBeVisible();
    await seen(page, TRASH, 'empty');
  });

  test('keeps a permanent link through rename and move, and says when it leads to the trash', async ({
    signedInAs,
  }) => {
    const page = await signedInAs('facilitator');
    await openDocuments(page);
    await choose(page, [text('Convention.txt', 'article 1')]);
    await line(page, 'Convention.txt').click();
    await expect(page).toHaveURL(/doc=/);
    const id = new URL(page.url()).searchParams.get('doc') ?? '';
    await menuOf(page, 'Convention.txt').click();
    await page.getByRole('menuitem', { name: 'Déplacer vers…' }).click();
    await page.getByRole('radio', { name: 'Réunions' }).check();
    await page.getByRole('button', { name: 'Déplacer ici' }).click();
    await expect(page.getByText('Déplacé dans « Réunions ».')).toBeVisible();
    await page.goto(`/d/${id}`);
    await expect(page.getByRole('heading', { level: 2, name: 'Réunions' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Texte de Convention.txt' })).toContainText('article 1');

    await menuOf(page, 'Convention.txt').click();
    await page.getByRole('menuitem', { name: 'Mettre à la corbeille' }).click();
    await expect(line(page, 'Convention.txt')).toBeHidden();
    await page.goto(`/d/${id}`);
    await expect(page.getByText('Dans la corbeille depuis')).toBeVisible();
    await seen(page, LINK, 'full');
    await page.goto('/d/00000000-0000-7000-8000-000000000000');
    await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await seen(page, LINK, 'refused');
  });

  test('says who may see a thing, and lets one narrow it', async ({ signedInAs }) => {
    const page = await signedInAs('facilitator');
    await openDocuments(page);
    await choose(page, [text('Entretien.txt', 'confidentiel')]);
    await line(page, 'Entretien.txt').click();
    await page.getByRole('button', { name: 'Changer', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Qui peut voir « Entretien.txt »' });
    await dialog.getByRole('radio', { name: 'Moi seul' }).check();
    await dialog.getByRole('button', { name: 'Enregistrer l’accès' }).click();
    await expect(page.getByText('Moi seul')).toBeVisible();
    await expect(list(page).getByText('Accès restreint')).toBeAttached();
    await expect(page.getByText('a changé qui peut voir ceci')).toBeVisible();
  });

  test('deposits a whole folder with its tree, again without doubling it', async ({ signedInAs }) => {
    const page = await signedInAs('facilitator');
    await openDocuments(page);
    const folder = join(mkdtempSync(join(tmpdir(), 'parvis-folder-')), 'Photos');
    mkdirSync(join(folder, 'Été', 'Juillet'), { recursive: true });
    writeFileSync(join(folder, 'lisez-moi.txt'), 'photos de la commune');
    for (let number = 0; number < 30; number++) {
      writeFileSync(join(folder, 'Été', 'Juillet', `fête ${number}.txt`), `fête ${number}`);
    }
    for (let time = 0; time < 2; time++) {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Déposer', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Déposer un dossier' }).click();
      await (await chooser).setFiles(folder);
      await expect(tray(page).getByText(`${31 * (time + 1)} documents déposés`)).toBeVisible();
    }
    await line(page, 'Photos').click();
    await line(page, 'Été').click();
    await line(page, 'Juillet').click();
    await expect(list(page).getByRole('link')).toHaveCount(30);
  });

  test('goes on after the line was cut, and after the page was reloaded', async ({ signedInAs, baseURL }) => {
    const page = await signedInAs('facilitator');
    const line = await openLine(baseURL ?? '');
    const path = await openDocuments(page);
    await page.goto(line.url + path);
    await expect(page.getByRole('heading', { level: 2, name: 'Tous les documents' })).toBeVisible();
    const film = join(mkdtempSync(join(tmpdir(), 'parvis-film-')), 'Film.mp4');
    writeFileSync(film, Buffer.alloc(24 << 20, 7));
    line.pace(1 << 20);
    await choose(page, film);
    await expect(tray(page).getByText(/[1-9]\sMo sur 25\sMo/)).toBeVisible();
    line.cut();
    await expect(tray(page).getByText(/connexion perdue à \d+\s%, rien n’est perdu/)).toBeVisible();
    line.mend();
    await expect(tray(page).getByText(/Mo sur 25\sMo/)).toBeVisible();
    await tray(page).getByRole('button', { name: 'Suspendre', exact: true }).click();
    await expect(tray(page).getByText(/suspendu à/)).toBeVisible();

    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(tray(page).getByText(/interrompu à [1-9]\d*\s%/)).toBeVisible();
    line.pace(Number.POSITIVE_INFINITY);
    const announced: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && announced.push(new URL(request.url()).pathname));
    await choose(page, film);
    await expect(tray(page).getByText('Un document déposé')).toBeVisible({ timeout: 20_000 });
    expect(announced).not.toContain('/api/uploads');
    line.close();
  });

  test('finds a document from anywhere, and says what happened when the server does not answer', async ({
    signedInAs,
  }) => {
    const page = await signedInAs('facilitator');
    const path = await openDocuments(page);
    const name = `${unique('Délibération')}.txt`;
    await choose(page, [text(name, 'voté')]);
    await expect(line(page, name)).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Rechercher/ }).fill(name.toLowerCase().replaceAll('é', 'e'));
    await page.getByRole('option', { name: new RegExp(name) }).click();
    await expect(page.getByRole('region', { name: `Texte de ${name}` })).toContainText('voté');
    await breakServer(page, /\/api\/(documents\/[^/]+\/children|spaces\/at\/[^/]+\/[^/]+\/documents)/);
    await page.goto(path);
    await expect(page.getByText('Le service redémarre')).toBeVisible();
    await seen(page, DOCUMENTS, 'error');
  });

  test('says what happened when the trash or a link cannot be read', async ({ signedInAs }) => {
    const page = await signedInAs('facilitator');
    const path = await openDocuments(page);
    await breakServer(page, /\/api\/spaces\/[^/]+\/trash|\/api\/documents\/[0-9a-f-]+$/);
    await page.goto(`${path}/corbeille`);
    await expect(page.getByText('Le service redémarre')).toBeVisible();
    await seen(page, TRASH, 'error');
    await page.goto('/d/00000000-0000-7000-8000-000000000000');
    await expect(page.getByText('Le service redémarre')).toBeVisible();
    await seen(page, LINK, 'error');
  });

  test('is closed to who is not in the space', async ({ signedInAs }) => {
    const facilitator = await signedInAs('facilitator');
    const path = await openDocuments(facilitator);
    const page = await signedInAs('stranger');
    for (const [address, route] of [
      [path, DOCUMENTS],
      [`${path}/corbeille`, TRASH],
    ] as const) {
      await page.goto(address);
      await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
      await seen(page, route, 'refused');
    }
  });

  test('lets the administrator bring back what left the trash, unread', async ({ signedInAs }) => {
    const route = '/administration/$authority/corbeille';
    const page = await signedInAs('org_admin');
    await page.goto('/administration');
    const repair = await breakServer(page, /\/organisations\/[^/]+\/trash$/);
    await page.getByRole('link', { name: 'Corbeille', exact: true }).click();
    await expect(page.getByText('Le service redémarre')).toBeVisible();
    await seen(page, route, 'error');
    await repair();
    await page.reload();
    const thrown = page.getByRole('list', { name: 'Ce qui a quitté les corbeilles' }).getByRole('listitem');
    await expect(thrown).toHaveCount(2);
    await expect(thrown.first()).toContainText('Gardé jusqu’au');
    await seen(page, route, 'full');
    await breakServer(page, /\/trash\/restorations$/);
    await thrown
      .first()
      .getByRole('button', { name: /^Restaurer/ })
      .click();
    await expect(page.getByRole('alert')).toContainText('Le service redémarre');
    await page.unrouteAll();
    for (const left of [1, 0]) {
      await thrown
        .first()
        .getByRole('button', { name: /^Restaurer/ })
        .click();
      await expect(thrown).toHaveCount(left);
    }
    await expect(page.getByText('Rien n’a quitté les corbeilles')).toBeVisible();
    await seen(page, route, 'empty');

    const facilitator = await signedInAs('facilitator');
    await facilitator.goto(new URL(page.url()).pathname);
    await expect(facilitator.getByText('Cette page n’existe pas')).toBeVisible();
    await seen(facilitator, route, 'refused');
  });
});
