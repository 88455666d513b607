import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { startDatabase } from './house/database';
import { dragFromDesktop } from './house/desktop';
import { type Parvis, startParvis } from './house/parvis';
import { type Mail, noPostfix, type Postfix, startPostfix } from './house/postfix';
import { test as base } from './house/test';
import { alsoOurs, watch } from './house/watch';

const ODILE = { email: 'odile.kremer@valbourg.example', password: 'Sept canards traversent la Seille' };
const CLAIRE = { email: 'claire.morel@valbourg.example', password: 'Quatre vélos dorment sous le préau' };
const KARIM = { email: 'karim.aziz@pays-de-seille.example', password: 'Une horloge bleue sonne au marché' };

const LIST = [
  'Civilité;Nom;Prénom;E-mail;Fonction;Service;Mandat',
  `Mme;Morel;Claire;${CLAIRE.email};Adjointe à la communication;;Adjointe au maire`,
  'M.;Weber;Paul;paul.weber@valbourg.example;;;Conseiller municipal',
  'Mme;Haas;Lucie;lucie.haas@valbourg.example;Secrétaire de mairie;Secrétariat;',
  'M.;Petit;Jean;jean.petit(arobase)valbourg.example;Agent d’entretien;Voirie;',
].join('\r\n');

interface Town {
  parvis: Parvis;
  postfix: Postfix;
  /** A page of somebody's own computer. */
  somebody: () => Promise<Page>;
}

/** An empty installation on a database and a mail server that are not its own. */
const test = base.extend<{ town: Town }>({
  town: async ({ browser, contextOptions, watched }, use) => {
    expect(noPostfix).toBeUndefined();
    const [postfix, database] = await Promise.all([startPostfix(), startDatabase()]);
    const parvis = await startParvis({
      empty: true,
      environment: {
        PARVIS_DATABASE_URL: database.url,
        PARVIS_SMTP_HOST: '127.0.0.1',
        PARVIS_SMTP_PORT: String(postfix.port),
        PARVIS_SMTP_FROM: 'Mairie de Valbourg <parvis@valbourg.example>',
      },
    });
    alsoOurs(parvis.url);
    const contexts: BrowserContext[] = [];
    await use({
      parvis,
      postfix,
      somebody: async () => {
        const context = await browser.newContext({ ...contextOptions, baseURL: parvis.url });
        contexts.push(context);
        const page = await context.newPage();
        watched.push(watch(page));
        return page;
      },
    });
    await Promise.all(contexts.map((context) => context.close()));
    await parvis.stop();
    await Promise.all([database.stop(), postfix.stop()]);
  },
});

/** The folder that the deputy mayor has on her computer. */
function bulletin(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'parvis-desktop-')), 'Bulletin d’été');
  mkdirSync(join(folder, 'Articles'), { recursive: true });
  writeFileSync(join(folder, 'Sommaire.txt'), 'Le mot du maire, la fête de l’été, les travaux de la rue des Tanneurs');
  writeFileSync(join(folder, 'Articles', 'Fête de l’été.txt'), 'Samedi 27 juin, place de la Fontaine');
  writeFileSync(join(folder, 'Articles', 'Rue des Tanneurs.txt'), 'Les travaux commencent le 6 juillet');
  return folder;
}

/** The mail to somebody, once it has arrived. */
async function received(postfix: Postfix, to: string, subject: RegExp): Promise<Mail> {
  const found = () => postfix.mails().filter((mail) => mail.to === to && subject.test(mail.subject));
  await expect.poll(() => found().length, { message: `mail to ${to}`, timeout: 30_000 }).toBe(1);
  return found()[0] as Mail;
}

/** The address that a mail asks to open. */
const linkIn = ({ text }: Mail) => /https?:\/\/\S+/.exec(text)?.[0] ?? '';

async function acceptInvitation(page: Page, mail: Mail, name: string, password: string): Promise<void> {
  await page.goto(linkIn(mail));
  await expect(page.getByRole('heading', { name: `Bienvenue, ${name}` })).toBeVisible();
  await page.getByLabel('Votre nouveau mot de passe').fill(password);
  await expect(page.getByText('Il est assez difficile à deviner.')).toBeVisible();
  await page.getByRole('button', { name: 'Choisir ce mot de passe et entrer' }).click();
  await expect(page.getByRole('heading', { name: 'Ce qui vous attend' })).toBeVisible();
}

async function firstVisit(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code affiché par le serveur').fill(code);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByLabel('Prénom').fill('Odile');
  await page.getByLabel('Nom', { exact: true }).fill('Kremer');
  await page.getByLabel('Votre fonction').fill('Maire');
  await page.getByLabel('Adresse électronique').fill(ODILE.email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(ODILE.password);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByLabel('Nom', { exact: true }).fill('Valbourg-sur-Seille');
  await page.getByRole('button', { name: 'Ouvrir Parvis' }).click();
  await expect(page.getByRole('heading', { name: 'Valbourg-sur-Seille est chez elle' })).toBeVisible();
}

test.describe('the day on which a commune opens its doors', () => {
  test.skip(noPostfix !== undefined && (process.getuid?.() !== 0 || !process.env.CI), noPostfix);
  test.describe.configure({ timeout: 240_000 });
  test.use({ actionTimeout: 20_000 });

  test('goes from an empty installation to a folder deposited, found again and told of', async ({
    town: { parvis, postfix, somebody },
  }) => {
    const odile = await somebody();

    await test.step('the mayor takes the installation in hand, and a test message arrives', async () => {
      await odile.goto('/');
      await firstVisit(odile, /code ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})/.exec(parvis.output())?.[1] ?? '');
      await odile.getByRole('link', { name: 'Essayer l’envoi' }).click();
      await expect(odile.getByText('Par le serveur réglé au démarrage')).toBeVisible();
      await odile.getByRole('button', { name: 'Envoyer un message d’essai' }).click();
      await expect(odile.getByText('Le serveur a pris le message')).toBeVisible({ timeout: 15_000 });
      await received(postfix, ODILE.email, /./);
    });

    expect(existsSync(join(parvis.data, 'postgres')), 'a database of its own').toBe(false);

    await test.step('people come by a list, and its faulty line is said', async () => {
      await odile.goto('/administration/valbourg-sur-seille/personnes/liste');
      await odile
        .getByLabel('Fichier CSV ou ODS', { exact: true })
        .setInputFiles({ name: 'valbourg.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST, 'latin1') });
      await expect(odile.getByText('n’est pas une adresse électronique')).toBeVisible();
      await odile.getByRole('button', { name: 'Accepter 3 lignes' }).click();
      await expect(odile.getByRole('status').filter({ hasText: '3 personnes ajoutées' })).toBeVisible();
    });

    await test.step('the spaces of the commune are opened, with the commission’s members', async () => {
      await odile.goto('/espaces/commune');
      await odile.getByLabel('Commissions', { exact: true }).fill('Commission communication\nCommission travaux');
      await odile.getByRole('button', { name: 'Voir l’aperçu' }).click();
      await odile.getByRole('button', { name: 'Créer ces 5 espaces' }).click();
      await expect(odile.getByRole('heading', { name: '5 espaces sont créés' })).toBeVisible();
      await odile.getByRole('link', { name: 'Commission communication' }).first().click();
      await odile.getByRole('link', { name: 'Membres', exact: true }).click();
      await odile.getByRole('button', { name: 'Inviter', exact: true }).click();
      const dialog = odile.getByRole('dialog');
      await dialog.getByLabel('Une personne, un groupe ou un service').fill('morel');
      await dialog.getByRole('button', { name: /Claire Morel/ }).click();
      await dialog.getByRole('radio', { name: 'Animateur' }).check();
      await dialog.getByRole('button', { name: 'Inviter 1 personne' }).click();
      await expect(odile.getByRole('link', { name: 'Claire Morel' })).toBeVisible();
    });

    await test.step('invitations leave for everybody', async () => {
      await odile.goto('/administration/valbourg-sur-seille/personnes');
      await odile.getByLabel('Choisir les 4 personnes affichées').check();
      await odile.getByRole('button', { name: 'Inviter 3 personnes' }).click();
      await expect(odile.getByText('3 invitations sont parties')).toBeVisible();
      for (const to of [CLAIRE.email, 'paul.weber@valbourg.example', 'lucie.haas@valbourg.example']) {
        expect(linkIn(await received(postfix, to, /Valbourg-sur-Seille/))).toContain(`${parvis.url}/invitation#`);
      }
    });

    await test.step('a second authority comes, with an administrator of its own', async () => {
      await odile.goto('/administration/collectivites');
      await odile.getByRole('button', { name: 'Ajouter une collectivité' }).click();
      const authority = odile.getByRole('dialog');
      await authority.getByLabel('Nom de la collectivité').fill('Pays de Seille');
      await authority.getByLabel('Sorte de collectivité').selectOption({ label: 'Communauté de communes' });
      await authority.getByRole('button', { name: 'Ajouter', exact: true }).click();
      await expect(odile.getByRole('heading', { level: 1, name: 'Personnes' })).toBeVisible();
      await odile.getByRole('button', { name: 'Ajouter une personne' }).click();
      const person = odile.getByRole('dialog');
      await person.getByLabel('Prénom').fill('Karim');
      await person.getByLabel('Nom', { exact: true }).fill('Aziz');
      await person.getByLabel('Adresse électronique').fill(KARIM.email);
      await person.getByLabel('Rôle dans la collectivité').selectOption({ label: 'Administrateur' });
      await person.getByRole('button', { name: 'Ajouter', exact: true }).click();
      await expect(odile.getByText(KARIM.email)).toBeVisible();
    });

    const claire = await somebody();
    await test.step('the deputy mayor accepts her invitation, chooses a password and signs in with it', async () => {
      await acceptInvitation(claire, await received(postfix, CLAIRE.email, /./), 'Claire', CLAIRE.password);
      await claire.getByRole('button', { name: /profil, réglages, déconnexion/ }).click();
      await claire.getByRole('menuitem', { name: 'Se déconnecter' }).click();
      await claire.getByLabel('Votre adresse électronique').fill(CLAIRE.email);
      await claire.getByLabel('Votre mot de passe').fill(CLAIRE.password);
      await claire.getByRole('button', { name: 'Entrer' }).click();
      await expect(claire.getByRole('heading', { name: 'Ce qui vous attend' })).toBeVisible();
    });

    await test.step('she opens the commission’s space and drags a folder from her desktop into it', async () => {
      await claire.getByRole('link', { name: 'Commission communication' }).first().click();
      await claire.getByRole('navigation').getByRole('link', { name: 'Documents', exact: true }).click();
      const contents = claire.getByRole('list', { name: /^Contenu de/ });
      await dragFromDesktop(
        claire,
        [bulletin()],
        claire.getByRole('heading', { level: 2, name: 'Tous les documents' }),
      );
      await expect(
        claire.getByRole('region', { name: 'Dépôts en cours' }).getByText('3 documents déposés'),
      ).toBeVisible();
      await contents.getByRole('link', { name: 'Bulletin d’été', exact: true }).click();
      await contents.getByRole('link', { name: 'Articles', exact: true }).click();
      await expect(contents.getByRole('link')).toHaveCount(2);
    });

    await test.step('she finds it again by its name, and tells the others', async () => {
      await claire.goto('/');
      await expect(claire.getByRole('heading', { name: 'Ce qui vous attend' })).toBeVisible();
      await claire.keyboard.press('Control+k');
      await claire.getByRole('combobox', { name: /^Rechercher/ }).fill('fete de l');
      await claire.getByRole('option', { name: /Fête de l’été\.txt/ }).click();
      await expect(claire.getByRole('region', { name: /^Texte de/ })).toContainText('place de la Fontaine');
      await claire.getByRole('button', { name: 'Actions sur Fête de l’été.txt' }).first().click();
      await claire.getByRole('menuitem', { name: 'Prévenir…' }).click();
      const dialog = claire.getByRole('dialog');
      await dialog.getByLabel('Votre message').fill('À relire avant jeudi, s’il vous plaît.');
      await dialog.getByRole('button', { name: 'Prévenir 1 personne' }).click();
      await expect(claire.getByText('1 personne est prévenue.')).toBeVisible();
    });

    await test.step('the mail arrives, and its link leads the mayor to the document', async () => {
      const mail = await received(postfix, ODILE.email, /^Claire Morel vous signale/);
      expect(mail.text).toContain('À relire avant jeudi');
      await odile.goto(linkIn(mail));
      await expect(odile.getByRole('region', { name: /^Texte de/ })).toContainText('place de la Fontaine');
    });

    await test.step('the neighbour’s administrator enters, and sees nothing of it', async () => {
      const karim = await somebody();
      await acceptInvitation(karim, await received(postfix, KARIM.email, /Pays de Seille/), 'Karim', KARIM.password);
      await expect(karim.getByText('Rien ne vous attend.')).toBeVisible();
      await expect(karim.getByText('Commission communication')).toHaveCount(0);
      await karim.goto(linkIn(await received(postfix, ODILE.email, /vous signale/)));
      await expect(karim.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    });
  });
});
