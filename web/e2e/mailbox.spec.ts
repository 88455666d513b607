import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { envelope, missing, received, test } from './house/post';
import { CLOSED, FORGED, type Mail, VOUCHED } from './house/postfix';
import { axe, seen } from './house/seen';
import { swaks } from './house/swaks';
import { breakServer } from './house/watch';

const HELD = '/espaces/$authority/$space/courriels';
const SPACE = '/espaces/valbourg/communication-et-vie-associative';

const head = (from: string, to: string, subject: string, more = '') =>
  `From: ${from}\r\nTo: ${to}\r\nSubject: ${subject}\r\nMessage-ID: <${crypto.randomUUID()}@essai.example>\r\nMIME-Version: 1.0\r\n${more}`;

// Another demonstration fills in beside the first one.
test.describe.configure({ timeout: 300_000 });
test.skip(missing !== undefined && (process.getuid?.() !== 0 || !process.env.CI), missing);

test('a space has an address: who is known opens a topic, who is not waits for a word', async ({ post }) => {
  const { postfix, dovecot } = post;
  const sabine = await post.page('facilitator');
  await sabine.goto(`${SPACE}/reglages`);
  await sabine.getByRole('button', { name: 'Donner une adresse à l’espace' }).press('Enter');
  const field = sabine.getByLabel('Adresse de l’espace');
  await expect(field).toHaveValue(/^reponse\+e-communication-et-vie-as[a-z-]*-[0-9a-v]{8}@parvis\.example$/);
  const former = await field.inputValue();
  await sabine.getByRole('button', { name: 'Changer d’adresse' }).click();
  const dialog = sabine.getByRole('dialog');
  await axe(sabine);
  await dialog.getByRole('button', { name: 'Changer d’adresse' }).click();
  await expect(dialog).toBeHidden();
  await expect(field).not.toHaveValue(former);
  const address = await field.inputValue();
  await sabine.goto(`${SPACE}/courriels`);
  await expect(sabine.getByText('Aucun courriel n’attend.')).toBeVisible();
  await seen(sabine, HELD, 'empty');

  // The facilitator writes, and their mail server says that it is they.
  const { email } = post.account('facilitator');
  await sabine.goto(`${SPACE}/dialogue`);
  const title = unique('Fleurissement ');
  const plan = join(mkdtempSync(join(tmpdir(), 'parvis-plan-')), 'Plan des massifs.txt');
  writeFileSync(plan, 'massif un, massif deux');
  await swaks(postfix.port, [
    ...envelope(email, address, VOUCHED),
    '--header',
    `Subject: Tr: ${title}`,
    '--body',
    'Voici le plan des massifs.',
    '--attach-type',
    'text/plain',
    '--attach-name',
    'Plan des massifs.txt',
    '--attach',
    `@${plan}`,
  ]);
  // The mailbox tells of it: no waiting for the next look.
  await sabine.getByRole('link', { name: title }).click({ timeout: 15_000 });
  await expect(sabine.getByRole('article').filter({ hasText: 'Voici le plan des massifs.' })).toContainText(
    'Plan des massifs.txt',
  );

  // Somebody unknown, then somebody who says that they are the facilitator.
  const president = `marc.lentz.${unique('x')}@amicale.example`;
  await swaks(postfix.port, [
    ...envelope(president, address, 'amicale.example'),
    '--header',
    `From: Marc Lentz <${president}>`,
    '--header',
    'Subject: Demande de salle',
    '--body',
    'Pouvons-nous avoir la salle le 12 ?',
  ]);
  await swaks(postfix.port, [
    ...envelope(email, address, 'ailleurs.example'),
    '--header',
    'Subject: Un virement urgent',
    '--body',
    'Vite.',
  ]);
  await swaks(postfix.port, [
    ...envelope(email, address, FORGED),
    '--header',
    'Subject: Un faux que le serveur connait',
    '--body',
    'Vite.',
  ]);
  const late = `retard.${unique('x')}@amicale.example`;
  await swaks(postfix.port, [...envelope(late, former, 'amicale.example'), '--body', 'À l’ancienne adresse.']);
  const [waits] = (await received(postfix, president, 1)) as [Mail];
  expect(waits.subject).toContain('Votre courriel n’a pas encore été publié');
  const [refused] = (await received(postfix, late, 1)) as [Mail];
  expect(refused.text).toContain('l’adresse n’existe pas ou ne sert plus');
  await sabine.goto('/aujourdhui');
  await expect(sabine.getByText('2 courriels à accepter').first()).toBeVisible();
  await sabine.goto(`${SPACE}/courriels`);
  const letters = sabine.getByRole('list', { name: 'Courriels à accepter' });
  await expect(letters.getByRole('article')).toHaveCount(2);
  await expect(letters).not.toContainText('Un faux');
  await expect(letters.getByRole('article', { name: 'Un virement urgent' })).toContainText('Expéditeur non vérifié');
  await seen(sabine, HELD, 'full');
  await sabine.getByRole('button', { name: 'Refuser « Un virement urgent »' }).click();
  await axe(sabine);
  await dialog.getByRole('button', { name: 'Refuser' }).click();
  await expect(letters.getByRole('article')).toHaveCount(1);
  const decision = sabine.getByRole('form', { name: 'Courriel de Marc Lentz' });
  await expect(decision.getByLabel('Prénom')).toHaveValue('Marc');
  await expect(decision.getByLabel('Nom', { exact: true })).toHaveValue('Lentz');
  await decision.getByLabel('Qui est-ce ? (facultatif)').fill('président de l’Amicale');
  await decision.getByLabel('Qui est-ce ? (facultatif)').press('Enter');
  await expect(sabine.getByText('Aucun courriel n’attend.')).toBeVisible();
  const [, welcome] = (await received(postfix, president, 2)) as [Mail, Mail];
  expect(welcome.replyTo).toMatch(/^reponse\+r/);

  // The mailbox goes and comes back; the president answers their first mail.
  await dovecot.restart();
  await sabine.goto(`${SPACE}/dialogue`);
  await sabine.getByRole('link', { name: 'Demande de salle' }).click();
  await expect(sabine.getByRole('article').filter({ hasText: 'la salle le 12' })).toContainText('par courriel');
  await swaks(postfix.port, [...envelope(president, welcome.replyTo, 'amicale.example'), '--body', 'Pour soixante.']);
  await expect(sabine.getByRole('article').filter({ hasText: 'Pour soixante.' })).toBeVisible({ timeout: 60_000 });

  const member = await post.page('contributor');
  await member.goto(`${SPACE}/courriels`);
  await expect(member.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
  await seen(member, HELD, 'refused');
  await breakServer(sabine, '**/held-letters');
  await sabine.goto(`${SPACE}/courriels`);
  await expect(sabine.getByText('Le service redémarre')).toBeVisible();
  await seen(sabine, HELD, 'error');
});

test('hostile mails post nothing, and who wrote them is told why', async ({ post }) => {
  const { postfix } = post;
  const sabine = await post.page('facilitator');
  const space = await ask(sabine, 'GET', '/api/spaces/at/valbourg/communication-et-vie-associative');
  const { address } = await ask(sabine, 'PUT', `/api/spaces/${space.id}/mail-box`);
  const held = async () =>
    ((await ask(sabine, 'GET', `/api/spaces/${space.id}/held-letters`)) as { title: string; text: string }[]).filter(
      ({ title }) => title.startsWith('Essai'),
    );
  const word = async (from: string) => {
    const [mail] = (await received(postfix, from, 1)) as [Mail];
    return mail.text;
  };

  const large = `lourd.${unique('x')}@amicale.example`;
  await swaks(
    postfix.port,
    envelope(large, address, 'amicale.example'),
    `${head(large, address, 'Essai lourd')}\r\n${`${'x'.repeat(900)}\r\n`.repeat(58_000)}`,
  );
  expect(await word(large)).toContain('il dépasse 25 Mo');

  const many = `morceaux.${unique('x')}@amicale.example`;
  await swaks(
    postfix.port,
    envelope(many, address, 'amicale.example'),
    `${head(many, address, 'Essai en morceaux', 'Content-Type: multipart/mixed; boundary=m\r\n')}\r\n${'--m\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(10_000)}--m--\r\n`,
  );
  expect(await word(many)).toContain('un trop grand nombre de morceaux');

  const empty = `vide.${unique('x')}@amicale.example`;
  await swaks(
    postfix.port,
    envelope(empty, address, 'amicale.example'),
    `${head(empty, address, 'Essai vide')}\r\n\r\n`,
  );
  expect(await word(empty)).toContain('ni texte ni pièce jointe');

  // What is wrong in its form, and still was written by somebody, is read as well as may be.
  const odd = `lettres.${unique('x')}@amicale.example`;
  await swaks(
    postfix.port,
    envelope(odd, address, 'amicale.example'),
    `${head(odd, address, 'Essai =?klingon?Q?=C9t=E9?=', 'Content-Type: text/plain; charset=klingon\r\nContent-Transfer-Encoding: quoted-printable\r\n')}\r\nL=92=E9t=E9\r\n`,
  );
  await expect.poll(async () => (await held()).map(({ text }) => text), { timeout: 60_000 }).toEqual(['L’été']);

  // A line break in a header makes no header of ours, and no copy for anybody.
  const bent = `injecte.${unique('x')}@amicale.example`;
  const copied = `copie.${unique('x')}@amicale.example`;
  await swaks(
    postfix.port,
    envelope(bent, address, 'amicale.example'),
    `${head(bent, address, `=?utf-8?Q?Essai_courb=C3=A9=0D=0ABcc:_${copied}?=`)}\r\nTexte\r\n`,
  );
  await expect
    .poll(async () => (await held()).map(({ title }) => title), { timeout: 60_000 })
    .toContain(`Essai courbé Bcc: ${copied}`);

  // Programs, lists and ourselves are answered nothing.
  const program = `programme.${unique('x')}@amicale.example`;
  for (const header of [
    'Auto-Submitted: auto-replied',
    'List-Id: <liste.amicale.example>',
    'Precedence: bulk',
    `X-Parvis: ${post.parvis.url}`,
  ]) {
    await swaks(
      postfix.port,
      envelope(program, address, 'amicale.example'),
      `${head(program, address, 'Essai de programme', `${header}\r\n`)}\r\nAbsent.\r\n`,
    );
  }
  const last = `dernier.${unique('x')}@amicale.example`;
  await swaks(
    postfix.port,
    envelope(last, address, 'amicale.example'),
    `${head(last, address, 'Essai dernier')}\r\nFin.\r\n`,
  );
  await expect
    .poll(async () => (await held()).map(({ title }) => title), { timeout: 60_000 })
    .toContain('Essai dernier');
  expect((await held()).map(({ title }) => title)).not.toContain('Essai de programme');
  for (const nobody of [program, copied]) {
    expect(postfix.mails().filter((mail) => mail.to === nobody)).toEqual([]);
  }
});

test('a mail that comes back shows on its person', async ({ post }) => {
  const page = await post.page('org_admin');
  const organisationId = await authority(page);
  const familyName = unique('Parti');
  const email = `luc.${unique('x')}@${CLOSED}`;
  const person = await ask(page, 'POST', '/api/people', {
    organisationId,
    givenName: 'Luc',
    familyName,
    email,
    kind: 'AGENT',
    unitIds: [],
  });
  await ask(page, 'POST', `/api/organisations/${organisationId}/invitations`, { personIds: [person.id] });
  const trouble = async () =>
    (await ask(page, 'GET', `/api/people/${person.id}`)).unreachableSince as string | undefined;
  await expect.poll(trouble, { timeout: 60_000 }).toBeTruthy();
  await page.goto(`/annuaire/${person.id}`);
  await expect(page.getByText('Les courriels n’y arrivent plus, depuis')).toBeVisible();
  await axe(page);
  await page.goto('/administration/valbourg/personnes');
  await page.getByLabel('Montrer', { exact: true }).selectOption('ALL');
  const line = page.getByRole('listitem').filter({ hasText: familyName });
  await expect(line).toContainText('Les courriels n’arrivent plus, depuis');
  await expect(line).toContainText('User unknown');
  await axe(page);
});
