import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { deposit } from './house/deposit';
import { linkSentTo } from './house/outbox';
import { seen } from './house/seen';
import { test } from './house/test';
import { breakServer } from './house/watch';

const DOCUMENTS = '/espaces/$authority/$space/documents';
const TODAY = '/aujourdhui';
const ANSWER = '/repondre';
const ACCOUNT = '/mon-compte';

/** A space where a project leader writes, a director validates and a partner reads, with a document. */
async function aConvention(people: { leader: string; director: string; partner: string }, admin: Page, leader: Page) {
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: `Projet ${unique('revitalisation')}`,
    type: 'PROJECT',
    members: [
      { personId: people.leader, role: 'CONTRIBUTOR' },
      { personId: people.director, role: 'FACILITATOR' },
      { personId: people.partner, role: 'READER' },
    ],
  });
  const root = (await ask(leader, 'GET', `/api/spaces/${space.id}/documents`)).entry.id;
  const name = `Convention ${unique('ort')}.txt`;
  await deposit(leader, { folderId: root, filename: name }, 'Article 4. La durée est de cinq ans.');
  const { items } = await ask(leader, 'GET', `/api/documents/${root}/children`);
  const document = items.find((entry: { name: string }) => entry.name === name);
  return { name, id: document.id as string };
}

const badge = (page: Page, state: string) => page.locator('h2 + p').getByText(state, { exact: true });

test.describe('approvals', () => {
  test('a director validates a document that is then changed; those who only read see what is validated', async ({
    newcomer,
    signedInAs,
  }) => {
    test.slow();
    const [leader, director, partner] = await Promise.all([newcomer(), newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const people = { leader: leader.id, director: director.id, partner: partner.id };
    const { name, id } = await aConvention(people, admin, leader.page);

    await leader.page.goto(`/d/${id}`);
    await leader.page.getByRole('button', { name: 'Demander une validation…' }).click();
    const dialog = leader.page.getByRole('dialog');
    await dialog
      .getByRole('group', { name: 'Qui doit valider' })
      .getByLabel(`${director.givenName} ${director.familyName}`)
      .check();
    await dialog.getByLabel('Ce qu’il faut regarder').fill('Surtout l’article 4.');
    await dialog.getByLabel('Ne montrer aux lecteurs que ce qui est validé').check();
    await seen(leader.page, DOCUMENTS, 'full');
    await dialog.getByRole('button', { name: 'Demander la validation' }).click();
    await expect(badge(leader.page, 'En relecture')).toBeVisible();
    await expect(leader.page.getByRole('button', { name: 'Retirer la demande…' })).toBeVisible();

    await partner.page.goto(`/d/${id}`);
    await expect(partner.page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();

    await director.page.goto(TODAY);
    await expect(director.page.getByText('Une chose vous attend.')).toBeVisible();
    await expect(director.page.getByText('Surtout l’article 4.')).toBeVisible();
    await seen(director.page, TODAY, 'full');
    await director.page.getByRole('link', { name: /^Lire et répondre/ }).click();
    await expect(director.page.getByText('vous demande de valider la version 1.')).toBeVisible();
    await seen(director.page, DOCUMENTS, 'full');
    await director.page.getByRole('button', { name: 'Valider', exact: true }).click();
    await expect(badge(director.page, 'Validé')).toBeVisible();
    await expect(badge(leader.page, 'Validé')).toBeVisible();
    await expect(leader.page.getByText('La version 1 est validée')).toBeVisible();
    await partner.page.goto(`/d/${id}`);
    await expect(badge(partner.page, 'Validé')).toBeVisible();
    await expect(partner.page.getByText(/Version 1 validée par/)).toBeVisible();

    await deposit(leader.page, { documentId: id, filename: name }, 'Article 4. La durée est de dix ans.');
    await expect(badge(director.page, 'En relecture')).toBeVisible();
    await expect(director.page.getByText('vous demande de valider la version 2.')).toBeVisible();
    await partner.page.reload();
    await expect(badge(partner.page, 'Validé')).toBeVisible();
    await expect(partner.page.getByText('La durée est de cinq ans.')).toBeVisible();

    await director.page.getByRole('button', { name: 'À corriger…' }).click();
    await director.page.getByRole('dialog').getByLabel('À corriger').fill('Dix ans, c’est trop long.');
    await director.page.getByRole('button', { name: 'Demander la correction' }).click();
    await expect(badge(leader.page, 'Brouillon')).toBeVisible();
    await expect(leader.page.getByText('Dix ans, c’est trop long.')).toBeVisible();
    await leader.page.getByRole('button', { name: /^Notifications : / }).click();
    await expect(leader.page.getByText(`demande de corriger « ${name} »`)).toBeVisible();
    await leader.page.keyboard.press('Escape');

    await deposit(leader.page, { documentId: id, filename: name }, 'Article 4. La durée est de six ans.');
    await expect(director.page.getByText('vous demande de valider la version 3.')).toBeVisible();
    // What the director reads is what they answer about, though a version comes while they press.
    const answered = director.page.waitForResponse('**/approval/answers/mine');
    await director.page.route('**/approval/answers/mine', async (route) => {
      await deposit(leader.page, { documentId: id, filename: name }, 'Article 4. La durée est de sept ans.');
      await route.continue();
    });
    await director.page.getByRole('button', { name: 'Valider', exact: true }).click();
    expect((await answered).status()).toBe(409);
    await expect(director.page.getByText(/La version 4 vient d’arriver/)).toBeVisible();
    await director.page.unroute('**/approval/answers/mine');
    await expect(director.page.getByText('vous demande de valider la version 4.')).toBeVisible();
    await director.page.getByRole('button', { name: 'Valider', exact: true }).click();
    await expect(badge(director.page, 'Validé')).toBeVisible();
    await partner.page.reload();
    await expect(partner.page.getByText('La durée est de sept ans.')).toBeVisible();
  });

  test('a document is final, by keyboard alone, and only a facilitator reopens it', async ({
    newcomer,
    signedInAs,
  }) => {
    const [leader, director, partner] = await Promise.all([newcomer(), newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const people = { leader: leader.id, director: director.id, partner: partner.id };
    const { name, id } = await aConvention(people, admin, leader.page);
    const { page } = leader;
    await page.goto(`/d/${id}`);
    const menu = page.getByRole('button', { name: `Actions sur ${name}` }).last();
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'État…' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.getByLabel('Final').focus();
    await page.keyboard.press('Space');
    await seen(page, DOCUMENTS, 'full');
    await page.getByRole('button', { name: 'Enregistrer l’état' }).focus();
    await page.keyboard.press('Enter');
    await expect(badge(page, 'Final')).toBeVisible();
    await expect(page.getByText('a rendu la version 1 finale')).toBeVisible();
    await menu.click();
    await expect(page.getByRole('menuitem', { name: 'Copier le lien' })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: 'Renommer' })).toHaveCount(0);
    await expect(page.getByRole('menuitem', { name: 'État…' })).toHaveCount(0);

    await director.page.goto(`/d/${id}`);
    await director.page
      .getByRole('button', { name: `Actions sur ${name}` })
      .last()
      .click();
    await director.page.getByRole('menuitem', { name: 'État…' }).click();
    await director.page.getByRole('button', { name: 'Rouvrir' }).click();
    await expect(badge(director.page, 'Brouillon')).toBeVisible();
  });

  test('somebody answers from the mail, without signing in, once', async ({ newcomer, signedInAs, browser }) => {
    const email = `${unique('adjointe')}@valbourg-sur-seille.example`;
    const [leader, director, partner] = await Promise.all([newcomer(), newcomer({ email }), newcomer()]);
    const admin = await signedInAs('org_admin');
    const people = { leader: leader.id, director: director.id, partner: partner.id };
    const { name, id } = await aConvention(people, admin, leader.page);
    await ask(leader.page, 'POST', `/api/documents/${id}/approval`, {
      version: 1,
      rule: 'ALL',
      approvers: [director.id],
      proofreaders: [],
      instructions: 'Surtout l’article 4.',
      withhold: false,
    });
    const address = await linkSentTo(await signedInAs('platform_admin'), email, ANSWER);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address);
    await expect(page.getByRole('heading', { name: `Valider « ${name} »` })).toBeVisible();
    await expect(page.getByText('Surtout l’article 4.')).toBeVisible();
    await seen(page, ANSWER, 'full');
    await page.getByRole('button', { name: 'À corriger…' }).click();
    await page.getByLabel('À corriger').fill('La durée manque.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Votre réponse est enregistrée' })).toBeVisible();
    await page.goto('/');
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'Cette réponse n’est plus attendue' })).toBeVisible();
    await seen(page, ANSWER, 'refused');
    await page.goto('/');
    const mend = await breakServer(page, '**/api/answer-keys');
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'La demande ne s’affiche pas' })).toBeVisible();
    await seen(page, ANSWER, 'error');
    await mend();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(page.getByRole('heading', { name: 'Cette réponse n’est plus attendue' })).toBeVisible();
    await page.goto('/');
    await page.goto(ANSWER);
    await expect(page.getByRole('heading', { name: 'Cette réponse n’est plus attendue' })).toBeVisible();
    await seen(page, ANSWER, 'empty');
    await context.close();
    await leader.page.goto(`/d/${id}`);
    await expect(leader.page.getByText('La durée manque.')).toBeVisible();
  });

  test('a colleague answers in the place of who is away', async ({ newcomer, signedInAs }) => {
    const [leader, director, partner] = await Promise.all([newcomer(), newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const people = { leader: leader.id, director: director.id, partner: partner.id };
    const { name, id } = await aConvention(people, admin, leader.page);
    const { page } = director;
    const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    await page.goto('/mon-compte');
    const absence = page.getByRole('region', { name: 'Absence' });
    await absence.getByLabel('Premier jour').fill(day(-1));
    await absence.getByLabel('Dernier jour').fill(day(5));
    await absence.getByRole('searchbox', { name: 'Qui répond à votre place' }).fill(partner.familyName);
    await absence.getByRole('button', { name: `Choisir ${partner.givenName} ${partner.familyName}` }).click();
    await seen(page, ACCOUNT, 'full');
    await absence.getByRole('button', { name: 'Annoncer mon absence' }).click();
    await expect(absence.getByText(`${partner.givenName} ${partner.familyName} répond à votre place.`)).toBeVisible();
    await seen(page, ACCOUNT, 'full');

    await ask(leader.page, 'POST', `/api/documents/${id}/approval`, {
      version: 1,
      rule: 'ALL',
      approvers: [director.id],
      proofreaders: [],
      withhold: false,
    });
    await leader.page.goto(`/d/${id}`);
    const said = `${partner.givenName} ${partner.familyName} répond à sa place`;
    await expect(leader.page.getByText(said)).toBeVisible();

    await partner.page.goto('/aujourdhui');
    await expect(partner.page.getByText(`À la place de ${director.givenName} ${director.familyName}`)).toBeVisible();
    await seen(partner.page, TODAY, 'full');
    await partner.page
      .getByRole('link', { name: `Valider « ${name} »` })
      .first()
      .click();
    await expect(partner.page.getByText(/Vous répondez à la place de/)).toBeVisible();
    await seen(partner.page, DOCUMENTS, 'full');
    await partner.page.getByRole('button', { name: 'Valider', exact: true }).click();
    await expect(
      leader.page.getByText(`a validé par ${partner.givenName} ${partner.familyName}, à sa place`),
    ).toBeVisible();

    await absence.getByRole('button', { name: 'Mettre fin' }).click();
    await expect(absence.getByRole('button', { name: 'Annoncer mon absence' })).toBeVisible();
  });
});
