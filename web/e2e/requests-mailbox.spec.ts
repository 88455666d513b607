import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { envelope, missing, test } from './house/post';
import { type Mail, type Postfix, VOUCHED } from './house/postfix';
import { axe, seen } from './house/seen';
import { swaks } from './house/swaks';

const DESIGN = '/espaces/$authority/$space/demandes/modeles/$definition';
const CASE = '/demandes/$case';
const quoted = '\n\nLe lun. 23 nov. 2026 à 18:30, Parvis a écrit :\n> Ce que disait le courriel.\n';

/** The last mail to somebody that says this: the demonstration writes to them as well. */
async function told(postfix: Postfix, to: string, words: string): Promise<Mail> {
  const found = () =>
    postfix.mails().findLast((mail) => mail.to === to && `${mail.subject}\n${mail.text}`.includes(words));
  await expect.poll(() => Boolean(found()), { message: `${words}, to ${to}`, timeout: 60_000 }).toBe(true);
  return found() as Mail;
}

// Another demonstration fills in beside the first one.
test.describe.configure({ timeout: 300_000 });
test.skip(missing !== undefined && (process.getuid?.() !== 0 || !process.env.CI), missing);

test('a request is made, completed and answered by mail', async ({ post }) => {
  const { postfix } = post;
  const [sabine, asker, admin] = await Promise.all([
    post.page('facilitator'),
    post.page('contributor'),
    post.page('org_admin'),
  ]);
  const me = (await ask(sabine, 'GET', '/api/session')).person.id as string;
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Services techniques'),
    type: 'SUPPORT',
    members: [{ personId: me, role: 'FACILITATOR' }],
  });
  const home = `/espaces/valbourg/${space.slug}`;
  const name = unique('Réparation');
  const { id: definition } = await ask(sabine, 'POST', `/api/spaces/${space.id}/request-definitions`, { name });
  const { design } = await ask(sabine, 'GET', `/api/request-definitions/${definition}`);
  const [first, ...ends] = design.steps;
  const question = (id: string, kind: string, label: string, required: boolean) => ({
    id,
    kind,
    label,
    required,
    choices: [],
  });
  const questions = [
    question('objet', 'TEXT', 'Ce qui ne va pas', true),
    question('details', 'LONG_TEXT', 'Racontez', false),
    question('photo', 'FILE', 'Une photo', false),
    question('jour', 'DATE', 'Depuis quand', true),
  ];
  await ask(sabine, 'PUT', `/api/request-definitions/${definition}/draft`, {
    name,
    openTo: 'ORGANISATION',
    assignment: 'BY_HAND',
    design: { questions, steps: [{ ...first, who: { kind: 'PEOPLE', personIds: [me] } }, ...ends] },
    revision: 1,
  });

  // Published, the form is given an address by keyboard.
  await sabine.goto(`${home}/demandes/modeles/${definition}`);
  await expect(sabine.getByText('L’adresse se donne une fois le modèle publié.')).toBeVisible();
  await sabine.getByRole('button', { name: 'Publier', exact: true }).click();
  await sabine.getByRole('button', { name: 'Donner une adresse à ce formulaire' }).press('Enter');
  const field = sabine.getByRole('textbox', { name: 'Adresse du formulaire' });
  await expect(field).toHaveValue(/^reponse\+e-reparation[a-z0-9-]*-[0-9a-v]{8}@parvis\.example$/);
  const former = await field.inputValue();
  await sabine.getByRole('button', { name: 'Changer d’adresse' }).click();
  const dialog = sabine.getByRole('dialog');
  await axe(sabine);
  await dialog.getByRole('button', { name: 'Changer d’adresse' }).click();
  await expect(dialog).toBeHidden();
  await expect(field).not.toHaveValue(former);
  const address = await field.inputValue();
  await expect(sabine.getByText('l’on demande le reste à la personne : Depuis quand.')).toBeVisible();
  await seen(sabine, DESIGN, 'full');

  // Somebody of the house writes, with a photograph, and says not all.
  const { email } = post.account('contributor');
  const title = unique('La chaudière fuit ');
  const photo = join(mkdtempSync(join(tmpdir(), 'parvis-photo-')), 'Fuite.txt');
  writeFileSync(photo, 'une photographie');
  await swaks(postfix.port, [
    ...envelope(email, address, VOUCHED),
    '--header',
    `Subject: ${title}`,
    '--body',
    'De l’eau coule sous la chaudière.',
    '--attach-type',
    'text/plain',
    '--attach-name',
    'Fuite.txt',
    '--attach',
    `@${photo}`,
  ]);
  const receipt = await told(postfix, email, 'Demande enregistrée');
  expect(receipt.text).toContain('Il manque encore');
  expect(receipt.text).toContain('Depuis quand');
  const path = new URL(/https?:\/\/\S+\/demandes\/[0-9a-f-]{36}/.exec(receipt.text)?.[0] ?? '').pathname;

  // Whoever decides reads what is missing, and answers the mail that tells them.
  const sabines = post.account('facilitator').email;
  const asked = await told(postfix, sabines, 'votre décision se donne par le bouton');
  await sabine.goto(path);
  await expect(sabine.getByText('Demandé par le formulaire, et pas encore répondu : « Depuis quand »')).toBeVisible();
  await expect(sabine.getByRole('link', { name: /Fuite\.txt/ })).toBeVisible();
  await seen(sabine, CASE, 'full');
  await swaks(postfix.port, [...envelope(sabines, asked.replyTo, VOUCHED), '--body', `Dans quel bâtiment ?${quoted}`]);
  await asker.goto(path);
  const line = asker.getByRole('listitem').filter({ hasText: 'Dans quel bâtiment ?' });
  await expect(line).toBeVisible({ timeout: 60_000 });
  await expect(line).not.toContainText('Ce que disait le courriel');

  // Who asked completes the form on its page, then answers by mail.
  await expect(asker.getByRole('heading', { name: 'Il manque des réponses' })).toBeVisible();
  await axe(asker);
  await asker.getByLabel('Depuis quand').fill('2026-11-20');
  await asker.getByRole('button', { name: 'Compléter la demande' }).press('Enter');
  await expect(asker.getByRole('heading', { name: 'Il manque des réponses' })).toBeHidden();
  await expect(asker.getByText(/a complété la demande$/)).toBeVisible();
  await swaks(postfix.port, [...envelope(email, receipt.replyTo, VOUCHED), '--body', `À l’école.${quoted}`]);
  await expect(sabine.getByRole('listitem').filter({ hasText: 'À l’école.' })).toBeVisible({ timeout: 60_000 });
  await expect(sabine.getByText('Demandé par le formulaire')).toBeHidden();

  // A mail for which nobody vouches waits, and becomes a request of whom it is said to be from.
  const doubtful = unique('Une vitre cassée ');
  await swaks(postfix.port, [
    ...envelope(email, address, 'ailleurs.example'),
    '--header',
    `Subject: ${doubtful}`,
    '--body',
    'Au gymnase.',
  ]);
  await told(postfix, email, 'il attend l’accord');
  await sabine.goto(`${home}/courriels`);
  await expect(sabine.getByText(`ouvrira la demande « ${name} »`)).toBeVisible();
  await axe(sabine);
  await sabine.getByRole('button', { name: `Accepter « ${doubtful.trim()} »` }).click();
  await expect(sabine.getByText('Aucun courriel n’attend.')).toBeVisible();
  const mine = await ask(asker, 'GET', '/api/cases/mine');
  expect(JSON.stringify(mine)).toContain(doubtful.trim());

  // Over, it takes no answer any more, and says so.
  await sabine.goto(path);
  await sabine.getByRole('button', { name: first.moves[0].label, exact: true }).click();
  await expect(sabine.getByRole('heading', { name: 'La demande est terminée' })).toBeVisible();
  // Who asked was told something within the hour already, and is not told again so soon; who decided was not.
  await swaks(postfix.port, [...envelope(sabines, asked.replyTo, VOUCHED), '--body', 'Encore un mot.']);
  await told(postfix, sabines, 'la demande est terminée');
});
