import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { picture, picturing } from './house/picture';
import { seen } from './house/seen';
import { test } from './house/test';
import { breakServer } from './house/watch';

const MINE = '/demandes';
const OFFERED = '/demandes/nouvelle';
const FILL = '/demandes/nouvelle/$form';
const CASE = '/demandes/$case';
const QUEUE = '/espaces/$authority/$space/demandes';
const MODELS = '/espaces/$authority/$space/demandes/modeles';
const DESIGN = '/espaces/$authority/$space/demandes/modeles/$definition';

/** A space that supports the others; whoever is named runs it, or answers for it. */
async function aSupport(admin: Page, members: { personId: string; role: string }[]) {
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Support'),
    type: 'SUPPORT',
    members,
  });
  return { id: space.id as string, home: `/espaces/valbourg/${space.slug}` };
}

/** A definition begun with a ready model, published. */
async function published(page: Page, spaceId: string, name: string, model?: string): Promise<string> {
  const { id } = await ask(page, 'POST', `/api/spaces/${spaceId}/request-definitions`, { name, model });
  await ask(page, 'PUT', `/api/request-definitions/${id}/publication`, { revision: 1 });
  return id;
}

test.describe('requests', () => {
  test('somebody asks, an agent takes it and asks for more, then it is done', async ({ newcomer, signedInAs }) => {
    test.slow();
    const [head, agent, asker] = await Promise.all([newcomer(), newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const space = await aSupport(admin, [
      { personId: head.id, role: 'FACILITATOR' },
      { personId: agent.id, role: 'CONTRIBUTOR' },
    ]);
    const name = unique('Ticket informatique');

    // The head of the service takes a ready model.
    const page = head.page;
    await page.goto(`${space.home}/demandes`);
    await expect(page.getByRole('heading', { name: 'Aucune demande n’attend' })).toBeVisible();
    await seen(page, QUEUE, 'empty');
    await page.getByRole('link', { name: 'Modèles de demande' }).click();
    await expect(page.getByRole('heading', { name: 'Que peut-on demander à cet espace ?' })).toBeVisible();
    await seen(page, MODELS, 'empty');
    await page.getByRole('button', { name: 'Nouveau modèle' }).click();
    await page.getByRole('radio', { name: /^Ticket informatique/ }).check();
    await page.getByLabel('Nom', { exact: true }).fill(name);
    await page.getByRole('button', { name: 'Commencer', exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await expect(page.getByText('Publié, version 1')).toBeVisible();
    await seen(page, DESIGN, 'full');

    // Somebody who is not in that space asks.
    await asker.page.goto('/demandes');
    await expect(asker.page.getByRole('heading', { name: 'Aucune demande en cours' })).toBeVisible();
    await seen(asker.page, MINE, 'empty');
    await asker.page.getByRole('link', { name: 'Faire une demande' }).click();
    await seen(asker.page, OFFERED, 'full');
    await asker.page.getByRole('link', { name }).click();
    await seen(asker.page, FILL, 'full');
    await asker.page.getByLabel('Que se passe-t-il ?').fill('L’imprimante de l’accueil n’imprime plus');
    await asker.page.getByLabel('Qu’est-ce qui est touché ?').selectOption('Une imprimante');
    await asker.page.getByRole('radio', { name: 'Oui' }).check();
    await asker.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ecran.txt', mimeType: 'text/plain', buffer: Buffer.from('Erreur 12') });
    await asker.page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await expect(asker.page.getByRole('heading', { name: 'Rien à faire de votre côté pour l’instant' })).toBeVisible();
    await expect(asker.page.getByRole('link', { name: /ecran\.txt/ })).toBeVisible();
    await seen(asker.page, CASE, 'full');

    // An agent takes it, and asks for more.
    const desk = agent.page;
    await desk.goto(`${space.home}/demandes`);
    await desk.getByRole('link', { name: 'L’imprimante de l’accueil n’imprime plus' }).click();
    await desk.getByRole('button', { name: 'Je la prends' }).click();
    await expect(
      desk.getByRole('heading', { name: `${agent.givenName} ${agent.familyName} s’en occupe` }),
    ).toBeVisible();
    await seen(desk, QUEUE, 'full');
    await desk.getByLabel('Écrire au demandeur').fill('Sans doute le tambour.');
    await desk.getByRole('button', { name: 'Garder en note interne' }).click();
    await expect(desk.getByText('Note interne : le demandeur ne la lit pas.')).toBeVisible();
    await desk.getByRole('button', { name: 'Demander une précision' }).click();
    await desk.getByLabel('Que manque-t-il ?').fill('Quel est le numéro au dos ?');
    await desk.getByRole('button', { name: 'Demander une précision' }).click();
    await expect(desk.getByText(/Un complément est attendu/)).toBeVisible();

    // Who asked is told, and answers.
    await asker.page.goto('/aujourdhui');
    await asker.page
      .getByRole('link', { name: /Compléter/ })
      .first()
      .click();
    await expect(asker.page.getByRole('heading', { name: 'C’est à vous : un complément est attendu' })).toBeVisible();
    await expect(asker.page.getByText('Sans doute le tambour.')).toHaveCount(0);
    await asker.page.getByRole('button', { name: 'Renvoyer complétée' }).click();
    await asker.page.getByLabel('Votre réponse').fill('HP 4250, n° 12');
    await asker.page.getByRole('button', { name: 'Renvoyer complétée' }).click();
    await expect(asker.page.getByRole('heading', { name: 'Rien à faire de votre côté pour l’instant' })).toBeVisible();

    await desk.reload();
    await expect(desk.getByText('HP 4250, n° 12')).toBeVisible();
    await desk.getByRole('button', { name: 'C’est résolu' }).click();
    await expect(desk.getByRole('heading', { name: 'La demande est terminée' })).toBeVisible();
    await asker.page.reload();
    await expect(asker.page.getByRole('heading', { name: 'La demande est terminée' })).toBeVisible();
    await asker.page.goto('/demandes');
    await seen(asker.page, MINE, 'full');
  });

  test('three steps are built in fifteen actions at most, by visible words alone', async ({ newcomer, signedInAs }) => {
    const head = await newcomer();
    const admin = await signedInAs('org_admin');
    const space = await aSupport(admin, [{ personId: head.id, role: 'FACILITATOR' }]);
    const { page } = head;
    await page.goto(space.home);
    let actions = 0;
    // The tab of the space, not the entry of the rail that bears the same name.
    const click = async (name: string) => {
      actions += 1;
      await page
        .getByRole('button', { name, exact: true })
        .or(page.getByRole('link', { name, exact: true }))
        .last()
        .click();
    };
    const type = async (label: string, text: string, place = 0) => {
      actions += 1;
      await page.getByLabel(label, { exact: true }).nth(place).fill(text);
    };
    const part = (title: string) => page.locator('section').filter({ has: page.getByRole('heading', { name: title }) });
    const name = picturing ? 'Prêt de clés' : unique('Prêt de clés');
    await click('Demandes');
    await click('Modèles de demande');
    await click('Nouveau modèle');
    await type('Nom', name);
    await picture(page, 'circuit-1', page.getByRole('dialog'));
    await click('Commencer');
    await type('Nom de l’étape', 'À l’accueil');
    await type('Bouton', 'Prêter');
    await type('Nom de la fin', 'Clé prêtée');
    await type('Nom de la fin', 'Clé indisponible', 1);
    await picture(page, 'circuit-2', part('Qui répond, et que se passe-t-il ?'));
    await click('Publier');
    await expect(page.getByText('Publié, version 1')).toBeVisible();
    expect(actions, 'actions').toBeLessThanOrEqual(15);
    const top = page.locator('header').filter({ has: page.getByRole('heading', { level: 2, name }) });
    await picture(page, 'circuit-3', top, part('Qui demande ?'));

    await page.getByText('Le circuit en mots').click();
    await expect(
      page.getByRole('listitem').filter({ hasText: '« Prêter » mène à « Clé prêtée »' }).first(),
    ).toBeVisible();
    await page.goto('/demandes/nouvelle');
    await page.getByRole('link', { name }).click();
    await picture(
      page,
      'circuit-4',
      page.getByRole('heading', { level: 1 }),
      page.getByRole('button', { name: 'Envoyer la demande' }),
    );
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Clé prêtée' })).toBeVisible();
  });

  test('what is missing is said before publishing, and a trial tells nobody', async ({ newcomer, signedInAs }) => {
    const head = await newcomer();
    const admin = await signedInAs('org_admin');
    const space = await aSupport(admin, [{ personId: head.id, role: 'FACILITATOR' }]);
    const { page } = head;
    const name = unique('Achat');
    const id = await published(page, space.id, name, 'achat');
    await page.goto(`${space.home}/demandes/modeles`);
    await page.getByRole('main').getByRole('link', { name }).waitFor();
    await seen(page, MODELS, 'full');
    await page.goto(`${space.home}/demandes/modeles/${id}`);
    await page.getByRole('button', { name: 'Ajouter une question' }).click();
    await expect(page.getByText('Une question n’a pas de texte.')).toBeVisible();
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await expect(page.getByText('Ce modèle ne peut pas encore être publié')).toBeVisible();
    await page.getByLabel('Question', { exact: true }).last().fill('Chez quel fournisseur ?');
    await expect(page.getByText('Une question n’a pas de texte.')).toHaveCount(0);
    await page.getByRole('button', { name: 'Essayer' }).click();
    await expect(page.getByText('Vous essayez ce modèle')).toBeVisible();
    await page.getByLabel('Que voulez-vous acheter ?').fill('Une tondeuse');
    await page.getByLabel('Pour quel montant TTC ?').fill('1 200,50');
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await expect(page.getByText(/^Demande d’essai/)).toBeVisible();
    await page.getByRole('button', { name: 'Accorder' }).click();
    // Above 500 euros a second person reads it.
    await expect(page.getByRole('listitem').filter({ hasText: 'Seconde lecture' }).first()).toBeVisible();
    await page.goto('/demandes');
    await expect(page.getByRole('heading', { name: 'Aucune demande en cours' })).toBeVisible();
  });

  test('who has no business there is refused, and a broken line says so', async ({ newcomer, signedInAs }) => {
    const [head, asker] = await Promise.all([newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const space = await aSupport(admin, [
      { personId: head.id, role: 'FACILITATOR' },
      { personId: asker.id, role: 'READER' },
    ]);
    const definition = await published(head.page, space.id, unique('Travaux'), 'travaux');
    const { id } = await ask(head.page, 'POST', `/api/request-forms/${definition}/cases`, {
      answers: {},
      trial: false,
    });
    const { page } = asker;
    for (const [address, route] of [
      [`/demandes/${id}`, CASE],
      [`/demandes/nouvelle/${id}`, FILL],
      [`${space.home}/demandes/modeles`, MODELS],
      [`${space.home}/demandes/modeles/${definition}`, DESIGN],
    ] as const) {
      await page.goto(address);
      await seen(page, route, 'refused');
    }
    await page.goto(`${space.home}/demandes`);
    await expect(
      page.getByRole('heading', { name: 'Ici, les membres de cet espace répondent aux demandes' }),
    ).toBeVisible();
    await seen(page, QUEUE, 'refused');

    const guest = await signedInAs('guest');
    await guest.goto('/demandes/nouvelle');
    await expect(guest.getByRole('heading', { name: 'Rien ne peut être demandé ici pour l’instant' })).toBeVisible();
    await seen(guest, OFFERED, 'empty');

    for (const [address, route, api] of [
      ['/demandes', MINE, '/api/cases/mine'],
      ['/demandes/nouvelle', OFFERED, '/api/request-forms'],
      [`/demandes/nouvelle/${definition}`, FILL, `/api/request-forms/${definition}`],
      [`/demandes/${id}`, CASE, `/api/cases/${id}`],
      [`${space.home}/demandes`, QUEUE, `/api/spaces/${space.id}/cases`],
      [`${space.home}/demandes/modeles`, MODELS, `/api/spaces/${space.id}/request-definitions`],
      [`${space.home}/demandes/modeles/${definition}`, DESIGN, `/api/request-definitions/${definition}`],
    ] as const) {
      const mend = await breakServer(head.page, new RegExp(`${api}(\\?|$)`));
      await head.page.goto(address);
      await seen(head.page, route, 'error');
      await mend();
    }
  });

  test('the queue is narrowed, and shown by step', async ({ newcomer, signedInAs }) => {
    const [head, asker] = await Promise.all([newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const space = await aSupport(admin, [{ personId: head.id, role: 'FACILITATOR' }]);
    const definition = await published(head.page, space.id, unique('Travaux'), 'travaux');
    for (const what of ['Porte de l’école', 'Fuite à la salle des fêtes']) {
      await ask(asker.page, 'POST', `/api/request-forms/${definition}/cases`, {
        answers: { objet: [what] },
        trial: false,
      });
    }
    const { page } = head;
    await page.goto(`${space.home}/demandes`);
    await page.getByLabel('Titre ou numéro').fill('fuite');
    await page.getByRole('button', { name: 'Chercher', exact: true }).click();
    await expect(page.getByRole('link', { name: 'Porte de l’école' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Fuite à la salle des fêtes' }).click();
    await page.getByRole('article').getByLabel('Priorité').selectOption('Urgent');
    await expect(page.getByText('Priorité : Urgent')).toBeVisible();
    // Past the day by which an answer was expected, it is late.
    const leak = new URL(page.url()).searchParams.get('demande');
    await ask(page, 'PUT', `/api/cases/${leak}/handling`, { urgency: 0, expectedOn: '2026-01-05' });
    await page.goto(`${space.home}/demandes?a=retard`);
    await expect(page.getByText('2 en cours, 0 à vous, 2 à personne, dont 1 en retard')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Fuite à la salle des fêtes' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Porte de l’école' })).toHaveCount(0);
    await page.goto(`${space.home}/demandes?vue=tableau`);
    await expect(page.getByRole('heading', { level: 3, name: /Demandée/ })).toBeVisible();
    await seen(page, QUEUE, 'full');
    await page.getByLabel('Lesquelles').selectOption('Terminées');
    await expect(page.getByRole('heading', { name: 'Aucune demande de cette sorte' })).toBeVisible();
  });
});
