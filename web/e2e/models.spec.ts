import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { axe, seen } from './house/seen';
import { test } from './house/test';
import { breakServer } from './house/watch';

const RECEIVED = '/espaces/$authority/$space/modele';

async function aSpace(admin: Page, personId: string, role = 'CONTRIBUTOR', readerId?: string) {
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Commission'),
    type: 'COMMITTEE',
    members: [{ personId, role }, ...(readerId ? [{ personId: readerId, role: 'READER' }] : [])],
  });
  return { id: space.id as string, home: `/espaces/valbourg/${space.slug}` };
}

const questionnaire = (title: string) => ({
  title,
  description: 'Deux minutes.',
  questions: [{ kind: 'MULTIPLE', label: '', options: [{ label: 'Le marché' }, { label: 'La bibliothèque' }] }],
  anonymous: true,
  changeable: false,
  results: 'HIDDEN',
  reminding: false,
  everybody: true,
  groupIds: [],
  unitIds: [],
  emails: [],
});

async function choose(page: Page, name: string, buffer: Buffer) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Fichier du modèle/ }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer });
}

test('a poll leaves as a signed file and becomes a draft elsewhere; a file that was changed does not', async ({
  newcomer,
  signedInAs,
}) => {
  const [maker, taker] = await Promise.all([newcomer(), newcomer()]);
  const admin = await signedInAs('org_admin');
  const [here, there] = await Promise.all([aSpace(admin, maker.id), aSpace(admin, taker.id)]);
  const title = unique('Qu’aimez-vous');
  const { id } = await ask(maker.page, 'POST', `/api/spaces/${here.id}/polls`, questionnaire(title));
  const response = await maker.page.request.get(`/api/models/poll/${id}`);
  expect(response.headers()['content-disposition']).toContain('.modele.json');
  const file = Buffer.from(await response.body());

  await taker.page.goto(`${there.home}/sondages/ecrire`);
  await taker.page.getByRole('button', { name: 'Partir d’un modèle' }).click();
  await taker.page.getByRole('menuitem', { name: 'Un modèle reçu d’ailleurs…' }).click();
  await expect(taker.page.getByRole('heading', { level: 2, name: 'Commencer avec un modèle reçu' })).toBeVisible();
  await seen(taker.page, RECEIVED, 'empty');

  const model = JSON.parse(file.toString('utf8'));
  const payload = Buffer.from(model.payload, 'base64url').toString('utf8').replace('Le marché', 'La déchèterie');
  const changed = { ...model, payload: Buffer.from(payload, 'utf8').toString('base64url') };
  await choose(taker.page, 'sondage.modele.json', Buffer.from(JSON.stringify(changed)));
  await expect(taker.page.getByText('Ce fichier a été changé depuis qu’il a été signé.')).toBeVisible();
  await seen(taker.page, RECEIVED, 'error');
  await choose(taker.page, 'photo.modele.json', Buffer.from([0xff, 0xd8, 0xff]));
  await expect(taker.page.getByText('Ce fichier n’est pas un modèle de Parvis')).toBeVisible();

  await choose(taker.page, 'sondage.modele.json', file);
  await expect(taker.page.getByRole('heading', { level: 3, name: title })).toBeVisible();
  await expect(taker.page.getByText('un sondage')).toBeVisible();
  await expect(taker.page.getByText(/Signé ici même/)).toBeVisible();
  await expect(taker.page.getByText(/Empreinte de la clé\s: ([0-9A-F]{4} ){3}[0-9A-F]{4}/)).toBeVisible();
  await seen(taker.page, RECEIVED, 'full');
  await taker.page.getByRole('button', { name: 'Créer le brouillon' }).click();
  await expect(taker.page.getByLabel('Votre question')).toHaveValue(title);
  await expect(taker.page.getByRole('textbox', { name: 'Réponse 2' })).toHaveValue('La bibliothèque');
  await axe(taker.page);
});

test('a campaign leaves from its menu and is opened elsewhere as it was written', async ({ newcomer, signedInAs }) => {
  const [maker, taker] = await Promise.all([newcomer(), newcomer()]);
  const admin = await signedInAs('org_admin');
  const [here, there] = await Promise.all([
    aSpace(admin, maker.id, 'FACILITATOR'),
    aSpace(admin, taker.id, 'FACILITATOR'),
  ]);
  const question = unique('Quels travaux en 2027');
  const { id } = await ask(maker.page, 'POST', `/api/spaces/${here.id}/consultations`, {
    kind: 'CAMPAIGN',
    question,
    explanation: 'Dites ce qui compte pour vous.',
    anonymity: 'TO_READERS',
    groupIds: [],
    unitIds: [],
    moderated: true,
    supports: true,
  });
  await maker.page.goto(`${here.home}/contributions/${id}`);
  await maker.page.getByRole('button', { name: `Actions sur « ${question} »` }).click();
  const saved = maker.page.waitForEvent('download');
  await maker.page.getByRole('menuitem', { name: 'Modèle, pour une autre collectivité' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe(`${question}.modele.json`);
  const file = readFileSync(await download.path());

  await taker.page.goto(`${there.home}/contributions/ouvrir`);
  await taker.page.getByRole('link', { name: 'Un modèle reçu d’ailleurs' }).click();
  await choose(taker.page, download.suggestedFilename(), file);
  await expect(taker.page.getByText('une campagne de contributions')).toBeVisible();
  await taker.page.getByRole('button', { name: 'Créer le brouillon' }).click();
  await expect(taker.page.getByRole('textbox', { name: 'Ce que vous demandez' })).toHaveValue(question);
  await expect(taker.page.getByRole('radio', { name: /^Les animateurs seulement/ })).toBeChecked();
  await taker.page.getByRole('button', { name: 'Ouvrir la campagne' }).click();
  await expect(taker.page.getByRole('heading', { name: question })).toBeVisible();
  await expect(taker.page.getByText('Dites ce qui compte pour vous.')).toBeVisible();
});

test('who only reads a space takes no model into it; a broken server says so', async ({ newcomer, signedInAs }) => {
  const [maker, reader] = await Promise.all([newcomer(), newcomer()]);
  const admin = await signedInAs('org_admin');
  const space = await aSpace(admin, maker.id, 'CONTRIBUTOR', reader.id);
  const { id } = await ask(maker.page, 'POST', `/api/spaces/${space.id}/polls`, questionnaire(unique('Question')));
  const file = Buffer.from(await (await maker.page.request.get(`/api/models/poll/${id}`)).body());
  expect((await reader.page.request.get(`/api/models/poll/${id}`)).status()).toBe(404);
  await reader.page.goto(`${space.home}/modele`);
  await choose(reader.page, 'sondage.modele.json', file);
  await expect(reader.page.getByRole('alert')).toBeVisible();
  await seen(reader.page, RECEIVED, 'refused');

  await maker.page.goto(`${space.home}/modele`);
  const repair = await breakServer(maker.page, '**/model-inspections');
  await choose(maker.page, 'sondage.modele.json', file);
  await expect(maker.page.getByRole('alert')).toBeVisible();
  await repair();
});
