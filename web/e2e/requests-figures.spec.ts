import { expect } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { seen } from './house/seen';
import { test } from './house/test';
import { breakServer } from './house/watch';

const FIGURES = '/espaces/$authority/$space/demandes/chiffres';

test('who asked says whether they are satisfied, and those who answer read a year in figures', async ({
  newcomer,
  signedInAs,
}) => {
  const [head, asker] = await Promise.all([newcomer(), newcomer()]);
  const admin = await signedInAs('org_admin');
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Support'),
    type: 'SUPPORT',
    members: [{ personId: head.id, role: 'FACILITATOR' }],
  });
  const home = `/espaces/valbourg/${space.slug}`;
  const name = unique('Clés');
  const { id: definition } = await ask(head.page, 'POST', `/api/spaces/${space.id}/request-definitions`, { name });
  await ask(head.page, 'PUT', `/api/request-definitions/${definition}/publication`, { revision: 1 });

  const { page } = head;
  await page.goto(`${home}/demandes`);
  await page.getByRole('link', { name: 'Chiffres' }).click();
  await expect(page.getByRole('heading', { name: /^Aucune demande en/ })).toBeVisible();
  await seen(page, FIGURES, 'empty');

  for (const what of ['Le gymnase', 'La salle du conseil']) {
    await ask(asker.page, 'POST', `/api/request-forms/${definition}/cases`, {
      answers: { objet: [what] },
      trial: false,
    });
  }
  // An agent keeps words that are said again and again.
  await page.goto(`${home}/demandes`);
  await page.getByRole('link', { name: 'Le gymnase' }).click();
  await page.getByRole('button', { name: 'Réponses types' }).click();
  await page.getByLabel('Titre', { exact: true }).fill('Bien reçu');
  await page.getByLabel('Réponse', { exact: true }).fill('Bonjour {prénom}, la clé {numéro} vous attend.');
  await page.getByRole('button', { name: 'Garder', exact: true }).click();
  await expect(page.getByRole('dialog').getByText('Bien reçu')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByLabel('Réponse type', { exact: true }).selectOption('Bien reçu');
  await expect(page.getByLabel('Écrire au demandeur')).toHaveValue(
    new RegExp(`^Bonjour ${asker.givenName}, la clé \\d{4}-\\d+ vous attend\\.$`),
  );
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await expect(page.getByText(`Bonjour ${asker.givenName}, la clé`)).toBeVisible();
  await page.goto(`${home}/demandes/chiffres`);

  const { asked } = await ask(asker.page, 'GET', '/api/cases/mine');
  await ask(page, 'PUT', `/api/cases/${asked[0].id}/step`, { move: 'accepter', revision: 1 });
  await asker.page.goto(`/demandes/${asked[0].id}`);
  const yes = asker.page.getByRole('button', { name: 'Oui', exact: true });
  await yes.click();
  await expect(yes).toHaveAttribute('aria-pressed', 'true');
  await expect(asker.page.getByText('Merci, c’est noté.')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('row', { name: new RegExp(`^${name} 2 1 1 0 0`) })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'En cours, par étape' })).toBeVisible();
  await seen(page, FIGURES, 'full');
  const mend = await breakServer(page, /\/cases\/figures/);
  await page.goto(`${home}/demandes/chiffres`);
  await seen(page, FIGURES, 'error');
  await mend();

  await asker.page.goto(`${home}/demandes/chiffres`);
  await seen(asker.page, FIGURES, 'refused');
});

test('two requests for one thing are merged, and who asked for the other is told of the end', async ({
  newcomer,
  signedInAs,
}) => {
  const [head, first, second] = await Promise.all([newcomer(), newcomer(), newcomer()]);
  const admin = await signedInAs('org_admin');
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Support'),
    type: 'SUPPORT',
    members: [{ personId: head.id, role: 'FACILITATOR' }],
  });
  const { page } = head;
  const { id: definition } = await ask(page, 'POST', `/api/spaces/${space.id}/request-definitions`, {
    name: unique('Voirie'),
  });
  await ask(page, 'PUT', `/api/request-definitions/${definition}/publication`, { revision: 1 });
  const file = (who: typeof first, what: string) =>
    ask(who.page, 'POST', `/api/request-forms/${definition}/cases`, { answers: { objet: [what] }, trial: false });
  const kept = await file(first, 'Un trou rue Basse');
  const other = await file(second, 'Un nid-de-poule au lavoir');

  await page.goto(`/espaces/valbourg/${space.slug}/demandes?demande=${other.id}`);
  await page.getByRole('button', { name: 'Lier ou réunir…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Un trou rue Basse/ }).check();
  await dialog.getByRole('button', { name: 'Réunir à celle-là' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^Réunie à la demande/ })).toBeVisible();

  await second.page.goto(`/demandes/${other.id}`);
  await expect(second.page.getByRole('heading', { level: 2, name: /^Réunie à la demande/ })).toBeVisible();
  await expect(second.page.getByText('Un trou rue Basse')).toHaveCount(0);
  await ask(page, 'PUT', `/api/cases/${kept.id}/step`, { move: 'accepter', revision: 1 });
  await second.page.reload();
  await expect(second.page.getByText(/^On y demandait la même chose/)).toBeVisible();
});
