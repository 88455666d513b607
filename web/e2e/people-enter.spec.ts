import { BROKEN } from './house/administration';
import { ask, authority, unique } from './house/ask';
import { linkSentTo } from './house/outbox';
import { seen } from './house/seen';
import { expect, test } from './house/test';
import { breakServer } from './house/watch';

const INVITATION = '/invitation';
const FORGOTTEN = '/mot-de-passe';
const RESET = '/nouveau-mot-de-passe';
const PASSWORD = 'Onze barques remontent la Seille';

test.describe('getting in the first time', () => {
  test('by the invitation that was sent, which works once', async ({ page, signedInAs }) => {
    const admin = await signedInAs('org_admin');
    const name = unique('Invite');
    const email = `ada.${name.toLowerCase()}@valbourg.example`;
    const organisationId = await authority(admin);
    const person = { organisationId, givenName: 'Ada', familyName: name, email, kind: 'AGENT', unitIds: [] };
    const { id } = await ask(admin, 'POST', '/api/people', person);
    await ask(admin, 'POST', `/api/organisations/${organisationId}/invitations`, { personIds: [id] });
    const link = await linkSentTo(await signedInAs('platform_admin'), email);
    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'Bienvenue, Ada' })).toBeVisible();
    await expect(page.getByLabel(`Identifiant de Ada ${name}`)).toHaveValue(email);
    await seen(page, INVITATION, 'full');
    await page.getByLabel('Votre nouveau mot de passe').fill('valbourg2026');
    await page.getByRole('button', { name: 'Choisir ce mot de passe et entrer' }).click();
    await expect(page.getByRole('alert')).toContainText('trop facile à deviner');
    await page.getByLabel('Votre nouveau mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Choisir ce mot de passe et entrer' }).click();
    await expect(page).toHaveURL('/aujourdhui');
    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'Ce lien ne peut plus servir' })).toBeVisible();
    await seen(page, INVITATION, 'refused');
  });

  test('by the code of a letter, typed as one reads it', async ({ page }) => {
    await page.goto(INVITATION);
    await expect(page.getByLabel('Code de la lettre')).toBeVisible();
    await seen(page, INVITATION, 'empty');
    await page.getByLabel('Code de la lettre').fill('AAAA-BBBB-CCCC-DDDD');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByRole('alert')).toContainText('Ce lien ou ce code a déjà servi');
    await page.getByRole('button', { name: 'Taper un code' }).click();
    const repair = await breakServer(page, '**/api/access-links');
    await page.getByLabel('Code de la lettre').fill('AAAA-BBBB-CCCC-EEEE');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByRole('heading', { name: 'Le lien n’a pas pu être vérifié' })).toBeVisible();
    await seen(page, INVITATION, 'error');
    await repair();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(page.getByRole('heading', { name: 'Ce lien ne peut plus servir' })).toBeVisible();
  });
});

test.describe('a forgotten password', () => {
  test('is replaced by a link sent to one’s address, and the other devices are signed out', async ({
    page,
    newcomer,
    signedInAs,
  }) => {
    const name = unique('oubli');
    const them = await newcomer({ email: `${name}@valbourg.example` });
    await page.goto('/connexion');
    await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
    await expect(page.getByRole('heading', { name: 'Mot de passe oublié' })).toBeVisible();
    await seen(page, FORGOTTEN, 'empty');
    await page.getByLabel('Votre adresse électronique ou votre identifiant').fill(them.identifier);
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await expect(page.getByText(`Si un compte existe pour ${them.identifier}`)).toBeVisible();
    await seen(page, FORGOTTEN, 'full');

    const link = await linkSentTo(await signedInAs('platform_admin'), them.identifier);
    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'Choisissez un nouveau mot de passe' })).toBeVisible();
    await seen(page, RESET, 'full');
    await page.getByLabel('Votre nouveau mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Choisir ce mot de passe et entrer' }).click();
    await expect(page).toHaveURL('/aujourdhui');
    await them.page.goto('/espaces');
    await expect(them.page).toHaveURL(/\/connexion/);
    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'Ce lien ne peut plus servir' })).toBeVisible();
    await seen(page, RESET, 'refused');
  });

  test('says so when the address is cut short, or the server does not answer', async ({ page }) => {
    await page.goto(RESET);
    await expect(page.getByText('Cette adresse est incomplète')).toBeVisible();
    await seen(page, RESET, 'empty');
    await breakServer(page, /\/api\/(access-links|password-resets)$/);
    await page.goto(`${RESET}#un-secret-qui-n-en-est-pas-un`);
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, RESET, 'error');
    await page.goto(FORGOTTEN);
    await page.getByLabel('Votre adresse électronique ou votre identifiant').fill('personne@valbourg.example');
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await expect(page.getByRole('alert')).toContainText(BROKEN);
    await expect(page.getByLabel('Votre adresse électronique ou votre identifiant')).toHaveValue(
      'personne@valbourg.example',
    );
    await seen(page, FORGOTTEN, 'error');
  });

  test('waits longer and longer for who asks again and again', async ({ page }) => {
    const identifier = `${unique('insistant')}@valbourg.example`;
    await page.goto(FORGOTTEN);
    await page.getByLabel('Votre adresse électronique ou votre identifiant').fill(identifier);
    const again = () =>
      page.request.post('/api/password-resets', { headers: { 'Parvis-Request': '1' }, data: { identifier } });
    for (let wait = 1; wait < 8; ) {
      const answer = await again();
      if (answer.status() === 429) {
        wait = (await answer.json()).retryAfter;
        if (wait < 8) {
          await page.waitForTimeout(1000 * wait);
        } else {
          break;
        }
      }
    }
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await expect(page.getByRole('alert')).toContainText(/trop d’essais|Attendez/i);
    await seen(page, FORGOTTEN, 'refused');
  });
});
