import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { seen } from './house/seen';
import { type Newcomer, test } from './house/test';

const CASE = '/demandes/$case';
const FILL = '/demandes/nouvelle/$form';
const DESIGN = '/espaces/$authority/$space/demandes/modeles/$definition';

const phone = { width: 360, height: 800 };
const nameOf = (one: Newcomer) => `${one.givenName} ${one.familyName}`;
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

async function aSupport(admin: Page, members: { personId: string; role: string }[]) {
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Support'),
    type: 'SUPPORT',
    members,
  });
  return { id: space.id as string, home: `/espaces/valbourg/${space.slug}` };
}

/** Begins a ready model under a name of its own, on its page. */
async function begin(page: Page, home: string, model: RegExp, name: string) {
  await page.goto(`${home}/demandes/modeles`);
  await page.getByRole('button', { name: 'Nouveau modèle' }).click();
  await page.getByRole('radio', { name: model }).check();
  await page.getByLabel('Nom', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Commencer', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

test('an ergonomic chair, from request to delivery, while who decides is away', async ({ newcomer, signedInAs }) => {
  test.slow();
  const [head, hr, director, deputy, asker] = await Promise.all([
    newcomer(),
    newcomer(),
    newcomer(),
    newcomer(),
    newcomer(),
  ]);
  const space = await aSupport(await signedInAs('org_admin'), [
    { personId: head.id, role: 'FACILITATOR' },
    { personId: hr.id, role: 'CONTRIBUTOR' },
  ]);
  const name = unique('Matériel ergonomique');

  // What is said of one's health is for human resources; the director decides.
  const design = head.page;
  await begin(design, space.home, /^Matériel ergonomique/, name);
  await expect(design.getByText('Dites qui lit la réponse à « Ce qu’en dit la médecine du travail ».')).toBeVisible();
  for (const question of ['Ce qu’en dit la médecine du travail', 'La préconisation écrite, si vous en avez une']) {
    const line = design
      .getByRole('listitem')
      .filter({ has: design.getByRole('button', { name: `Actions sur la question ${question}` }) });
    await line.getByText('Aide, condition, confidentialité').click();
    await line.getByRole('searchbox', { name: 'Qui la lit' }).fill(hr.familyName);
    await line.getByRole('button', { name: `Ajouter ${nameOf(hr)}` }).click();
    await expect(line.getByText(nameOf(hr))).toBeVisible();
  }
  const study = design
    .getByRole('listitem')
    .filter({ has: design.getByRole('heading', { name: 'Étape 1 : À l’étude' }) });
  await study.getByLabel('Qui répond ?').selectOption('Des personnes nommées');
  await study.getByRole('searchbox', { name: 'Personnes' }).fill(director.familyName);
  await study.getByRole('button', { name: `Ajouter ${nameOf(director)}` }).click();
  await expect(design.getByText(/manque(nt)? avant de publier/)).toHaveCount(0);
  await seen(design, DESIGN, 'full');
  await design.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(design.getByText('Publié, version 1')).toBeVisible();

  // The director is away: a deputy answers in their place.
  const away = director.page;
  await away.goto('/mon-compte');
  const absence = away.getByRole('region', { name: 'Absence' });
  await absence.getByLabel('Premier jour').fill(day(-1));
  await absence.getByLabel('Dernier jour').fill(day(5));
  await absence.getByRole('searchbox', { name: 'Qui répond à votre place' }).fill(deputy.familyName);
  await absence.getByRole('button', { name: `Choisir ${nameOf(deputy)}` }).click();
  await absence.getByRole('button', { name: 'Annoncer mon absence' }).click();
  await expect(absence.getByText(`${nameOf(deputy)} répond à votre place.`)).toBeVisible();

  // Somebody asks for a chair.
  const { page } = asker;
  await page.goto('/demandes/nouvelle');
  await page.getByRole('link', { name }).click();
  await page.getByLabel('De quel matériel avez-vous besoin ?').fill('Un siège à dossier réglable');
  await page.getByLabel('Sur quel poste de travail ?').fill('Accueil de la mairie');
  await page.getByLabel('Ce qu’en dit la médecine du travail').fill('Éviter la station assise prolongée.');
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(
    page.getByText(`${nameOf(director)} (en absence : ${nameOf(deputy)} répond à sa place) est attendue.`),
  ).toBeVisible();

  await deputy.page.goto('/aujourdhui');
  await deputy.page.getByRole('link', { name: 'Un siège à dossier réglable' }).first().click();
  await expect(deputy.page.getByText(`Vous répondez à la place de ${nameOf(director)}, en absence.`)).toBeVisible();
  await expect(deputy.page.getByText('Éviter la station assise prolongée.')).toHaveCount(0);
  await seen(deputy.page, CASE, 'full');
  await deputy.page.getByRole('button', { name: 'Accorder' }).click();

  // Human resources read what is theirs, and order it; who runs the space reads all but that.
  const desk = hr.page;
  await desk.goto(`${space.home}/demandes`);
  await desk.getByRole('link', { name: 'Un siège à dossier réglable' }).click();
  await expect(desk.getByText('Éviter la station assise prolongée.')).toBeVisible();
  await expect(desk.getByText(`${nameOf(deputy)}, à la place de ${nameOf(director)} : Accorder`)).toBeVisible();
  await desk.getByRole('button', { name: 'Je la prends' }).click();
  await expect(desk.getByRole('button', { name: 'Livrer' })).toBeVisible();
  await desk.getByLabel('Réponse prévue le').fill(day(10));
  await desk.getByLabel('Réponse prévue le').blur();
  await expect(desk.getByText(/Réponse prévue le .+ au plus tard/)).toBeVisible();
  await design.goto(`${space.home}/demandes`);
  await design.getByRole('link', { name: 'Un siège à dossier réglable' }).click();
  await expect(design.getByText('Accueil de la mairie')).toBeVisible();
  await expect(design.getByText('Éviter la station assise prolongée.')).toHaveCount(0);

  await page.reload();
  await expect(page.getByText(`${nameOf(hr)} s’en occupe.`, { exact: false }).first()).toBeVisible();
  await expect(page.getByText(/Réponse prévue le .+ au plus tard/)).toBeVisible();
  await desk.getByRole('button', { name: 'Livrer' }).click();
  await expect(desk.getByRole('heading', { name: 'La demande est terminée' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'La demande est terminée' })).toBeVisible();
  await page.getByRole('button', { name: 'Oui', exact: true }).click();
  await expect(page.getByText(/^Merci, c’est noté/)).toBeVisible();
  await seen(page, CASE, 'full');
});

test('an élu reports a pothole from a telephone, and follows it until it is mended', async ({
  newcomer,
  signedInAs,
}) => {
  test.slow();
  const [head, agent, elected] = await Promise.all([newcomer(), newcomer(), newcomer()]);
  const space = await aSupport(await signedInAs('org_admin'), [
    { personId: head.id, role: 'FACILITATOR' },
    { personId: agent.id, role: 'CONTRIBUTOR' },
  ]);
  const name = unique('Signalement');
  await begin(head.page, space.home, /^Signalement/, name);
  await head.page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(head.page.getByText('Publié, version 1')).toBeVisible();

  const { page } = elected;
  await page.setViewportSize(phone);
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ latitude: 48.812345, longitude: 6.454321 });
  await page.goto('/demandes');
  await page.getByRole('link', { name: 'Faire une demande' }).first().click();
  await page.getByRole('link', { name }).click();
  await page.getByLabel('Que voyez-vous ?').fill('Un nid-de-poule devant l’école');
  await page.getByRole('button', { name: 'Là où je suis' }).click();
  await expect(page.getByText('Position jointe : 48.812345, 6.454321')).toBeVisible();
  await page.getByLabel('Où ?').fill('12 rue du Lavoir');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'trou.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') });
  await page.getByRole('radio', { name: 'Oui' }).check();
  await seen(page, FILL, 'full');
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page.getByRole('heading', { name: 'Rien à faire de votre côté pour l’instant' })).toBeVisible();
  await expect(page.getByRole('link', { name: /trou\.png/ })).toBeVisible();
  await seen(page, CASE, 'full');

  const desk = agent.page;
  await desk.goto(`${space.home}/demandes`);
  await desk.getByRole('link', { name: 'Un nid-de-poule devant l’école' }).click();
  await expect(desk.getByText('12 rue du Lavoir')).toBeVisible();
  await desk.getByRole('button', { name: 'Je la prends' }).click();
  await desk.getByRole('button', { name: 'Prévoir l’intervention' }).click();
  await expect(desk.getByRole('button', { name: 'C’est fait' })).toBeVisible();

  // The élu is told, and reads from the bell.
  await page.goto('/aujourdhui');
  await page.getByRole('button', { name: /^Notifications : \d+ non lue/ }).click();
  await page
    .getByRole('link', { name: /Votre demande « .*Un nid-de-poule devant l’école » a avancé/ })
    .first()
    .click();
  await expect(page.getByText(`${nameOf(agent)} s’en occupe.`).first()).toBeVisible();
  await expect(page.locator('[aria-current="step"]').getByText('Intervention prévue')).toBeVisible();
  await desk.getByRole('button', { name: 'C’est fait' }).click();
  await expect(desk.getByRole('heading', { name: 'La demande est terminée' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'La demande est terminée' })).toBeVisible();
  await expect(page.getByText('Réparée').first()).toBeVisible();
});

/** A picture of one dot. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
