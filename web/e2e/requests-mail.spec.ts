import { expect } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { linkSentTo } from './house/outbox';
import { seen } from './house/seen';
import { test } from './house/test';
import { breakServer } from './house/watch';

const ANSWER = '/repondre/demande';

test('somebody refuses a request from the mail, without signing in, once', async ({
  newcomer,
  signedInAs,
  browser,
}) => {
  const email = `${unique('adjoint')}@valbourg-sur-seille.example`;
  const [head, decider, asker] = await Promise.all([newcomer(), newcomer({ email }), newcomer()]);
  const admin = await signedInAs('org_admin');
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Support'),
    type: 'SUPPORT',
    members: [{ personId: head.id, role: 'FACILITATOR' }],
  });
  const name = unique('Clés');
  const { id: definition } = await ask(head.page, 'POST', `/api/spaces/${space.id}/request-definitions`, { name });
  const written = await ask(head.page, 'GET', `/api/request-definitions/${definition}`);
  const [first, ...ends] = written.design.steps;
  const design = {
    ...written.design,
    steps: [{ ...first, who: { kind: 'PEOPLE', personIds: [decider.id] } }, ...ends],
  };
  await ask(head.page, 'PUT', `/api/request-definitions/${definition}/draft`, {
    name,
    openTo: 'ORGANISATION',
    assignment: 'BY_HAND',
    design,
    revision: 1,
  });
  await ask(head.page, 'PUT', `/api/request-definitions/${definition}/publication`, { revision: 2 });
  const { id } = await ask(asker.page, 'POST', `/api/request-forms/${definition}/cases`, {
    answers: { objet: ['La clé du gymnase'] },
    trial: false,
  });

  const address = await linkSentTo(await signedInAs('platform_admin'), email, ANSWER);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'La clé du gymnase' })).toBeVisible();
  await seen(page, ANSWER, 'full');
  await page.getByRole('button', { name: 'Refuser' }).click();
  await expect(page.getByRole('alert')).toHaveText('Dites pourquoi en quelques mots.');
  await expect(page.getByLabel('Votre réponse')).toBeFocused();
  await page.keyboard.type('Elle est déjà prêtée.');
  await page.getByRole('button', { name: 'Refuser' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Votre réponse est enregistrée' })).toBeVisible();
  await page.goto('/');
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Cette réponse n’est plus attendue' })).toBeVisible();
  await seen(page, ANSWER, 'refused');
  await page.goto('/');
  const mend = await breakServer(page, '**/api/case-keys');
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'La demande ne s’affiche pas' })).toBeVisible();
  await seen(page, ANSWER, 'error');
  await mend();
  await page.goto('/');
  await page.goto(ANSWER);
  await expect(page.getByRole('heading', { name: 'Cette réponse n’est plus attendue' })).toBeVisible();
  await seen(page, ANSWER, 'empty');
  await context.close();

  await asker.page.goto(`/demandes/${id}`);
  await expect(asker.page.getByRole('heading', { name: 'La demande n’a pas été retenue' })).toBeVisible();
  await expect(asker.page.getByText('Elle est déjà prêtée.')).toBeVisible();
});
