import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { linkSentTo } from './house/outbox';
import { axe, seen } from './house/seen';
import { type Newcomer, test } from './house/test';
import { breakServer } from './house/watch';

const FRONT = '/demander/$code';
const FOLLOW = '/demander/suivi';
const FOLLOWED = '/demander/suivi#';
const PDF = { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 plan') };

/** The town hall's counter: a facilitator and an agent, and the residents' model, published. */
async function aCounter(admin: Page, facilitator: Newcomer, agent: Newcomer) {
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Accueil'),
    type: 'SERVICE',
    members: [
      { personId: facilitator.id, role: 'FACILITATOR' },
      { personId: agent.id, role: 'CONTRIBUTOR' },
    ],
  });
  await ask(facilitator.page, 'PUT', `/api/spaces/${space.id}/tools/REQUESTS`);
  const name = unique('Signaler un problème ');
  const { id } = await ask(facilitator.page, 'POST', `/api/spaces/${space.id}/request-definitions`, { name });
  const written = await ask(facilitator.page, 'GET', `/api/request-definitions/${id}`);
  const { design } = written;
  const question = (more: object) => ({ required: false, choices: [], ...more });
  const { revision } = await ask(facilitator.page, 'PUT', `/api/request-definitions/${id}/draft`, {
    name,
    openTo: 'ORGANISATION',
    assignment: 'BY_HAND',
    revision: written.revision,
    design: {
      ...design,
      questions: [
        question({ id: 'quoi', kind: 'TEXT', label: 'Que voyez-vous ?', required: true }),
        question({ id: 'urgent', kind: 'YES_NO', label: 'Est-ce dangereux ?' }),
        question({
          id: 'danger',
          kind: 'LONG_TEXT',
          label: 'Pour qui ?',
          showIf: { question: 'urgent', value: 'true' },
        }),
        question({ id: 'plan', kind: 'FILE', label: 'Photo ou plan' }),
        question({ id: 'qui', kind: 'PERSON', label: 'Un agent au courant' }),
      ],
      steps: [
        {
          id: 'traiter',
          name: 'À traiter',
          who: { kind: 'AGENTS', personIds: [] },
          rule: 'ONE',
          moves: [
            { id: 'fait', label: 'C’est réparé', kind: 'YES', to: 'fini', branches: [] },
            { id: 'plus', label: 'Demander un complément', kind: 'MORE', to: 'completer', branches: [] },
          ],
        },
        {
          id: 'completer',
          name: 'À compléter',
          who: { kind: 'REQUESTER', personIds: [] },
          rule: 'ONE',
          moves: [{ id: 'dit', label: 'Envoyer ma réponse', kind: 'OTHER', to: 'traiter', branches: [] }],
        },
        { id: 'fini', name: 'Réparé', rule: 'ONE', outcome: 'DONE', moves: [] },
      ],
    },
  });
  await ask(facilitator.page, 'PUT', `/api/request-definitions/${id}/publication`, { revision });
  return { name, id: id as string, spaceId: space.id as string, home: `/espaces/valbourg/${space.slug}` };
}

test('a resident asks from a phone without an account, and follows to the end', async ({
  newcomer,
  signedInAs,
  anotherBrowser,
}) => {
  test.setTimeout(300_000);
  const outbox = await signedInAs('platform_admin');
  const [facilitator, agent] = (await Promise.all([newcomer(), newcomer()])) as [Newcomer, Newcomer];
  const counter = await aCounter(await signedInAs('org_admin'), facilitator, agent);

  // The facilitator opens the form to everybody.
  const { page } = facilitator;
  await page.goto(`${counter.home}/demandes/modeles/${counter.id}`);
  await page.getByRole('switch', { name: 'Ouvrir ce formulaire à tous' }).click();
  await expect(page.getByLabel('Responsable des données')).toHaveValue(/\S/);
  await page.getByLabel('Combien de temps les réponses sont gardées').selectOption('6');
  await axe(page);
  await page.getByRole('button', { name: 'Ouvrir le formulaire' }).click();
  const link = page.getByRole('link', { name: /\/demander\// });
  const front = new URL((await link.getAttribute('href')) ?? '').pathname;
  await page.getByRole('button', { name: 'Imprimer l’affiche' }).click();
  const poster = page.getByRole('dialog', { name: 'Affiche à imprimer' });
  await expect(poster.getByRole('img', { name: `QR code qui mène à « ${counter.name} »` })).toBeVisible();
  await page.keyboard.press('Escape');
  await axe(page);

  // A resident, on a phone.
  const resident = await anotherBrowser();
  await resident.setViewportSize({ width: 360, height: 740 });
  await resident.goto(front);
  await expect(resident.getByRole('heading', { level: 1, name: counter.name })).toBeVisible();
  await expect(resident.getByText('Un agent au courant')).toHaveCount(0);
  await seen(resident, FRONT, 'empty');
  await resident.getByLabel(/Que voyez-vous/).fill('Un nid-de-poule');
  await expect(resident.getByLabel('Pour qui ?')).toHaveCount(0);
  await resident.getByRole('radio', { name: 'Oui' }).check();
  await resident.getByLabel('Pour qui ?').fill('Les cyclistes');
  await resident.reload();
  await expect(resident.getByLabel('Pour qui ?')).toHaveValue('Les cyclistes');
  const chooser = resident.waitForEvent('filechooser');
  await resident.getByRole('button', { name: /Photo ou plan/ }).click();
  await (await chooser).setFiles(PDF);
  await resident.getByLabel('Votre prénom et votre nom').fill('Paule Essai');
  const email = `${unique('paule.')}@courriel.example`;
  await resident.getByLabel('Votre adresse électronique').fill(email);
  await resident.getByRole('checkbox').check();
  await seen(resident, FRONT, 'full');
  await resident.setViewportSize({ width: 360, height: 740 });
  await resident.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(resident.getByText(`Un courriel vient de partir à ${email}`)).toBeVisible({ timeout: 60_000 });
  await axe(resident);

  // Nobody hears of it before the address is proved.
  await agent.page.goto(`${counter.home}/demandes`);
  await expect(agent.page.getByRole('heading', { name: 'Aucune demande n’attend' })).toBeVisible();
  const own = await linkSentTo(outbox, email, '/demander/suivi');
  await resident.goto(own);
  await expect(resident.getByRole('heading', { level: 1, name: 'Confirmez votre demande' })).toBeVisible();
  await seen(resident, FOLLOW, 'empty');
  await resident.getByRole('button', { name: 'Confirmer ma demande' }).click();
  await expect(resident.getByRole('heading', { level: 1, name: 'Un nid-de-poule' })).toBeVisible();

  // The agent sees who asks, and asks for more.
  await agent.page.goto(`${counter.home}/demandes`);
  await agent.page.getByRole('link', { name: /Un nid-de-poule/ }).click();
  await expect(agent.page.getByRole('link', { name: email })).toBeVisible();
  await expect(agent.page.getByText('plan.pdf')).toBeVisible();
  await axe(agent.page);
  await agent.page.getByRole('button', { name: 'Je la prends' }).click();
  await agent.page.getByRole('button', { name: 'Demander un complément' }).click();
  await agent.page.getByLabel(/Que manque-t-il/).fill('Dans quelle rue ?');
  await agent.page.getByRole('button', { name: 'Demander un complément' }).click();

  // The same link follows, and answers.
  expect(await linkSentTo(outbox, email, '/demander/suivi')).toBe(own);
  await resident.goto(front);
  await resident.goto(own);
  await expect(resident.getByText('Dans quelle rue ?')).toBeVisible();
  await expect(resident.getByText(agent.familyName)).toHaveCount(0);
  await resident.getByLabel('Votre réponse').fill('Rue du Lavoir');
  const adding = resident.waitForEvent('filechooser');
  await resident.getByRole('button', { name: 'Joindre un fichier' }).click();
  await (await adding).setFiles({ ...PDF, name: 'rue.pdf' });
  await expect(resident.getByText('rue.pdf')).toBeVisible();
  await resident.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await expect(resident.getByText('Rue du Lavoir')).toBeVisible();
  await seen(resident, FOLLOW, 'full');

  await agent.page.getByRole('button', { name: 'C’est réparé' }).click();
  await expect(agent.page.getByText('La demande est terminée')).toBeVisible();
  await resident.reload();
  await expect(resident.getByRole('heading', { name: 'La demande est terminée' })).toBeVisible();
  await resident.getByRole('button', { name: 'Oui', exact: true }).click();
  await expect(resident.getByText('Merci, c’est noté.')).toBeVisible();
  await axe(resident);

  // At the counter, the agent fills it in for the same person, whose other request stands beside.
  await agent.page.goto(`/demandes/nouvelle/${counter.id}`);
  await agent.page.getByRole('checkbox', { name: 'Pour quelqu’un qui n’a pas de compte' }).check();
  await agent.page.getByLabel('Son prénom et son nom').fill('Paule Essai');
  await agent.page.getByLabel('Son adresse électronique').fill(email);
  await agent.page.getByLabel(/Que voyez-vous/).fill('Une lampe éteinte');
  await axe(agent.page);
  await agent.page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(agent.page.getByRole('heading', { name: 'Autres demandes de Paule Essai' })).toBeVisible();
  await expect(agent.page.getByRole('link', { name: 'Un nid-de-poule' })).toBeVisible();
  await axe(agent.page);

  // What is taken back is gone.
  await resident.getByRole('button', { name: 'Effacer mes données' }).click();
  await resident.getByRole('dialog').getByRole('button', { name: 'Effacer mes données' }).click();
  await expect(resident.getByRole('heading', { name: 'Votre demande est retirée' })).toBeVisible();
  await resident.reload();
  await expect(resident.getByRole('heading', { name: 'Ce lien ne mène plus à rien' })).toBeVisible();
});

test('who has no address asks at the counter, and follows by the code of a sheet', async ({
  newcomer,
  signedInAs,
  anotherBrowser,
}) => {
  test.setTimeout(180_000);
  const [facilitator, agent] = (await Promise.all([newcomer(), newcomer()])) as [Newcomer, Newcomer];
  const counter = await aCounter(await signedInAs('org_admin'), facilitator, agent);
  await ask(facilitator.page, 'PUT', `/api/request-definitions/${counter.id}/door`, {
    controller: 'La mairie',
    consent: 'Oui.',
    months: 6,
  });
  const { page } = agent;
  await page.goto(`/demandes/nouvelle/${counter.id}`);
  await page.getByRole('checkbox', { name: 'Pour quelqu’un qui n’a pas de compte' }).check();
  await page.getByLabel('Son prénom et son nom').fill('Odette Essai');
  await page.getByRole('checkbox', { name: 'Cette personne n’a pas d’adresse électronique' }).check();
  await expect(page.getByLabel('Son adresse électronique')).toHaveCount(0);
  await page.getByLabel(/Que voyez-vous/).fill('Un banc cassé');
  await axe(page);
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page.getByText('Pas d’adresse électronique')).toBeVisible();
  await page.getByRole('button', { name: 'Imprimer le feuillet de suivi' }).click();
  const sheet = page.getByRole('dialog', { name: 'Feuillet de suivi à imprimer' });
  await expect(sheet.getByRole('img', { name: /^QR code qui mène à la demande n° / })).toBeVisible();
  const code = (await sheet.getByText(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/).textContent()) ?? '';
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Feuillet de suivi imprimé.')).toBeVisible();
  await page.getByRole('button', { name: 'Demander un complément' }).click();
  await page.getByLabel(/Que manque-t-il/).fill('Lequel ?');
  await page.getByRole('button', { name: 'Demander un complément' }).click();

  const resident = await anotherBrowser();
  await resident.setViewportSize({ width: 360, height: 740 });
  await resident.goto(FOLLOW);
  await expect(resident.getByRole('heading', { level: 1, name: 'Suivre votre demande' })).toBeVisible();
  await axe(resident);
  await resident.getByLabel('Code du feuillet').fill('0000 0000 0000 0000');
  await resident.getByRole('button', { name: 'Voir ma demande' }).click();
  await expect(resident.getByRole('heading', { level: 1, name: 'Ce lien ne mène plus à rien' })).toBeVisible();
  await resident.goBack();
  await resident.getByLabel('Code du feuillet').fill(code.toLowerCase().replaceAll('-', ' '));
  await resident.getByRole('button', { name: 'Voir ma demande' }).click();
  await expect(resident.getByRole('heading', { level: 1, name: 'Un banc cassé' })).toBeVisible();
  await expect(resident.getByText('Lequel ?')).toBeVisible();
  await resident.getByLabel('Votre réponse').fill('Celui de la mairie');
  await resident.reload();
  await expect(resident.getByLabel('Votre réponse')).toHaveValue('Celui de la mairie');
  await resident.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await expect(resident.getByText('Celui de la mairie')).toBeVisible();
  await axe(resident);
});

test('doors that are shut, links that are wrong, files that are refused', async ({
  newcomer,
  signedInAs,
  anotherBrowser,
}) => {
  test.slow();
  const [facilitator, agent] = (await Promise.all([newcomer(), newcomer()])) as [Newcomer, Newcomer];
  const counter = await aCounter(await signedInAs('org_admin'), facilitator, agent);
  const door = `/api/request-definitions/${counter.id}/door`;
  const { code } = await ask(facilitator.page, 'PUT', door, { controller: 'La mairie', consent: 'Oui.', months: 6 });
  const page = await anotherBrowser();

  await page.goto('/demander/inconnu');
  await expect(page.getByRole('heading', { level: 1, name: 'Ce formulaire n’existe pas' })).toBeVisible();
  await seen(page, FRONT, 'refused');
  await page.goto(`${FOLLOWED}inconnu`);
  await expect(page.getByRole('heading', { level: 1, name: 'Ce lien ne mène plus à rien' })).toBeVisible();
  await seen(page, FOLLOW, 'refused');

  await page.goto(`/demander/${code}`);
  await page.getByLabel(/Que voyez-vous/).fill('Un banc cassé');
  await page.getByLabel('Votre prénom et votre nom').fill('Paule Essai');
  await page.getByLabel('Votre adresse électronique').fill('paule@courriel.example');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Photo ou plan/ }).click();
  await (await chooser).setFiles({ name: 'faux.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<svg/>') });
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page.getByText(/Ce fichier n’est ni une photo/)).toBeVisible({ timeout: 60_000 });
  await axe(page);

  await ask(facilitator.page, 'DELETE', door);
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page.getByText(/Ce formulaire n’accepte plus de demandes/)).toBeVisible({ timeout: 60_000 });
  await axe(page);

  const repair = await breakServer(page, '**/api/public-requests/**');
  await page.goto('/demander/inconnu');
  await expect(page.getByRole('button', { name: 'Réessayer' })).toBeVisible();
  await seen(page, FRONT, 'error');
  await page.goto(`${FOLLOWED}inconnu`);
  await expect(page.getByRole('button', { name: 'Réessayer' })).toBeVisible();
  await seen(page, FOLLOW, 'error');
  await repair();
});
