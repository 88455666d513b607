import {
  AUTHORITIES,
  at,
  BROKEN,
  HOME,
  INSTALLATION,
  LIST,
  LOOK,
  listItem,
  MAILS,
  menu,
  PEOPLE,
} from './house/administration';
import { ask, authority, unique } from './house/ask';
import { seen } from './house/seen';
import { expect, test } from './house/test';
import { breakServer } from './house/watch';

const csv = (...lines: string[]) => ({
  name: 'personnes.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`Nom;Prénom;E-mail;Fonction;Service;Mandat\r\n${lines.join('\r\n')}\r\n`),
});

test.describe('the administration', () => {
  test('says what awaits whoever runs the authority', async ({ signedInAs }) => {
    const page = await signedInAs('org_admin');
    const organisationId = await authority(page);
    const waiting = { organisationId, givenName: 'Élise', familyName: unique('Attente'), kind: 'AGENT', unitIds: [] };
    await ask(page, 'POST', '/api/people', waiting);
    await page.goto(HOME);
    await expect(page.getByRole('heading', { level: 1, name: 'Administration' })).toBeVisible();
    await expect(page.getByText(/pas encore choisi (leur|son) mot de passe/)).toBeVisible();
    await seen(page, HOME, 'full');
    await page.getByRole('link', { name: 'Inviter', exact: true }).click();
    await expect(page.getByLabel('Montrer', { exact: true })).toHaveValue('NOT_ACTIVE');
    await breakServer(page, '**/space-requests');
    await page.goto(HOME);
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, HOME, 'error');
  });

  test('adds a person without an address, changes them, prints their letter and lets them go', async ({
    signedInAs,
    anotherBrowser,
  }) => {
    const page = await signedInAs('org_admin');
    const name = unique('Marchal');
    const login = `elise.${name.toLowerCase()}@valbourg`;
    await page.goto(at(PEOPLE));
    await page.getByRole('button', { name: 'Ajouter une personne' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Adresse électronique').fill('quelquun@orange.fr');
    await expect(dialog.getByText('C’est une adresse grand public')).toBeVisible();
    await dialog.getByLabel('Adresse électronique').fill('');
    await dialog.getByLabel('Prénom', { exact: true }).fill('Élise');
    await dialog.getByLabel('Nom', { exact: true }).fill(name);
    await expect(dialog.getByText(`Ce sera ${login}`)).toBeVisible();
    await dialog.getByLabel('Fonction').fill('Agente du patrimoine');
    await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect(page.getByText(`Élise ${name} fait partie de la collectivité`)).toBeVisible();

    await page.getByLabel('Chercher par nom, fonction ou adresse').fill(name);
    await expect(page.getByRole('list', { name: 'Personnes' }).getByRole('listitem')).toHaveCount(1);
    await expect(listItem(page, name)).toContainText(login);
    await menu(page, `Actions sur Élise ${name}`, 'Modifier');
    await dialog.getByLabel('Fonction').fill('Responsable du patrimoine');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(listItem(page, name)).toContainText('Responsable du patrimoine');

    await page.getByLabel('Montrer', { exact: true }).selectOption('NOT_INVITED');
    await menu(page, `Actions sur Élise ${name}`, 'Imprimer une lettre avec un code');
    const letter = page.getByRole('dialog', { name: 'Lettres à imprimer' });
    await expect(letter.getByText(login)).toBeVisible();
    await expect(page.getByRole('list', { name: 'Personnes' })).toHaveCount(0);
    const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec((await letter.textContent()) ?? '')?.[0] ?? '';
    await page.keyboard.press('Escape');
    await expect(letter).toBeHidden();

    const theirs = await anotherBrowser();
    await theirs.goto('/invitation');
    await theirs.getByLabel('Code de la lettre').fill(code.toLowerCase().replaceAll('-', ' '));
    await theirs.getByRole('button', { name: 'Continuer' }).click();
    await theirs.getByLabel('Votre nouveau mot de passe').fill('Sept canards traversent la Seille');
    await theirs.getByRole('button', { name: 'Choisir ce mot de passe et entrer' }).click();
    await expect(theirs).toHaveURL('/aujourdhui');

    await page.getByLabel('Montrer', { exact: true }).selectOption('ALL');
    await expect(listItem(page, name)).toContainText('Actif');
    await menu(page, `Actions sur Élise ${name}`, 'Retirer de la collectivité…');
    await dialog.getByRole('button', { name: 'Retirer', exact: true }).click();
    await expect(page.getByText('Personne ne correspond')).toBeVisible();
    await theirs.reload();
    await expect(theirs).toHaveURL(/\/connexion/);
  });

  test('shows the people full, found by nobody, and unreadable', async ({ signedInAs }) => {
    const page = await signedInAs('org_admin');
    await page.goto(at(PEOPLE));
    await expect(listItem(page, 'Claire Demangeot')).toContainText('Administrateur');
    await seen(page, PEOPLE, 'full');
    await page.getByLabel('Chercher par nom, fonction ou adresse').fill('zzzzzz');
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
    const choose = page.getByLabel('Fichier CSV ou ODS', { exact: true });
    await choose.setInputFiles(file);
    await expect(page.getByText('Voici ce que fera personnes.csv. Rien n’est encore écrit.')).toBeVisible();
    await expect(listItem(page, two)).toContainText('n’est pas une adresse électronique');
    await expect(listItem(page, two)).toContainText('Ligne 3');
    await expect(listItem(page, 'Sans nom')).toContainText('Il manque le nom ou le prénom');
    await expect(listItem(page, three)).toContainText('une lettre sera à imprimer');
    await seen(page, LIST, 'full');
    await page.getByRole('button', { name: 'Accepter 2 lignes' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'La liste est importée' })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: '2 personnes ajoutées' })).toContainText(
      '2 lignes laissées de côté',
    );

    await page.goto(at(LIST));
    await choose.setInputFiles(file);
    await expect(page.getByText('personnes.csv ne change rien')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Accepter/ })).toHaveCount(0);
    await expect(listItem(page, one)).toContainText('À jour');
    await expect(listItem(page, three)).toContainText('À jour');
    await page.goto(`${at(PEOPLE)}?q=${one}`);
    await expect(listItem(page, one)).toHaveCount(1);
  });

  test('says what a list is made of, and what it cannot read', async ({ signedInAs }) => {
    const page = await signedInAs('org_admin');
    await page.goto(at(LIST));
    await seen(page, LIST, 'empty');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Télécharger un modèle vide' }).click();
    expect((await download).suggestedFilename()).toBe('parvis-personnes.csv');
    const choose = page.getByLabel('Fichier CSV ou ODS', { exact: true });
    await choose.setInputFiles({ name: 'vide.csv', mimeType: 'text/csv', buffer: Buffer.from('bonjour') });
    await expect(page.getByRole('alert')).toContainText('Ce fichier ne se lit pas comme une liste de personnes');
    await breakServer(page, '**/people-lists');
    await choose.setInputFiles(csv('Petit;Jean;;;;'));
    await expect(page.getByRole('alert')).toContainText(BROKEN);
    await seen(page, LIST, 'error');
  });

  test('keeps the name and the colour of the authority', async ({ signedInAs }) => {
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

  test('tries the mail, and reads what left', async ({ signedInAs, account }) => {
    const page = await signedInAs('platform_admin');
    await page.goto(INSTALLATION);
    await expect(page.getByText('Commune de démonstration')).toBeVisible();
    await seen(page, INSTALLATION, 'full');
    await page.getByRole('button', { name: 'Envoyer un message d’essai' }).click();
    await expect(page.getByText('aucun serveur n’est réglé : il vous attend')).toBeVisible();
    await page.getByRole('link', { name: 'Voir les courriels sortants' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Courriels sortants' })).toBeAttached();
    await expect(page.getByRole('article')).toContainText(account('platform_admin').email);
    await expect(page.getByRole('article')).toContainText('Chaque ouverture est consignée');
    await seen(page, MAILS, 'full');
    await breakServer(page, '**/api/outgoing-mails');
    await page.goto(MAILS);
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, MAILS, 'error');
    await breakServer(page, '**/api/installation');
    await page.goto(INSTALLATION);
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, INSTALLATION, 'error');
  });

  test('opens an authority, names its first administrator, and shows it while it is empty', async ({ signedInAs }) => {
    const page = await signedInAs('platform_admin');
    const name = unique('Moncel');
    await page.goto(AUTHORITIES);
    await expect(page.getByText('Valbourg-sur-Seille').first()).toBeVisible();
    await seen(page, AUTHORITIES, 'full');
    await page.getByRole('button', { name: 'Ajouter une collectivité' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nom de la collectivité').fill(name);
    await dialog.getByRole('radio', { name: 'Tuile' }).check();
    await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect(page).toHaveURL(`/administration/${name.toLowerCase()}/personnes`);
    await page.getByRole('button', { name: 'Ajouter une personne' }).click();
    await dialog.getByLabel('Prénom', { exact: true }).fill('Rémi');
    await dialog.getByLabel('Nom', { exact: true }).fill(name);
    await dialog.getByLabel('Adresse électronique').fill(`remi@${name.toLowerCase()}.example`);
    await dialog.getByLabel('Rôle dans la collectivité').selectOption({ label: 'Administrateur' });
    await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect(listItem(page, `Rémi ${name}`)).toContainText('Administrateur');
    await expect(listItem(page, `Rémi ${name}`)).toContainText('Invitation envoyée');
    await breakServer(page, /\/api\/organisations$/);
    await page.goto(AUTHORITIES);
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, AUTHORITIES, 'error');
  });
});
