import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { axe } from './house/seen';
import { test } from './house/test';

async function aSupport(admin: Page, personId: string) {
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Support'),
    type: 'SUPPORT',
    members: [{ personId, role: 'FACILITATOR' }],
  });
  return { id: space.id as string, home: `/espaces/valbourg/${space.slug}` };
}

async function choose(page: Page, name: string, buffer: Buffer) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Fichier du modèle/ }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer });
}

test('a model of requests leaves from its menu, and elsewhere says who must be chosen again', async ({
  newcomer,
  signedInAs,
}) => {
  const [maker, taker] = await Promise.all([newcomer(), newcomer()]);
  const admin = await signedInAs('org_admin');
  const [here, there] = await Promise.all([aSupport(admin, maker.id), aSupport(admin, taker.id)]);
  const name = unique('Prêt de clés');
  const { id } = await ask(maker.page, 'POST', `/api/spaces/${here.id}/request-definitions`, { name });
  const { design } = await ask(maker.page, 'GET', `/api/request-definitions/${id}`);
  const [first, ...ends] = design.steps;
  await ask(maker.page, 'PUT', `/api/request-definitions/${id}/draft`, {
    name,
    openTo: 'ORGANISATION',
    assignment: 'BY_HAND',
    design: { ...design, steps: [{ ...first, who: { kind: 'PEOPLE', personIds: [maker.id] } }, ...ends] },
    revision: 1,
  });
  await maker.page.goto(`${here.home}/demandes/modeles/${id}`);
  await maker.page.getByRole('button', { name: `Autres actions sur ${name}` }).click();
  const saved = maker.page.waitForEvent('download');
  await maker.page.getByRole('menuitem', { name: 'Modèle, pour une autre collectivité' }).click();
  const download = await saved;
  const file = readFileSync(await download.path());
  const model = JSON.parse(file.toString('utf8'));
  const payload = Buffer.from(model.payload, 'base64url').toString('utf8');
  expect(payload).not.toContain(maker.id);

  const { page } = taker;
  await page.goto(`${there.home}/demandes/modeles`);
  await page.getByRole('link', { name: 'Un modèle reçu d’ailleurs' }).click();
  const changed = Buffer.from(payload.replace('Accepter', 'Approuver'), 'utf8').toString('base64url');
  await choose(page, 'cles.modele.json', Buffer.from(JSON.stringify({ ...model, payload: changed })));
  await expect(page.getByText('Ce fichier a été changé depuis qu’il a été signé.')).toBeVisible();
  await choose(page, download.suggestedFilename(), file);
  await expect(page.getByRole('heading', { level: 3, name })).toBeVisible();
  await expect(page.getByText('un modèle de demande', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Créer le brouillon' }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await expect(page.getByText('Dites qui répond à l’étape « Demandée ».')).toBeVisible();
  await axe(page);
  await page.getByLabel('Qui répond ?').selectOption('Les agents de cet espace');
  await expect(page.getByText(/manque(nt)? avant de publier/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(page.getByText('Publié, version 1')).toBeVisible();
});
