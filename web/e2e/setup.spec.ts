import { seen } from './house/seen';
import { expect, test } from './house/test';
import { cutOff } from './house/watch';

const PASSWORD = 'Sept canards traversent la Seille';
const LIST = [
  'Civilité;Nom;Prénom;E-mail;Fonction;Service;Mandat',
  'Mme;Morel;Claire;claire.morel@valbourg.example;;;Maire',
  'M.;Petit;Jean;;Agent d’entretien;Voirie;',
  'Dr;Weber;Paul;paul@valbourg.example;;;',
].join('\n');

/** What the server printed when it started. */
const codeOf = (output: string) => /code ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})/.exec(output)?.[1] ?? '';

test.describe('the first visit of an empty installation', () => {
  // It starts an installation of its own.
  test.describe.configure({ timeout: 240_000 });

  test('leads from the console’s code to an authority with its people', async ({ page, emptyParvis }) => {
    await page.goto(emptyParvis.url);
    await expect(page).toHaveURL(/\/premiere-visite$/);
    await seen(page, '/premiere-visite', 'empty');

    const code = page.getByLabel('Code affiché par le serveur');
    await code.fill('AAAA-AAAA-AAAA-AAAA');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByRole('alert')).toContainText('Ce n’est pas le code affiché par le serveur');
    await seen(page, '/premiere-visite', 'refused');
    await code.fill(codeOf(emptyParvis.output()).toLowerCase());
    const repair = await cutOff(page, '**/api/setup/code');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByRole('alert')).toContainText('La connexion s’est interrompue');
    await seen(page, '/premiere-visite', 'error');
    await repair();
    await page.getByRole('button', { name: 'Continuer' }).click();

    await page.getByLabel('Prénom').fill('Odile');
    await page.getByLabel('Nom', { exact: true }).fill('Kremer');
    await page.getByLabel('Votre fonction').fill('Première adjointe');
    await page.getByLabel('Adresse électronique').fill('odile.kremer@valbourg.example');
    await page.getByLabel('Mot de passe', { exact: true }).fill('Kremer2026!');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByLabel('Nom', { exact: true }).fill('Valbourg-sur-Seille');
    await page.getByRole('button', { name: 'Ouvrir Parvis' }).click();
    await expect(page.getByRole('alert')).toContainText('trop facile à deviner');
    await page.getByRole('button', { name: 'Revenir à l’étape précédente' }).click();
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('button', { name: 'Ouvrir Parvis' }).click();
    await expect(page.getByRole('heading', { name: 'Valbourg-sur-Seille est chez elle' })).toBeVisible();
    await seen(page, '/premiere-visite', 'full');

    await page.getByRole('link', { name: 'Importer une liste' }).click();
    await page
      .getByLabel('Fichier CSV ou ODS', { exact: true })
      .setInputFiles({ name: 'élus.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
    await expect(page.getByText('La civilité n’est ni Madame ni Monsieur')).toBeVisible();
    await page.getByRole('button', { name: 'Accepter 2 lignes' }).click();
    await expect(page.getByRole('status').filter({ hasText: '2 personnes ajoutées' })).toBeVisible();

    await page.goto(`${emptyParvis.url}/administration/courriels`);
    await expect(page.getByText('Aucun message n’est parti')).toBeVisible();
    await seen(page, '/administration/courriels', 'empty');
    await page.goto(`${emptyParvis.url}/administration/installation`);
    await page.getByRole('button', { name: 'Envoyer un message d’essai' }).click();
    await expect(page.getByText('il vous attend dans Courriels sortants')).toBeVisible();
  });

  test('does not take place twice', async ({ page }) => {
    await page.goto('/premiere-visite');
    await expect(page.getByRole('heading', { name: 'Cette installation a déjà ses personnes' })).toBeVisible();
    await page.getByRole('link', { name: 'Aller à la connexion' }).click();
    await expect(page.getByRole('heading', { name: 'Connexion' })).toBeVisible();
  });
});
