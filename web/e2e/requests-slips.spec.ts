import { expect } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { test } from './house/test';

const phone = { width: 360, height: 800 };

test('what a slip removes comes back, and a colleague is relieved by keyboard', async ({ newcomer, signedInAs }) => {
  const [head, agent, asker] = await Promise.all([newcomer(), newcomer(), newcomer()]);
  const admin = await signedInAs('org_admin');
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Support'),
    type: 'SUPPORT',
    members: [
      { personId: head.id, role: 'FACILITATOR' },
      { personId: agent.id, role: 'CONTRIBUTOR' },
    ],
  });
  const home = `/espaces/valbourg/${space.slug}/demandes`;
  const { page } = head;
  const { id: definition } = await ask(page, 'POST', `/api/spaces/${space.id}/request-definitions`, {
    name: unique('Travaux'),
    model: 'travaux',
  });

  // A question goes by a slip, and comes back with what was written meanwhile.
  await page.goto(`${home}/modeles/${definition}`);
  const questions = page.getByLabel('Question', { exact: true });
  await expect(questions).toHaveCount(5);
  await page.getByRole('button', { name: 'Actions sur la question Dans quel bâtiment' }).click();
  await page.getByRole('menuitem', { name: 'Retirer la question' }).click();
  await expect(questions).toHaveCount(4);
  await questions.first().fill('Que faut-il réparer ?');
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(questions).toHaveCount(5);
  await expect(questions.first()).toHaveValue('Que faut-il réparer ?');
  await expect(questions.nth(1)).toHaveValue(/^Dans quel bâtiment/);
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(page.getByText('Publié, version 1')).toBeVisible();

  const { id } = await ask(asker.page, 'POST', `/api/request-forms/${definition}/cases`, {
    answers: { objet: ['La porte du gymnase'] },
    trial: false,
  });
  await ask(agent.page, 'PUT', `/api/cases/${id}/assignee`, { personId: agent.id });

  // Who is away is relieved; going through the list gives the request to nobody.
  await page.setViewportSize(phone);
  await page.goto(`${home}?demande=${id}`);
  const who = page.getByLabel('Qui s’en occupe');
  await expect(who).toHaveValue(agent.id);
  await who.selectOption('');
  await who.selectOption(head.id);
  await page.getByRole('button', { name: 'Confier la demande' }).click();
  await expect(page.getByText(`${head.givenName} ${head.familyName} s’en occupe`).first()).toBeVisible();
  await expect(who).toHaveValue(head.id);

  // After a button of the request, the keyboard is at what became of it.
  await page.getByRole('button', { name: 'Refuser' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Pourquoi ?')).toBeFocused();
  await page.getByRole('button', { name: 'Annuler', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: 'Refuser' })).toBeFocused();
  await page.getByRole('button', { name: 'Planifier' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Commencer' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'C’est à vous de répondre' })).toBeFocused();

  // Who asked is told who has it.
  await asker.page.goto(`/demandes/${id}`);
  await expect(asker.page.getByText(`${head.givenName} ${head.familyName} s’en occupe.`).first()).toBeVisible();
});
