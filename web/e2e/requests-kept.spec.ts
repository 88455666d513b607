import { expect } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { axe } from './house/seen';
import { type Newcomer, test } from './house/test';

test('what was typed about a request outlives a reload and a closed tab, until it is sent', async ({
  newcomer,
  signedInAs,
}) => {
  test.setTimeout(180_000);
  const admin = await signedInAs('org_admin');
  const [head, asker] = (await Promise.all([newcomer(), newcomer()])) as [Newcomer, Newcomer];
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Travaux'),
    type: 'SERVICE',
    members: [{ personId: head.id, role: 'FACILITATOR' }],
  });
  await ask(head.page, 'PUT', `/api/spaces/${space.id}/tools/REQUESTS`);
  const { id: form } = await ask(head.page, 'POST', `/api/spaces/${space.id}/request-definitions`, {
    name: unique('Travaux'),
    model: 'travaux',
  });
  const { revision } = await ask(head.page, 'GET', `/api/request-definitions/${form}`);
  await ask(head.page, 'PUT', `/api/request-definitions/${form}/publication`, { revision });

  // A form that was begun is found again, in another tab as well.
  const { page } = asker;
  const what = page.getByLabel('Que faut-il faire ?');
  await page.goto(`/demandes/nouvelle/${form}`);
  await expect(page.getByRole('button', { name: 'Tout effacer et recommencer' })).toHaveCount(0);
  await what.fill('La porte du gymnase');
  await page.getByLabel('Dans quel bâtiment ?').fill('Gymnase');
  await page.reload();
  await expect(what).toHaveValue('La porte du gymnase');
  await expect(page.getByLabel('Dans quel bâtiment ?')).toHaveValue('Gymnase');
  await expect(page.getByText(/^Gardé sur cet appareil tant que ce n’est pas envoyé/)).toBeVisible();
  await axe(page);
  const later = await page.context().newPage();
  await later.goto(`/demandes/nouvelle/${form}`);
  await expect(later.getByLabel('Que faut-il faire ?')).toHaveValue('La porte du gymnase');
  await later.close();

  // One may start afresh, and think better of it.
  await page.getByRole('button', { name: 'Tout effacer et recommencer' }).click();
  await expect(what).toHaveValue('');
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(what).toHaveValue('La porte du gymnase');
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'La porte du gymnase' })).toBeVisible();
  const address = new URL(page.url()).pathname;
  await page.goto(`/demandes/nouvelle/${form}`);
  await expect(what).toHaveValue('');

  // Why it is refused, and what is written about it.
  const answering = head.page;
  await answering.goto(address);
  await answering.getByLabel('Écrire au demandeur').fill('Quelle porte ?');
  await answering.getByRole('button', { name: 'Refuser' }).click();
  await answering.getByLabel('Pourquoi ?').fill('Elle vient d’être changée.');
  await answering.reload();
  await expect(answering.getByLabel('Pourquoi ?')).toHaveValue('Elle vient d’être changée.');
  await expect(answering.getByLabel('Écrire au demandeur')).toHaveValue('Quelle porte ?');
  await axe(answering);
  await answering.getByRole('button', { name: 'Effacer', exact: true }).click();
  await expect(answering.getByLabel('Écrire au demandeur')).toHaveValue('');
  await answering.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await expect(answering.getByLabel('Écrire au demandeur')).toHaveValue('Quelle porte ?');
  await answering.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await expect(answering.getByLabel('Écrire au demandeur')).toHaveValue('');
  await answering.getByRole('button', { name: 'Refuser' }).click();
  await expect(answering.getByText('La demande n’a pas été retenue')).toBeVisible();
  const left = await answering.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('.request.')));
  expect(left).toEqual([]);
});
