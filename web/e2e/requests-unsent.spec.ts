import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { axe } from './house/seen';
import { type Newcomer, test } from './house/test';

const PDF = { name: 'devis.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 devis') };

/** A form that wants an estimate. */
async function aForm(admin: Page, facilitator: Newcomer) {
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Achats'),
    type: 'SUPPORT',
    members: [{ personId: facilitator.id, role: 'FACILITATOR' }],
  });
  const name = unique('Demande d’achat ');
  const { id } = await ask(facilitator.page, 'POST', `/api/spaces/${space.id}/request-definitions`, { name });
  const { design, revision } = await ask(facilitator.page, 'GET', `/api/request-definitions/${id}`);
  const question = (more: object) => ({ required: true, choices: [], ...more });
  const written = await ask(facilitator.page, 'PUT', `/api/request-definitions/${id}/draft`, {
    name,
    openTo: 'ORGANISATION',
    assignment: 'BY_HAND',
    revision,
    design: {
      ...design,
      questions: [
        question({ id: 'quoi', kind: 'TEXT', label: 'Que faut-il acheter ?' }),
        question({ id: 'devis', kind: 'FILE', label: 'Le devis' }),
      ],
    },
  });
  await ask(facilitator.page, 'PUT', `/api/request-definitions/${id}/publication`, { revision: written.revision });
  return { id, name, space: space.id as string, home: `/espaces/valbourg/${space.slug}/demandes` };
}

async function choose(page: Page) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Le devis/ }).click();
  await (await chooser).setFiles(PDF);
}

test('a request that wants a file is sent with it, and not before', async ({ newcomer, signedInAs }) => {
  const [facilitator, asker] = (await Promise.all([newcomer(), newcomer()])) as [Newcomer, Newcomer];
  const form = await aForm(await signedInAs('org_admin'), facilitator);
  const { page } = asker;
  await page.goto(`/demandes/nouvelle/${form.id}`);
  await page.getByLabel(/Que faut-il acheter/).fill('Une tondeuse');
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page.getByRole('button', { name: /Le devis/ })).toBeFocused();
  await expect(page).toHaveURL(/nouvelle/);

  // Filled in without it, as by a page whose line was cut.
  const { id } = await ask(page, 'POST', `/api/request-forms/${form.id}/cases`, {
    answers: { quoi: ['Une tondeuse'] },
    trial: false,
  });
  await page.goto(`/demandes/${id}`);
  await expect(page.getByRole('heading', { name: 'Cette demande n’est pas encore envoyée' })).toBeVisible();
  await axe(page);
  await page.goto('/demandes');
  await expect(page.getByText('Pas encore envoyée')).toBeVisible();
  await facilitator.page.goto(form.home);
  await expect(facilitator.page.getByRole('heading', { name: 'Aucune demande n’attend' })).toBeVisible();

  await page.goto(`/demandes/${id}`);
  await choose(page);
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page.getByText('Votre demande est envoyée.')).toBeVisible();
  await expect(page.getByRole('link', { name: /devis\.pdf/ })).toBeVisible();
  await facilitator.page.goto(form.home);
  await expect(facilitator.page.getByRole('link', { name: /Une tondeuse/ })).toBeVisible();
});

test('where the space puts the tool away, a form that stayed open says so', async ({ newcomer, signedInAs }) => {
  const [facilitator, asker] = (await Promise.all([newcomer(), newcomer()])) as [Newcomer, Newcomer];
  const form = await aForm(await signedInAs('org_admin'), facilitator);
  const { page } = asker;
  await page.goto(`/demandes/nouvelle/${form.id}`);
  await page.getByLabel(/Que faut-il acheter/).fill('Une tondeuse');
  await choose(page);
  await ask(facilitator.page, 'DELETE', `/api/spaces/${form.space}/tools/REQUESTS`);
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page.getByRole('alert')).toContainText('Cet espace ne reçoit plus de demandes');
  await expect(page.getByLabel(/Que faut-il acheter/)).toHaveValue('Une tondeuse');
  await page.goto('/demandes/nouvelle');
  await expect(page.getByRole('link', { name: form.name })).toHaveCount(0);
  for (const path of ['', '/modeles', `/modeles/${form.id}`]) {
    await facilitator.page.goto(`${form.home}${path}`);
    await expect(facilitator.page.getByText(/est rangé dans les réglages de l’espace/)).toBeVisible();
    await axe(facilitator.page);
  }
});

test('the tab that one is in stays in view when the width changes', async ({ newcomer, signedInAs }) => {
  const facilitator = await newcomer();
  const form = await aForm(await signedInAs('org_admin'), facilitator);
  const { page } = facilitator;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${form.home.replace('/demandes', '/reglages')}`);
  const tab = page.getByRole('navigation', { name: /^Outils|espace/i }).getByRole('link', { name: 'Réglages' });
  await expect(tab).toBeInViewport();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(tab).toBeInViewport({ ratio: 0.9 });
});
