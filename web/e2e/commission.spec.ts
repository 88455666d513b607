import { expect, type Page } from '@playwright/test';
import { unique } from './house/ask';
import { linkSentTo } from './house/outbox';
import { pdf } from './house/pdf';
import { axe } from './house/seen';
import { test } from './house/test';

const MOCKUP = 'Trait d’Union, maquette.pdf';
const PASSWORD = 'Onze barques remontent la Seille';

const message = (page: Page, words: string | RegExp) => page.getByRole('article').filter({ hasText: words });
const field = (page: Page) => page.getByRole('textbox', { name: /^Votre message dans/ });
const card = (page: Page) => page.getByRole('link', { name: new RegExp(MOCKUP.replace('.', '\\.')) });
const comments = (page: Page) => page.getByRole('region', { name: 'Commentaires' });
const tab = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true });

async function invite(page: Page, letters: string, name: RegExp, role: string): Promise<void> {
  await page.getByRole('button', { name: 'Inviter', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Une personne, un groupe ou un service').fill(letters);
  await dialog.getByRole('button', { name }).click();
  await dialog.getByRole('radio', { name: role }).check();
  await dialog.getByRole('button', { name: 'Inviter 1 personne' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('link', { name })).toBeVisible();
}

async function say(page: Page, words: string): Promise<void> {
  await field(page).fill(words);
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await expect(message(page, words)).toBeVisible();
}

async function choose(page: Page, words: string, gesture: string): Promise<void> {
  await message(page, words)
    .getByRole('button', { name: /^Actions sur/ })
    .click();
  await page.getByRole('menuitem', { name: gesture }).click();
}

/** Kept for whoever looks at the screens: `PARVIS_E2E_SHOTS` names the folder. */
async function shot(page: Page, name: string): Promise<void> {
  if (process.env.PARVIS_E2E_SHOTS) {
    await page.screenshot({ path: `${process.env.PARVIS_E2E_SHOTS}/${name}.png` });
  }
}

test.describe('the commission of seed 001', () => {
  test.describe.configure({ timeout: 240_000 });

  test('works on the mock-up of the bulletin, with its link in the dialogue', async ({
    signedInAs,
    anotherBrowser,
  }) => {
    const [sabine, noel, aurore] = await Promise.all([
      signedInAs('facilitator'),
      signedInAs('contributor'),
      signedInAs('reader'),
    ]);
    await aurore.setViewportSize({ width: 360, height: 780 });
    await sabine.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const commission = unique('Commission communication ');
    const topic = unique('Bulletin de printemps ');
    const printerName = unique('Maillet');
    const printerMail = `${printerName.toLowerCase()}@imprimerie.example`;
    const printer = await anotherBrowser();

    await test.step('the deputy opens the space of her commission', async () => {
      await sabine.goto('/espaces/nouveau');
      await sabine.getByLabel('Type d’espace').selectOption({ label: 'Commission' });
      await sabine.getByLabel('Nom de l’espace').fill(commission);
      await sabine.getByRole('button', { name: 'Ouvrir l’espace' }).click();
      await expect(sabine.getByRole('heading', { level: 1, name: commission })).toBeVisible();
      await shot(sabine, '01-espace');
    });

    await test.step('she invites two élus and the printer, who enters by his invitation', async () => {
      await tab(sabine, 'Membres').click();
      await invite(sabine, 'houpert', /Noël Houpert/, 'Contributeur');
      await invite(sabine, 'thouven', /Aurore Thouvenet/, 'Lecteur');
      await sabine.getByRole('button', { name: 'Inviter un externe' }).click();
      const dialog = sabine.getByRole('dialog');
      await dialog.getByLabel('Prénom', { exact: true }).fill('Gilles');
      await dialog.getByLabel('Nom', { exact: true }).fill(printerName);
      await dialog.getByLabel('Adresse électronique').fill(printerMail);
      await dialog.getByLabel('Son organisme').fill('Imprimerie du Saulnois');
      await dialog.getByRole('radio', { name: 'Contributeur' }).check();
      await shot(sabine, '02-inviter');
      await dialog.getByRole('button', { name: 'Inviter cette personne' }).click();
      await expect(sabine.getByRole('link', { name: `Gilles ${printerName}` })).toBeVisible();
      await shot(sabine, '03-membres');
      await printer.goto(await linkSentTo(await signedInAs('platform_admin'), printerMail));
      await printer.getByLabel('Votre nouveau mot de passe').fill(PASSWORD);
      await printer.getByRole('button', { name: 'Choisir ce mot de passe et entrer' }).click();
      await expect(printer.getByRole('link', { name: commission }).first()).toBeVisible();
      await shot(printer, '04-imprimeur');
    });

    await test.step('she deposits the mock-up and copies its link', async () => {
      await tab(sabine, 'Documents').click();
      const chooser = sabine.waitForEvent('filechooser');
      await sabine.getByRole('button', { name: 'Déposer', exact: true }).click();
      await sabine.getByRole('menuitem', { name: 'Déposer des fichiers' }).click();
      const buffer = Buffer.from(pdf('Trait d Union, printemps', 'Page 7, la fete'), 'latin1');
      await (await chooser).setFiles([{ name: MOCKUP, mimeType: 'application/pdf', buffer }]);
      await sabine
        .getByRole('list', { name: /^Contenu de/ })
        .getByRole('link', { name: MOCKUP })
        .click();
      await expect(sabine.getByRole('img', { name: `${MOCKUP}, page 1 sur 2` })).toBeVisible();
      await sabine
        .getByRole('button', { name: `Actions sur ${MOCKUP}` })
        .first()
        .click();
      await sabine.getByRole('menuitem', { name: 'Copier le lien' }).click();
      await expect(sabine.getByText('Le lien est copié')).toBeVisible();
      await shot(sabine, '05-maquette');
    });

    await test.step('she opens a topic and pastes the link: it is a card for everybody', async () => {
      await tab(sabine, 'Dialogue').click();
      await sabine.getByRole('button', { name: 'Nouveau sujet' }).first().click();
      await sabine.getByLabel('Sujet', { exact: true }).fill(topic);
      await sabine.getByRole('button', { name: 'Ouvrir le sujet' }).click();
      await field(sabine).fill('La maquette prend forme, vos remarques avant jeudi : ');
      await field(sabine).press('End');
      await field(sabine).press('ControlOrMeta+v');
      await sabine.getByRole('button', { name: 'Envoyer', exact: true }).click();
      await expect(card(sabine)).toBeVisible();
      await shot(sabine, '06-carte');
    });

    const address = new URL(sabine.url()).pathname;

    await test.step('an élu reads it at his desk and comments on page 2', async () => {
      await noel.goto('/messages');
      await noel.getByRole('link', { name: topic }).first().click();
      await card(noel).click();
      await noel.getByRole('button', { name: 'Page suivante' }).click();
      await expect(noel.getByRole('img', { name: `${MOCKUP}, page 2 sur 2` })).toBeVisible();
      await comments(noel).getByRole('button', { name: 'Désigner un endroit' }).click();
      await noel.getByRole('button', { name: /^Choisir l’endroit/ }).click({ position: { x: 60, y: 80 } });
      await comments(noel).getByRole('textbox', { name: 'Commenter ce document' }).fill('La date est le 27 juin.');
      await comments(noel).getByRole('button', { name: 'Publier' }).click();
      await expect(comments(noel).getByText('La date est le 27 juin.')).toBeVisible();
      await shot(noel, '07-commentaire');
      await noel.goto(address);
      await say(noel, 'La photo de la page 7 est floue.');
    });

    await test.step('another reads it on her phone, in the evening, and answers', async () => {
      await aurore.goto('/aujourdhui');
      await shot(aurore, '08-telephone-accueil');
      await aurore
        .getByRole('navigation')
        .getByRole('link', { name: /^Messages/ })
        .click();
      // The home page, which shows until this one does, has a line for the topic as well, and one for the mock-up.
      await expect(aurore.getByRole('heading', { level: 1, name: 'Messages' })).toBeVisible();
      await aurore.getByRole('link', { name: topic }).click();
      await expect(message(aurore, 'page 7 est floue')).toBeVisible();
      await expect(card(aurore)).toBeVisible();
      await shot(aurore, '09-telephone-carte');
      await axe(aurore);
      await card(aurore).click();
      await expect(aurore.getByRole('img', { name: `${MOCKUP}, page 1 sur 2` })).toBeVisible();
      await shot(aurore, '10-telephone-document');
      await aurore.goBack();
      await choose(aurore, 'page 7 est floue', 'Répondre');
      await aurore
        .getByRole('textbox', { name: 'Votre réponse à Noël Houpert' })
        .fill('J’en ai une nette, je la cherche.');
      await shot(aurore, '11-telephone-reponse');
      await aurore.getByRole('button', { name: 'Envoyer', exact: true }).click();
      await expect(message(aurore, 'J’en ai une nette')).toBeVisible();
    });

    await test.step('the printer brings the next version, whatever his file is called', async () => {
      await printer.goto(address);
      await card(printer).click();
      await printer
        .getByRole('button', { name: `Actions sur ${MOCKUP}` })
        .first()
        .click();
      const chooser = printer.waitForEvent('filechooser');
      await printer.getByRole('menuitem', { name: 'Déposer une nouvelle version…' }).click();
      const buffer = Buffer.from(pdf('Trait d Union, printemps', 'Page 7, le 27 juin', 'Ours'), 'latin1');
      await (await chooser).setFiles([{ name: 'TU_v2_BAT_def.pdf', mimeType: 'application/pdf', buffer }]);
      await expect(printer.getByText('version 2', { exact: true })).toBeVisible();
      await expect(printer.getByRole('img', { name: `${MOCKUP}, page 1 sur 3` })).toBeVisible();
      await shot(printer, '12-version-2');
      await printer.goto(address);
      await say(printer, 'Version 2 déposée, avec l’ours.');
      await expect(message(sabine, 'Version 2 déposée').getByText('Externe · Imprimerie du Saulnois')).toBeVisible();
    });

    await test.step('what was said of page 7 becomes a comment of the mock-up', async () => {
      await choose(sabine, 'page 7 est floue', 'En faire un commentaire');
      const dialog = sabine.getByRole('dialog', { name: 'En faire un commentaire' });
      await expect(dialog.getByRole('radio', { name: new RegExp(MOCKUP.replace('.', '\\.')) })).toBeVisible();
      await dialog.getByRole('radio', { name: new RegExp(MOCKUP.replace('.', '\\.')) }).check();
      await shot(sabine, '13-devenir');
      await dialog.getByRole('button', { name: 'Créer' }).click();
      await expect(message(noel, 'page 7 est floue').getByText('Devenu un commentaire')).toBeVisible();
    });

    await test.step('the decision is pinned, and everybody agrees', async () => {
      await say(sabine, 'Décidé : 900 exemplaires, bouclage le 12 mars.');
      await choose(sabine, 'bouclage le 12 mars', 'Épingler');
      await expect(sabine.getByText('Message épinglé en tête de la conversation.')).toBeVisible();
      for (const page of [noel, printer]) {
        await choose(page, 'bouclage le 12 mars', 'D’accord');
      }
      await aurore.goto(address);
      await expect(aurore.getByText('Décidé : 900 exemplaires').filter({ visible: true }).first()).toBeVisible();
      await expect(message(aurore, 'bouclage le 12 mars').getByRole('button', { name: /^D’accord 2/ })).toBeVisible();
      await shot(sabine, '14-decision');
      await shot(aurore, '15-telephone-decision');
      await axe(sabine);
    });

    await test.step('the mock-up knows what was said of it; the printer sees nothing else', async () => {
      await sabine.getByRole('article').getByRole('link', { name: MOCKUP }).first().click();
      await expect(comments(sabine).getByText('La photo de la page 7 est floue.')).toBeVisible();
      await expect(comments(sabine).getByText('La date est le 27 juin.')).toBeVisible();
      await expect(sabine.getByText(/^Cité dans/).first()).toBeVisible();
      await shot(sabine, '16-maquette-a-la-fin');
      await printer.goto('/espaces');
      await expect(printer.getByRole('main').getByRole('link', { name: commission })).toBeVisible();
      await expect(printer.getByRole('main').getByText('Conseil municipal')).toHaveCount(0);
    });
  });
});
