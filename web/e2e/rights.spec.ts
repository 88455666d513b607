import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { deposit } from './house/deposit';
import { axe, seen } from './house/seen';
import { type Newcomer, test } from './house/test';
import { breakServer } from './house/watch';

const DOCUMENTS = '/espaces/$authority/$space/documents';
const ACCESS = `${DOCUMENTS}/acces/$id`;
const SEEN_AS = `${DOCUMENTS}/vu-par/$person`;

const shot = (page: Page, name: string) =>
  process.env.PARVIS_SHOTS ? page.screenshot({ path: `${process.env.PARVIS_SHOTS}/${name}.png` }) : undefined;

interface Place {
  /** The address of its documents. */
  path: string;
  root: string;
  folder: string;
  inner: string;
  document: string;
  group: string;
  facilitator: Newcomer;
  inGroup: Newcomer;
  reader: Newcomer;
}

/** A commission: *Budget*, given to a group, holds *Préparation*, which holds a document. */
async function aBudget(admin: Page, newcomer: () => Promise<Newcomer>): Promise<Place> {
  const [facilitator, inGroup, reader] = [await newcomer(), await newcomer(), await newcomer()];
  const organisationId = await authority(admin);
  const group = unique('Finances ');
  const { id: groupId } = await ask(admin, 'POST', `/api/organisations/${organisationId}/groups`, { name: group });
  await ask(admin, 'PUT', `/api/groups/${groupId}/people/${inGroup.id}`);
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId,
    name: unique('Commission '),
    type: 'PROJECT',
    members: [
      { personId: facilitator.id, role: 'FACILITATOR' },
      { personId: inGroup.id, role: 'READER' },
      { personId: reader.id, role: 'READER' },
    ],
  });
  const { page } = facilitator;
  const { entry: root } = await ask(page, 'GET', `/api/spaces/${space.id}/documents`);
  const { entry: folder } = await ask(page, 'POST', `/api/documents/${root.id}/folders`, { name: 'Budget' });
  const { entry: inner } = await ask(page, 'POST', `/api/documents/${folder.id}/folders`, { name: 'Préparation' });
  const document = await deposit(
    page,
    { folderId: inner.id, filename: 'Projet de budget.txt' },
    'Section de fonctionnement',
  );
  await ask(page, 'PUT', `/api/documents/${folder.id}/access`, { entries: [{ groupId, level: 'EDIT' }] });
  const path = `/espaces/${space.organisationSlug}/${space.slug}/documents`;
  return { path, root: root.id, folder: folder.id, inner: inner.id, document, group, facilitator, inGroup, reader };
}

const called = ({ givenName, familyName }: Newcomer) => `${givenName} ${familyName}`;

test.describe('rights', () => {
  test('explains nested rights to a facilitator', async ({ signedInAs, newcomer }) => {
    test.slow();
    const place = await aBudget(await signedInAs('org_admin'), newcomer);
    const { page } = place.facilitator;
    await page.goto(`${place.path}?dossier=${place.inner}&doc=${place.document}`);
    await expect(page.getByText('Comme le dossier « Budget »')).toBeVisible();
    await shot(page, 'fact');
    await page.getByRole('link', { name: 'Qui a accès, et pourquoi' }).click();
    await expect(page.getByRole('heading', { name: 'Qui a accès à « Projet de budget.txt »' })).toBeVisible();
    await expect(page.getByText('Ce document hérite de l’accès du dossier « Budget ».')).toBeVisible();
    await seen(page, ACCESS, 'full');

    await page.getByRole('link', { name: called(place.inGroup) }).click();
    await expect(
      page.getByText(
        `${called(place.inGroup)} peut modifier : membre du groupe « ${place.group} », qui peut modifier dans le dossier « Budget » ; ce document hérite de ce dossier.`,
      ),
    ).toBeVisible();
    await shot(page, 'why-group');
    await seen(page, ACCESS, 'full');

    // By keyboard alone: the field, then the name.
    await page.getByLabel('Chercher une personne de l’espace').focus();
    await page.keyboard.type(place.reader.familyName);
    await expect(page.getByRole('link', { name: called(place.inGroup) })).toBeHidden();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(
      page.getByText(
        `${called(place.reader)} n’a pas accès : l’accès du dossier « Budget » ne cite ni son nom, ni son rôle, ni aucun de ses groupes ; ce document hérite de ce dossier.`,
      ),
    ).toBeVisible();
    await shot(page, 'why-not');
    await page.setViewportSize({ width: 360, height: 800 });
    await shot(page, 'why-not-360');
    await page.getByRole('link', { name: 'Retour aux personnes' }).click();
    await expect(page.getByRole('heading', { name: 'Qui a accès à « Projet de budget.txt »' })).toBeVisible();
    await shot(page, 'who-360');
    await page.setViewportSize({ width: 1440, height: 900 });

    await page.getByLabel('Chercher une personne de l’espace').fill('Personnequineporteraitcenom');
    await expect(page.getByText('Personne de l’espace ne porte ce nom.')).toBeVisible();
  });

  test('deposits for oneself alone, for a group, and for the whole space again', async ({ signedInAs, newcomer }) => {
    const place = await aBudget(await signedInAs('org_admin'), newcomer);
    const { page } = place.facilitator;
    const tray = page.getByRole('region', { name: 'Dépôts en cours' });
    const menu = async (item: string, role: 'menuitem' | 'menuitemradio' = 'menuitem') => {
      const button = page.getByRole('button', { name: 'Déposer', exact: true });
      // A menu that closes shows for a moment more.
      if ((await button.getAttribute('aria-expanded')) !== 'true') {
        await button.click();
      }
      await page.getByRole(role, { name: item }).click();
    };
    const choose = async (name: string) => {
      const chooser = page.waitForEvent('filechooser');
      await menu('Déposer des fichiers');
      await (await chooser).setFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from(name) }]);
    };
    const sees = async (who: Newcomer) => {
      const { items } = await ask(who.page, 'GET', `/api/documents/${place.root}/children`);
      return items.map(({ name }: { name: string }) => name).filter((name: string) => name.endsWith('.txt'));
    };
    await page.goto(place.path);
    await page.getByRole('button', { name: 'Déposer', exact: true }).click();
    await expect(page.getByRole('menuitemradio', { name: 'Tout l’espace' })).toBeChecked();
    await shot(page, 'deposit-menu');
    await menu('Moi seul', 'menuitemradio');
    await expect(page.getByText('Le prochain dépôt sera visible par vous et les animateurs.')).toBeVisible();
    await choose('Entretien.txt');
    await expect(tray.getByText('Visible par vous et les animateurs.')).toBeVisible();
    await expect(page.getByText('Le prochain dépôt sera visible')).toBeHidden();
    await shot(page, 'deposit-me');

    await menu('Un groupe…', 'menuitemradio');
    const dialog = page.getByRole('dialog', { name: 'Pour qui sont vos prochains dépôts ?' });
    await expect(dialog.getByRole('radio', { name: 'Personnes et groupes' })).toBeChecked();
    await expect(dialog.getByRole('button', { name: 'Choisir' })).toBeDisabled();
    await dialog.getByRole('checkbox', { name: called(place.inGroup) }).check();
    await axe(page);
    await shot(page, 'deposit-group');
    await dialog.getByRole('button', { name: 'Choisir' }).click();
    await expect(page.getByText('Le prochain dépôt sera visible par ceux que vous avez choisis.')).toBeVisible();
    await choose('Offre.txt');
    await expect(page.getByText('Le prochain dépôt sera visible')).toBeHidden();
    await expect(tray.getByText('2 documents déposés')).toBeVisible();

    await tray.getByRole('button', { name: 'Fermer la liste des dépôts' }).click();
    await choose('Affiche.txt');
    await expect(tray.getByText('Visible par tout l’espace.')).toBeVisible();
    expect(await sees(place.reader)).toEqual(['Affiche.txt']);
    expect(await sees(place.inGroup)).toEqual(['Affiche.txt', 'Offre.txt']);

    await tray.getByRole('button', { name: 'Changer qui le voit' }).click();
    const changing = page.getByRole('dialog', { name: 'Qui peut voir « Affiche.txt »' });
    await changing.getByRole('radio', { name: 'Moi seul' }).check();
    await changing.getByRole('button', { name: 'Choisir' }).click();
    await expect(tray.getByText('Visible par vous et les animateurs.')).toBeVisible();
    expect(await sees(place.reader)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    await shot(page, 'deposit-360');
  });

  test('shows a folder as a member sees it, and nothing that opens', async ({ signedInAs, newcomer }) => {
    test.slow();
    const place = await aBudget(await signedInAs('org_admin'), newcomer);
    const { page } = place.facilitator;
    await ask(page, 'PUT', `/api/documents/${place.document}/access`, { entries: [] });
    await deposit(page, { folderId: place.inner, filename: 'Calendrier.txt' }, 'Octobre');
    await page.goto(`${place.path}/acces/${place.inner}?personne=${place.inGroup.id}`);
    await page.getByRole('link', { name: `Voir comme ${called(place.inGroup)}` }).click();
    await expect(page.getByText(`Vous regardez ce dossier comme ${called(place.inGroup)} le voit.`)).toBeVisible();
    const names = page.getByRole('list', { name: `Ce que voit ${called(place.inGroup)}` });
    await expect(names.getByText('Calendrier.txt')).toBeVisible();
    await expect(names.getByText('Projet de budget.txt')).toBeHidden();
    await expect(names.getByRole('link')).toHaveCount(0);
    await shot(page, 'seen-as');
    await seen(page, SEEN_AS, 'full');
    await page.getByRole('link', { name: 'Budget', exact: true }).click();
    await names.getByRole('link', { name: 'Préparation' }).click();
    await expect(names.getByText('Calendrier.txt')).toBeVisible();
    await page.setViewportSize({ width: 360, height: 800 });
    await shot(page, 'seen-as-360');
    await page.setViewportSize({ width: 1440, height: 900 });

    await page.goto(`${place.path}/vu-par/${place.reader.id}?dossier=${place.folder}`);
    await expect(page.getByText(`${called(place.reader)} ne voit pas ce dossier.`)).toBeVisible();
    await seen(page, SEEN_AS, 'empty');
    await page.getByRole('link', { name: 'Arrêter' }).click();
    await expect(page.getByText(`${called(place.reader)} n’a pas accès`)).toBeVisible();

    await page.goto(place.path.replace('/documents', '/journal'));
    await expect(page.getByText(`a regardé comme ${called(place.reader)} le voit`)).toBeVisible();
  });

  test('gives the folder’s access back', async ({ signedInAs, newcomer }) => {
    const place = await aBudget(await signedInAs('org_admin'), newcomer);
    const { page } = place.facilitator;
    await page.goto(`${place.path}/acces/${place.folder}`);
    await expect(page.getByText('Ce dossier a son propre accès.')).toBeVisible();
    await shot(page, 'own');
    await page.getByRole('button', { name: 'Rétablir l’héritage' }).click();
    await expect(page.getByText('Ce dossier suit l’espace')).toBeVisible();
    await expect(page.getByText('N’ont pas accès')).toBeHidden();
  });

  test('warns when something is wider than its folder, and lets it follow', async ({ signedInAs, newcomer }) => {
    const place = await aBudget(await signedInAs('org_admin'), newcomer);
    const { page } = place.facilitator;
    await page.goto(`${place.path}/acces/${place.document}`);
    await page.getByRole('button', { name: 'Changer l’accès' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Personnes et groupes' }).check();
    await dialog.getByRole('checkbox', { name: called(place.reader) }).check();
    await expect(dialog.getByText('Plus large que le dossier « Préparation ».')).toBeVisible();
    await expect(dialog.getByText(`${called(place.reader)} verra ceci sans voir le dossier.`)).toBeVisible();
    await shot(page, 'wider');
    await axe(page);
    await dialog.getByRole('button', { name: 'Enregistrer l’accès' }).click();
    await expect(page.getByText('Ce document a son propre accès')).toBeVisible();

    await page.goto(`${place.path}/acces/${place.folder}`);
    await page.getByRole('button', { name: 'Changer l’accès' }).click();
    await dialog.getByRole('radio', { name: 'Moi seul' }).check();
    await expect(dialog.getByText('Un élément de ce dossier reste plus large')).toBeVisible();
    await dialog.getByRole('checkbox', { name: 'Projet de budget.txt' }).check();
    await shot(page, 'below');
    await dialog.getByRole('button', { name: 'Enregistrer l’accès' }).click();
    await expect(dialog).toBeHidden();
    await page.goto(`${place.path}/acces/${place.document}?personne=${place.reader.id}`);
    await expect(page.getByText(`${called(place.reader)} n’a pas accès`)).toBeVisible();

    await page.goto(`${place.path}?dossier=${place.inner}`);
    await page.getByRole('button', { name: 'Actions sur Projet de budget.txt' }).click();
    await page.getByRole('menuitem', { name: 'Déplacer vers' }).click();
    await dialog.getByRole('radio', { name: 'Réunions' }).check();
    await expect(dialog.getByText(/et .*y auront plus accès qu’aujourd’hui/)).toBeVisible();
    await shot(page, 'move');
    await axe(page);
  });

  test('proposes the label of personal data, and keeps what bears it inside', async ({ signedInAs, newcomer }) => {
    test.slow();
    const place = await aBudget(await signedInAs('org_admin'), newcomer);
    const { page } = place.facilitator;
    const cantine = [
      'Inscriptions à la cantine',
      'Nom\tPrénom\tDate de naissance',
      `Thiriet\tLéa\t12/03/2017\t${place.root}`,
      'Marchal\tPaul\t02/11/2018',
      'Klein\tInès\t28/06/2016',
    ];
    const id = await deposit(page, { folderId: place.inner, filename: 'Cantine.txt' }, cantine.join('\n'));
    await expect(async () => {
      const { found } = await ask(page, 'GET', `/api/documents/${id}/personal-data/proposal`);
      expect(found).toEqual(['BIRTH_DATES']);
    }).toPass({ timeout: 60_000 });
    await page.goto(`${place.path}?dossier=${place.inner}&doc=${id}`);
    await expect(
      page.getByText('Ce document semble contenir une liste de personnes avec leur date de naissance.'),
    ).toBeVisible();
    await shot(page, 'proposal');
    await axe(page);
    await page.getByRole('button', { name: 'Poser l’étiquette' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('À garder jusqu’au').fill('2031-08-31');
    await shot(page, 'label-dialog');
    await axe(page);
    await dialog.getByRole('button', { name: 'Poser l’étiquette' }).click();
    await expect(page.getByText('À garder jusqu’au 31 août 2031.')).toBeVisible();
    await expect(page.getByText('Ce document semble contenir')).toBeHidden();
    await expect(
      page.getByRole('list', { name: /^Contenu de/ }).getByText('Données personnelles.', { exact: true }),
    ).toBeAttached();
    await shot(page, 'labelled');
    await seen(page, DOCUMENTS, 'full');

    await page.getByRole('button', { name: 'Créer un lien vers l’extérieur…' }).click();
    await dialog.getByRole('button', { name: 'Créer le lien' }).click();
    await expect(dialog.getByText('aucun lien ne le donne à l’extérieur')).toBeVisible();
    await shot(page, 'no-link');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Retirer l’étiquette' }).click();
    await expect(page.getByText('À garder jusqu’au 31 août 2031.')).toBeHidden();
    await page.getByRole('button', { name: 'Ce n’est pas le cas' }).click();
    await expect(page.getByText('Ce document semble contenir')).toBeHidden();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Cantine.txt' })).toBeVisible();
    await expect(page.getByText('Ce document semble contenir')).toBeHidden();
  });

  test('is for those who may say who sees a thing', async ({ signedInAs, newcomer }) => {
    const place = await aBudget(await signedInAs('org_admin'), newcomer);
    const { page } = place.inGroup;
    await page.goto(`${place.path}?dossier=${place.inner}&doc=${place.document}`);
    await expect(page.getByText('Comme le dossier « Budget »')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Qui a accès, et pourquoi' })).toBeHidden();
    await page.goto(`${place.path}/acces/${place.document}`);
    await expect(page.getByRole('main')).toContainText('Ce geste ne vous est pas ouvert ici');
    await seen(page, ACCESS, 'refused');
    await page.goto(`${place.path}/vu-par/${place.reader.id}?dossier=${place.folder}`);
    await expect(page.getByRole('main')).toContainText('Ce geste ne vous est pas ouvert ici');
    await seen(page, SEEN_AS, 'refused');

    const { page: other } = place.facilitator;
    await breakServer(other, /\/access\/people|\/seen-by\//);
    await other.goto(`${place.path}/acces/${place.document}`);
    await expect(other.getByText('Le service redémarre')).toBeVisible();
    await seen(other, ACCESS, 'error');
    await other.goto(`${place.path}/vu-par/${place.reader.id}?dossier=${place.folder}`);
    await expect(other.getByText('Le service redémarre')).toBeVisible();
    await seen(other, SEEN_AS, 'error');
  });
});
