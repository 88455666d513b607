import { expect, type Page } from '@playwright/test';
import { seen } from './house/seen';
import { test } from './house/test';
import { breakServer } from './house/watch';

const BROKEN = 'Le service redémarre';
const HOME = '/administration';
const PEOPLE = '/administration/$authority/personnes';
const LIST = '/administration/$authority/personnes/liste';
const UNITS = '/administration/$authority/services';
const GROUPS = '/administration/$authority/groupes';
const GUESTS = '/administration/$authority/invites';
const LOOK = '/administration/$authority/reglages';
const AUTHORITIES = '/administration/collectivites';
const MAILS = '/administration/courriels';
const INSTALLATION = '/administration/installation';

const at = (route: string) => route.replace('$authority', 'valbourg');
const letters = 'abcdefghijklmnopqrstuvwxyz';
/** A family name that nobody has: letters only. */
const unique = (name: string) =>
  `${name}${Array.from({ length: 8 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')}`;

const csv = (...lines: string[]) => ({
  name: 'personnes.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`Nom;Prénom;E-mail;Fonction;Service;Mandat\r\n${lines.join('\r\n')}\r\n`),
});

const listItem = (page: Page, text: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: text });

async function menu(page: Page, button: string | RegExp, item: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** From the list of people: somebody without an address. */
async function addPerson(page: Page, familyName: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter une personne' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Prénom').fill('Élise');
  await dialog.getByLabel('Nom', { exact: true }).fill(familyName);
  await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(page.getByText(`Élise ${familyName} fait partie de la collectivité`)).toBeVisible();
}

test.describe('the administration', () => {
  test('says what awaits whoever runs the authority', async ({ signedInAs }) => {
    const page = await signedInAs('org_admin');
    await page.goto(HOME);
    await expect(page.getByRole('heading', { level: 1, name: 'Administration' })).toBeVisible();
    await page.goto(at(PEOPLE));
    await addPerson(page, unique('Attente'));
    await page.getByRole('link', { name: 'À régler' }).click();
    await expect(
      page.getByText('choisi leur mot de passe').or(page.getByText('choisi son mot de passe')),
    ).toBeVisible();
    await seen(page, HOME, 'full');
    const quiet = await signedInAs('platform_admin');
    await quiet.goto(HOME);
    await expect(quiet.getByText('Rien ne vous attend')).toBeVisible();
    await expect(quiet.getByText('Les courriels ne partent pas')).toBeVisible();
    await seen(quiet, HOME, 'empty');
    await breakServer(page, '**/space-requests');
    await page.reload();
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, HOME, 'error');
  });

  test('does not exist for a plain member, a guest or a stranger, whatever the address', async ({ signedInAs }) => {
    const routes = [HOME, PEOPLE, LIST, UNITS, GROUPS, GUESTS, LOOK, AUTHORITIES, MAILS, INSTALLATION];
    for (const role of ['reader', 'guest', 'stranger'] as const) {
      const page = await signedInAs(role);
      await page.goto('/espaces');
      await expect(page.getByRole('link', { name: 'Administration' })).toHaveCount(0);
      for (const route of routes) {
        await page.goto(at(route));
        await expect(page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible();
        await expect(page.getByRole('navigation').first()).toBeVisible();
        if (role === 'reader') {
          await seen(page, route, 'refused');
        }
      }
    }
  });

  test('adds a person without an address, changes them, prints their letter and lets them go', async ({
    signedInAs,
  }) => {
    const page = await signedInAs('org_admin');
    const name = unique('Marchal');
    await page.goto(at(PEOPLE));
    await seen(page, PEOPLE, 'full');
    await page.getByRole('button', { name: 'Ajouter une personne' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Adresse électronique').fill('quelquun@orange.fr');
    await expect(dialog.getByText('C’est une adresse grand public')).toBeVisible();
    await dialog.getByLabel('Adresse électronique').fill('');
    await dialog.getByLabel('Prénom').fill('Élise');
    await dialog.getByLabel('Nom', { exact: true }).fill(name);
    await expect(dialog.getByText(`Ce sera elise.${name.toLowerCase()}@valbourg`)).toBeVisible();
    await dialog.getByLabel('Fonction').fill('Agente du patrimoine');
    await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect(page.getByText(`Élise ${name} fait partie de la collectivité`)).toBeVisible();

    await page.getByLabel('Chercher par nom, fonction ou adresse').fill(name);
    await expect(listItem(page, name)).toHaveCount(1);
    await expect(listItem(page, name)).toContainText(`elise.${name.toLowerCase()}@valbourg`);
    await menu(page, `Actions sur Élise ${name}`, 'Modifier');
    await dialog.getByLabel('Fonction').fill('Responsable du patrimoine');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(listItem(page, name)).toContainText('Responsable du patrimoine');

    await menu(page, `Actions sur Élise ${name}`, 'Imprimer une lettre avec un code');
    await expect(page.getByText('Tapez ce code :')).toBeVisible();
    await expect(page.getByText(`elise.${name.toLowerCase()}@valbourg`).last()).toBeVisible();
    await page.getByRole('button', { name: 'Fermer', exact: true }).click();

    await menu(page, `Actions sur Élise ${name}`, 'Retirer de la collectivité…');
    await dialog.getByRole('button', { name: 'Retirer', exact: true }).click();
    await expect(page.getByText('Personne ne correspond')).toBeVisible();
    await seen(page, PEOPLE, 'empty');
    await breakServer(page, /\/people\?/);
    await page.reload();
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, PEOPLE, 'error');
  });

  test('takes a list with errors, says them line by line, and changes nothing the second time', async ({
    signedInAs,
  }) => {
    const page = await signedInAs('org_admin');
    const [one, two, three] = [unique('Adam'), unique('Blaise'), unique('Colin')];
    const file = csv(
      `${one};Luc;luc.${one.toLowerCase()}@valbourg.example;Agent;Voirie;`,
      `${two};Anne;ceci n’est pas une adresse;Agente;;`,
      `${three};Rose;;;;Conseillère municipale`,
      ';Sans nom;;;;',
    );
    await page.goto(at(LIST));
    await seen(page, LIST, 'empty');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Télécharger un modèle vide' }).click();
    expect((await download).suggestedFilename()).toBe('parvis-personnes.csv');

    const choose = page.getByLabel('Fichier CSV ou ODS');
    await choose.setInputFiles({ name: 'vide.csv', mimeType: 'text/csv', buffer: Buffer.from('bonjour') });
    await expect(page.getByRole('alert')).toContainText('Ce fichier ne se lit pas comme une liste de personnes');
    await choose.setInputFiles(file);
    await expect(page.getByText('Voici ce que fera personnes.csv. Rien n’est encore écrit.')).toBeVisible();
    await expect(listItem(page, two)).toContainText('n’est pas une adresse électronique');
    await expect(listItem(page, two)).toContainText('Ligne 3');
    await expect(listItem(page, 'Sans nom')).toContainText('Il manque le nom ou le prénom');
    await expect(listItem(page, three)).toContainText('une lettre sera à imprimer');
    await seen(page, LIST, 'full');
    await page.getByRole('button', { name: 'Accepter 2 lignes' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'La liste est importée' })).toBeVisible();
    await expect(page.getByText('2 personnes ajoutées')).toBeVisible();
    await expect(page.getByText('2 lignes laissées de côté')).toBeVisible();

    await page.goto(at(LIST));
    await choose.setInputFiles(file);
    await expect(page.getByRole('button', { name: 'Accepter 0 lignes' })).toBeDisabled();
    await expect(listItem(page, one)).toContainText('À jour');
    await expect(listItem(page, three)).toContainText('À jour');
    await page.goto(`${at(PEOPLE)}?q=${one}`);
    await expect(listItem(page, one)).toHaveCount(1);

    await page.goto(at(LIST));
    await breakServer(page, '**/people-lists');
    await choose.setInputFiles(file);
    await expect(page.getByRole('alert')).toContainText(BROKEN);
    await seen(page, LIST, 'error');
  });

  test('keeps services as a tree, moves one by its menu, and deletes it when it is empty', async ({ signedInAs }) => {
    const page = await signedInAs('org_admin');
    const [pole, service] = [unique('Pôle '), unique('Atelier ')];
    await page.goto(at(UNITS));
    await expect(page.getByRole('heading', { level: 1, name: 'Services' })).toBeVisible();
    const dialog = page.getByRole('dialog');
    for (const name of [pole, service]) {
      await page.getByRole('button', { name: 'Ajouter un service' }).click();
      await dialog.getByLabel('Nom du service').fill(name);
      await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
      await expect(page.getByRole('link', { name })).toBeVisible();
    }
    await page.getByRole('link', { name: service }).click();
    await menu(page, `Actions sur le service ${service}`, 'Renommer ou déplacer');
    await dialog.getByLabel('Il fait partie de').selectOption({ label: pole });
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(dialog).toBeHidden();
    await page.getByLabel('Ajouter quelqu’un à ce service').fill('houpert');
    await page.getByRole('button', { name: 'Ajouter Noël Houpert' }).click();
    await menu(page, 'Actions sur Noël Houpert', 'Nommer responsable');
    await expect(listItem(page, service)).toContainText('sous la responsabilité de Noël Houpert');
    await expect(listItem(page, pole)).toContainText('Une personne');
    await seen(page, UNITS, 'full');

    await menu(page, `Actions sur le service ${service}`, 'Supprimer le service');
    await expect(page.getByText('Ce service a encore des personnes ou des services')).toBeVisible();
    await menu(page, 'Actions sur Noël Houpert', 'Retirer du service');
    await expect(page.getByText(`Noël Houpert a quitté ${service}`)).toBeVisible();
    await menu(page, `Actions sur le service ${service}`, 'Supprimer le service');
    await expect(page.getByText(`Le service ${service} est supprimé`)).toBeVisible();
    await expect(page.getByRole('link', { name: service })).toHaveCount(0);

    await breakServer(page, '**/units');
    await page.reload();
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, UNITS, 'error');
  });

  test('makes a group of persons and services, and says how many people its deletion touches', async ({
    signedInAs,
  }) => {
    const page = await signedInAs('org_admin');
    const name = unique('Groupe ');
    await page.goto(at(GROUPS));
    await page.getByRole('button', { name: 'Ajouter un groupe' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nom du groupe').fill(name);
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await page.getByLabel('Ajouter un service entier').selectOption({ label: 'Services techniques' });
    await page.getByLabel('Ajouter une personne').fill('ravenel');
    await page.getByRole('button', { name: 'Ajouter Sabine Ravenel' }).click();
    const out = page.getByRole('button', { name: 'Retirer Sabine Ravenel du groupe' });
    await expect(out).toBeVisible();
    await seen(page, GROUPS, 'full');
    await out.click();
    await expect(out).toBeHidden();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(out).toBeVisible();
    await menu(page, `Actions sur le groupe ${name}`, 'Supprimer le groupe');
    await expect(dialog).toContainText(/\d+ personnes sont dans ce groupe/);
    await dialog.getByRole('button', { name: 'Supprimer le groupe' }).click();
    await expect(page.getByRole('link', { name })).toHaveCount(0);

    await breakServer(page, '**/groups');
    await page.reload();
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, GROUPS, 'error');
  });

  test('invites somebody from outside until a day, and closes their access', async ({ signedInAs }) => {
    const page = await signedInAs('org_admin');
    const name = unique('Externe');
    await page.goto(at(GUESTS));
    await page.getByRole('button', { name: 'Inviter une personne extérieure' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Prénom').fill('Ada');
    await dialog.getByLabel('Nom', { exact: true }).fill(name);
    await dialog.getByLabel('Adresse électronique').fill(`ada.${name.toLowerCase()}@etudes.example`);
    await dialog.getByLabel('Organisme').fill('Bureau d’études');
    await dialog.getByRole('button', { name: 'Inviter', exact: true }).click();
    await expect(page.getByText(`Ada ${name} est invité`)).toBeVisible();
    await expect(listItem(page, name)).toContainText('Externe · Bureau d’études');
    await expect(listItem(page, name)).toContainText('invité par Claire Demangeot');
    await menu(page, `Actions sur Ada ${name}`, 'Changer la date de fin');
    await dialog.getByRole('button', { name: 'Changer la date' }).click();
    await expect(dialog).toBeHidden();
    await seen(page, GUESTS, 'full');
    await menu(page, `Actions sur Ada ${name}`, 'Fermer l’accès');
    await dialog.getByRole('button', { name: 'Fermer l’accès' }).click();
    await expect(listItem(page, name)).toContainText('accès terminé');

    await breakServer(page, '**/guests');
    await page.reload();
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, GUESTS, 'error');
  });

  test('keeps the look of the authority', async ({ signedInAs }) => {
    const page = await signedInAs('org_admin');
    await page.goto(at(LOOK));
    await expect(page.getByLabel('Nom de la collectivité')).toHaveValue('Valbourg-sur-Seille');
    await seen(page, LOOK, 'full');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('La collectivité est à jour')).toBeVisible();
    await breakServer(page, /\/api\/organisations$/);
    await page.reload();
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, LOOK, 'error');
  });

  test('opens an authority and names its first administrator', async ({ signedInAs }) => {
    const page = await signedInAs('platform_admin');
    const name = unique('Moncel');
    await page.goto(AUTHORITIES);
    await seen(page, AUTHORITIES, 'full');
    await page.getByRole('button', { name: 'Ajouter une collectivité' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nom de la collectivité').fill(name);
    await dialog.getByRole('radio', { name: 'Tuile' }).check();
    await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect(page).toHaveURL(`/administration/${name.toLowerCase()}/personnes`);
    await page.getByRole('button', { name: 'Ajouter une personne' }).click();
    await dialog.getByLabel('Prénom').fill('Rémi');
    await dialog.getByLabel('Nom', { exact: true }).fill(name);
    await dialog.getByLabel('Adresse électronique').fill(`remi@${name.toLowerCase()}.example`);
    await dialog.getByLabel('Rôle dans la collectivité').selectOption({ label: 'Administrateur' });
    await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect(listItem(page, `Rémi ${name}`)).toContainText('Administrateur');
    await expect(listItem(page, `Rémi ${name}`)).toContainText('Invitation envoyée');
    for (const [route, words] of [
      [UNITS, 'Pas encore de service'],
      [GROUPS, 'Pas encore de groupe'],
      [GUESTS, 'Personne d’extérieur n’a accès'],
    ] as const) {
      await page.goto(route.replace('$authority', name.toLowerCase()));
      await expect(page.getByText(words)).toBeVisible();
      await seen(page, route, 'empty');
    }
    await breakServer(page, /\/api\/organisations$/);
    await page.goto(AUTHORITIES);
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, AUTHORITIES, 'error');
  });

  test('tries the mail, and reads what left', async ({ signedInAs, account }) => {
    const page = await signedInAs('platform_admin');
    await page.goto(INSTALLATION);
    await seen(page, INSTALLATION, 'full');
    await page.getByRole('button', { name: 'Envoyer un message d’essai' }).click();
    await expect(page.getByText('aucun serveur n’est réglé : il vous attend')).toBeVisible();
    await page.getByRole('link', { name: 'Voir les courriels sortants' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Courriels sortants' })).toBeVisible();
    await expect(page.getByRole('article')).toContainText(account('platform_admin').email);
    await expect(page.getByRole('article')).toContainText('Chaque ouverture est consignée');
    await seen(page, MAILS, 'full');

    await page.route(/\/api\/outgoing-mails\/[0-9a-f-]+$/, async (route) => {
      const answer = await (await route.fetch()).json();
      await route.fulfill({ json: { ...answer, text: null } });
    });
    await page.reload();
    await expect(page.getByText('seul son destinataire le lit')).toBeVisible();
    await page.unrouteAll();

    await page.route('**/api/outgoing-mails', (route) =>
      route.fulfill({ json: { server: false, page: { items: [] } } }),
    );
    await page.goto(MAILS);
    await expect(page.getByText('Aucun message n’est parti')).toBeVisible();
    await seen(page, MAILS, 'empty');
    await page.unrouteAll();
    await breakServer(page, '**/api/outgoing-mails');
    await page.reload();
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, MAILS, 'error');
    await page.unrouteAll();
    await breakServer(page, '**/api/installation');
    await page.goto(INSTALLATION);
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, INSTALLATION, 'error');
  });
});
