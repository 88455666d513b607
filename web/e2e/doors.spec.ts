import type { Page } from '@playwright/test';
import { ask, unique } from './house/ask';
import { linkSentTo } from './house/outbox';
import { axe, seen } from './house/seen';
import { expect, test } from './house/test';
import { breakServer } from './house/watch';

const SPACE = 'communication-et-vie-associative';
const DOOR = '/messages/$conversation/inviter';
const JOIN = '/rejoindre';
const ASKED = '/rejoindre/demande';

async function topic(facilitator: Page): Promise<{ id: string; title: string; spaceId: string }> {
  const space = await ask(facilitator, 'GET', `/api/spaces/at/valbourg/${SPACE}`);
  const title = unique('Fête ');
  const { id } = await ask(facilitator, 'POST', `/api/spaces/${space.id}/conversations`, { title });
  return { id, title, spaceId: space.id };
}

/** The way that a link leads: path and secret. */
const wayOf = (url: string) => {
  const { pathname, hash } = new URL(url);
  return pathname + hash;
};

test('a facilitator opens a link with its poster and its message, renews it and closes it', async ({
  signedInAs,
  page,
}) => {
  const sabine = await signedInAs('facilitator');
  const { id, title } = await topic(sabine);
  await sabine.goto(`/espaces/valbourg/${SPACE}/dialogue/${id}`);
  await sabine.getByRole('button', { name: `Actions sur ${title}` }).click();
  await sabine.getByRole('menuitem', { name: 'Inviter par un lien ou un QR code…' }).click();
  await expect(sabine.getByRole('heading', { level: 1, name: `Inviter par un lien à « ${title} »` })).toBeVisible();
  await seen(sabine, DOOR, 'empty');
  await sabine.getByLabel('Nombre de personnes au plus').fill('1');
  await sabine.getByRole('button', { name: 'Créer le lien' }).press('Enter');
  const address = sabine.getByLabel('Adresse à envoyer');
  const first = await address.inputValue();
  expect(first).toMatch(/\/rejoindre#[\w-]{43}$/);
  await expect(sabine.getByRole('img', { name: `QR code qui mène à « ${title} »` })).toBeVisible();
  await expect(sabine.getByLabel('Message à coller')).toHaveValue(new RegExp(first.replaceAll(/[.*+?^$()]/g, '\\$&')));
  await seen(sabine, DOOR, 'full');

  await sabine.getByRole('button', { name: 'Imprimer l’affiche' }).click();
  const poster = sabine.getByRole('dialog', { name: 'Affiche à imprimer' });
  await expect(poster).toContainText(title);
  await expect(poster).toContainText('Communication et vie associative');
  await axe(sabine);
  await sabine.keyboard.press('Escape');
  await expect(poster).toHaveCount(0);

  // Renewed, the former leads nowhere; closed, none does.
  await sabine.getByRole('button', { name: 'Renouveler le lien…' }).click();
  await sabine.getByRole('dialog').getByLabel('Nombre de personnes au plus').fill('2');
  await sabine.getByRole('dialog').getByRole('button', { name: 'Renouveler le lien' }).click();
  await expect(address).not.toHaveValue(first);
  await page.goto(wayOf(first));
  await expect(page.getByRole('heading', { level: 1, name: 'Ce lien ne mène plus nulle part' })).toBeVisible();
  await expect(page.getByText('Ce lien a été fermé ou remplacé.')).toBeVisible();
  await seen(page, JOIN, 'refused');
  await sabine.getByRole('button', { name: 'Fermer le lien' }).click();
  await expect(sabine.getByRole('button', { name: 'Créer le lien' })).toBeVisible();

  const noel = await signedInAs('contributor');
  await noel.goto(`/messages/${id}/inviter`);
  await expect(noel.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await seen(noel, DOOR, 'refused');
  const repair = await breakServer(sabine, '**/api/conversations/*/door');
  await sabine.goto(`/messages/${id}/inviter`);
  await expect(sabine.getByRole('button', { name: 'Réessayer' })).toBeVisible();
  await seen(sabine, DOOR, 'error');
  await repair();
});

test('somebody with an account asks in one press, waits, and goes in', async ({ signedInAs, newcomer }) => {
  const sabine = await signedInAs('facilitator');
  const { id, title } = await topic(sabine);
  const { link } = await ask(sabine, 'PUT', `/api/conversations/${id}/door`, { days: 7, most: 20 });
  const ambre = await newcomer();
  await ambre.page.goto(wayOf(link.url));
  await expect(ambre.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await seen(ambre.page, JOIN, 'full');
  await ambre.page.getByRole('button', { name: 'Demander à entrer' }).press('Enter');
  await expect(ambre.page.getByRole('heading', { level: 1, name: 'Votre demande est envoyée' })).toBeVisible();

  // She stands in Aujourd'hui, and at the door.
  await sabine.goto('/aujourdhui');
  await sabine
    .getByRole('listitem')
    .filter({ hasText: `Ambre ${ambre.familyName}` })
    .getByRole('link')
    .first()
    .click();
  await expect(sabine).toHaveURL(`/messages/${id}/inviter`);
  await sabine.getByRole('button', { name: `Accepter Ambre ${ambre.familyName}` }).click();
  const dialog = sabine.getByRole('dialog', { name: `Faire entrer Ambre ${ambre.familyName} ?` });
  await expect(dialog.getByRole('radio', { name: /^Contributeur/ })).toBeChecked();
  await axe(sabine);
  await dialog.getByRole('button', { name: 'Accepter' }).click();
  await expect(sabine.getByText('Personne n’attend.')).toBeVisible();

  // Her page changes by itself.
  await ambre.page.getByRole('link', { name: 'Ouvrir la conversation' }).click();
  await expect(ambre.page.getByRole('textbox', { name: /^Votre message dans/ })).toBeVisible();
  await ambre.page.goto(wayOf(link.url));
  await expect(ambre.page.getByRole('heading', { level: 1, name: 'Vous y êtes' })).toBeVisible();
});

test('somebody signs in on the way, and comes back to the door', async ({ signedInAs, newcomer, anotherBrowser }) => {
  const sabine = await signedInAs('facilitator');
  const { id, title } = await topic(sabine);
  const { link } = await ask(sabine, 'PUT', `/api/conversations/${id}/door`, { days: 7, most: 20 });
  const { identifier, password } = await newcomer();
  const page = await anotherBrowser();
  await page.goto(wayOf(link.url));
  await page.getByRole('link', { name: 'Me connecter' }).click();
  expect(page.url()).not.toContain(link.url.split('#')[1]);
  await page.getByLabel('Votre adresse électronique').fill(identifier);
  await page.getByLabel('Votre mot de passe').fill(password);
  await page.getByRole('button', { name: 'Entrer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Demander à entrer' })).toBeVisible();
});

test('somebody without an account proves their address, and becomes a guest; another one is refused with a word', async ({
  signedInAs,
  anotherBrowser,
}) => {
  const [sabine, admin] = await Promise.all([signedInAs('facilitator'), signedInAs('platform_admin')]);
  const { id, title } = await topic(sabine);
  const { link } = await ask(sabine, 'PUT', `/api/conversations/${id}/door`, { days: 7, most: 20 });
  const knocks = async (name: string) => {
    const page = await anotherBrowser();
    const email = `luce.${name.toLowerCase()}@amicale.example`;
    await page.goto(wayOf(link.url));
    await expect(page.getByText('Communication et vie associative')).toBeVisible();
    await page.getByLabel('Prénom').fill('Luce');
    await page.getByLabel('Nom', { exact: true }).fill(name);
    await page.getByLabel('Adresse électronique').fill(email);
    await page.getByLabel('Qui êtes-vous ? (facultatif)').fill('présidente de l’Amicale');
    return { page, email };
  };
  const [berger, voisin] = [unique('Berger'), unique('Voisin')];
  const luce = await knocks(berger);
  await axe(luce.page);
  await luce.page.getByRole('button', { name: 'Demander à entrer' }).click();
  await expect(luce.page.getByText(`Un courriel vient de partir à ${luce.email}`)).toBeVisible();
  const proof = await linkSentTo(admin, luce.email, ASKED);
  expect(proof).toMatch(/^\/rejoindre\/demande#/);
  await luce.page.goto(proof);
  await expect(luce.page.getByRole('heading', { level: 1, name: 'Confirmer votre adresse' })).toBeVisible();
  await seen(luce.page, ASKED, 'full');
  await luce.page.getByRole('button', { name: 'Confirmer et envoyer ma demande' }).click();
  await expect(luce.page.getByRole('heading', { level: 1, name: 'Votre demande est envoyée' })).toBeVisible();
  await axe(luce.page);

  await sabine.goto(`/messages/${id}/inviter`);
  const line = sabine.getByRole('listitem').filter({ hasText: `Luce ${berger}` });
  await expect(line).toContainText('adresse vérifiée');
  await expect(line).toContainText('présidente de l’Amicale');
  await sabine.getByRole('button', { name: `Accepter Luce ${berger}` }).click();
  const dialog = sabine.getByRole('dialog');
  await expect(dialog).toContainText('comme invité');
  await dialog.getByRole('radio', { name: /^Lecteur/ }).check();
  await dialog.getByRole('button', { name: 'Accepter' }).click();
  await expect(luce.page.getByRole('heading', { level: 1, name: 'Vous y êtes' })).toBeVisible({ timeout: 15_000 });
  expect(await linkSentTo(admin, luce.email, '/invitation')).toMatch(/^\/invitation#/);

  const other = await knocks(voisin);
  await other.page.getByRole('button', { name: 'Demander à entrer' }).click();
  await expect(other.page.getByText('Un courriel vient de partir')).toBeVisible();
  await other.page.goto(await linkSentTo(admin, other.email, ASKED));
  await other.page.getByRole('button', { name: 'Confirmer et envoyer ma demande' }).click();
  await sabine.getByRole('button', { name: `Refuser Luce ${voisin}` }).click();
  await sabine.getByLabel('Un mot pour cette personne (facultatif)').fill('Le groupe est réservé aux bénévoles.');
  await sabine.getByRole('dialog').getByRole('button', { name: 'Refuser' }).click();
  await expect(other.page.getByText('Le groupe est réservé aux bénévoles.')).toBeVisible({ timeout: 15_000 });
  await axe(other.page);
  expect(title).toBeTruthy();
});

test('the doors say in plain words what they cannot open', async ({ page }) => {
  await page.goto(JOIN);
  await expect(page.getByRole('heading', { level: 1, name: 'Ce lien ne mène plus nulle part' })).toBeVisible();
  await seen(page, JOIN, 'empty');
  await page.goto(ASKED);
  await expect(page.getByRole('heading', { level: 1, name: 'Ce lien ne mène plus nulle part' })).toBeVisible();
  await seen(page, ASKED, 'empty');
  await page.goto(`${ASKED}#inconnu`);
  await expect(page.getByText('Cette demande n’existe plus')).toBeVisible();
  await seen(page, ASKED, 'refused');
  const repair = await breakServer(page, '**/api/doors/*');
  await page.goto(`${JOIN}#encore`);
  await expect(page.getByRole('heading', { level: 1, name: 'La page n’a pas pu s’ouvrir' })).toBeVisible();
  await seen(page, JOIN, 'error');
  await page.goto(`${ASKED}#encore`);
  await expect(page.getByRole('heading', { level: 1, name: 'La page n’a pas pu s’ouvrir' })).toBeVisible();
  await seen(page, ASKED, 'error');
  await repair();
});
