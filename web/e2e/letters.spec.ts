import { type BrowserContext, expect, type Page } from '@playwright/test';
import { ask, unique } from './house/ask';
import { accountsOf, freePort, type Parvis, startParvis } from './house/parvis';
import { type Mail, noPostfix, type Postfix, startPostfix } from './house/postfix';
import { axe, seen } from './house/seen';
import { sendMail } from './house/smtp';
import { test as base } from './house/test';
import { alsoOurs, breakServer, watch } from './house/watch';

const STOP = '/courriel/$token';
const SPACE = '/espaces/valbourg/communication-et-vie-associative';

interface Post {
  parvis: Parvis;
  postfix: Postfix;
  /** Where Parvis takes mail from the mail server. */
  door: number;
  nobody: () => Promise<Page>;
  facilitator: () => Promise<Page>;
}

/** The demonstration on a mail server, which brings it what is for it. */
const test = base.extend<{ post: Post }>({
  post: async ({ browser, contextOptions, watched }, use) => {
    expect(noPostfix).toBeUndefined();
    const door = await freePort();
    const postfix = await startPostfix({ domain: 'parvis.example', port: door });
    const parvis = await startParvis({
      environment: {
        PARVIS_SMTP_HOST: '127.0.0.1',
        PARVIS_SMTP_PORT: String(postfix.port),
        PARVIS_SMTP_FROM: 'Mairie de Valbourg <parvis@valbourg.example>',
        PARVIS_MAIL_INCOMING_ADDRESS: 'reponse@parvis.example',
        PARVIS_MAIL_INCOMING_LISTEN_PORT: String(door),
        PARVIS_MAIL_LETTERS_AFTER: 'PT1S',
        PARVIS_ANTIVIRUS_CLAMD: 'none',
      },
    });
    alsoOurs(parvis.url);
    const contexts: BrowserContext[] = [];
    const nobody = async () => {
      const context = await browser.newContext({ ...contextOptions, baseURL: parvis.url });
      contexts.push(context);
      const page = await context.newPage();
      watched.push(watch(page));
      return page;
    };
    const facilitator = async () => {
      const page = await nobody();
      const { email, password } = accountsOf(parvis.data).find(({ role }) => role === 'facilitator') ?? {};
      await ask(page, 'POST', '/api/session', { identifier: email, password, remember: false });
      return page;
    };
    await use({ parvis, postfix, door, nobody, facilitator });
    await Promise.all(contexts.map((context) => context.close()));
    await parvis.stop();
    await postfix.stop();
  },
});

/** The mails to somebody, once there are so many. */
async function received(postfix: Postfix, to: string, count: number): Promise<Mail[]> {
  const found = () => postfix.mails().filter((mail) => mail.to === to);
  await expect.poll(() => found().length, { message: `mails to ${to}`, timeout: 60_000 }).toBe(count);
  return found();
}

// Another demonstration fills in beside the first one.
test.describe.configure({ timeout: 300_000 });
test.skip(noPostfix !== undefined && (process.getuid?.() !== 0 || !process.env.CI), noPostfix);

test('an association president takes part in a topic by mail only', async ({ post }) => {
  const { postfix } = post;
  const sabine = await post.facilitator();
  const space = await ask(sabine, 'GET', '/api/spaces/at/valbourg/communication-et-vie-associative');
  const title = unique('Fête de l’été ');
  const topic = await ask(sabine, 'POST', `/api/spaces/${space.id}/conversations`, { title, body: 'Entre nous.' });
  await sabine.goto(`${SPACE}/dialogue/${topic.id}`);
  await sabine.getByRole('button', { name: `Actions sur ${title}` }).click();
  await sabine.getByRole('menuitem', { name: 'Participants par courriel…' }).click();
  const dialog = sabine.getByRole('dialog');
  await expect(dialog.getByText('Personne pour le moment.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Ajouter une personne par courriel' }).click();
  const president = `marc.lentz.${unique('x')}@amicale.example`;
  await dialog.getByLabel('Prénom').fill('Marc');
  await dialog.getByLabel('Nom', { exact: true }).fill('Lentz');
  await dialog.getByLabel('Adresse électronique').fill(president);
  await dialog.getByLabel('Qui est-ce ? (facultatif)').fill('président de l’Amicale');
  await dialog.getByLabel('Un mot pour cette personne (facultatif)').fill('Pour le stand de l’Amicale.');
  await axe(sabine);
  await dialog.getByRole('button', { name: 'Ajouter et écrire à cette personne' }).click();
  await expect(dialog.getByRole('listitem')).toContainText('par courriel · Externe · président de l’Amicale');
  await axe(sabine);
  await dialog.getByRole('button', { name: 'Fermer' }).click();

  const [first] = (await received(postfix, president, 1)) as [Mail];
  expect(first.text).toContain('Pour le stand de l’Amicale.');
  expect(first.text).not.toContain('Entre nous.');
  expect(first.replyTo).toMatch(/^reponse\+r[0-9a-v]{24}@parvis\.example$/);
  const quoted = '\n\nLe lun. 23 nov. 2026 à 18:30, Sabine a écrit :\n> Pour le stand de l’Amicale.\n';
  await sendMail(postfix.port, {
    from: president,
    to: first.replyTo,
    headers: { Subject: `Re: ${title}` },
    text: `Nous tiendrons le stand, avec six bénévoles.${quoted}\n-- \nMarc Lentz`,
  });
  const answer = sabine.getByRole('article').filter({ hasText: 'six bénévoles' });
  await expect(answer).toBeVisible({ timeout: 60_000 });
  await expect(answer).toContainText('Marc Lentz');
  await expect(answer).toContainText('par courriel · Externe · président de l’Amicale');
  await expect(answer).not.toContainText('a écrit');

  const field = sabine.getByRole('textbox', { name: /^Votre message dans/ });
  await field.fill('Parfait, rendez-vous samedi.');
  await field.press('Enter');
  const [, second] = (await received(postfix, president, 2)) as [Mail, Mail];
  expect(second.text).toContain('rendez-vous samedi');
  expect(second.text).not.toContain('six bénévoles');

  await sabine.getByRole('button', { name: `Actions sur ${title}` }).click();
  await sabine.getByRole('menuitem', { name: 'Participants par courriel…' }).click();
  await dialog.getByRole('button', { name: 'Retirer Marc Lentz' }).click();
  await expect(dialog.getByText('Personne pour le moment.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Fermer' }).click();
  await sendMail(postfix.port, { from: president, to: second.replyTo, text: 'Encore un mot.' });
  const [, , word] = (await received(postfix, president, 3)) as [Mail, Mail, Mail];
  expect(word.subject).toContain('Votre courriel n’a pas été publié');
  await expect(sabine.getByRole('article').filter({ hasText: 'Encore un mot.' })).toHaveCount(0);

  // Somebody else stops it by herself, without signing in.
  const market = await ask(sabine, 'POST', `/api/spaces/${space.id}/conversations`, { title: unique('Marché ') });
  const berger = `luce.${unique('x')}@amicale.example`;
  await ask(sabine, 'POST', `/api/conversations/${market.id}/correspondents`, {
    person: { email: berger, givenName: 'Luce', familyName: 'Berger' },
  });
  const [hers] = (await received(postfix, berger, 1)) as [Mail];
  const link = new URL(/http\S+\/courriel\/[\w-]+/.exec(hers.text)?.[0] ?? '').pathname;
  const luce = await post.nobody();
  await luce.goto('/courriel/inconnu');
  await expect(luce.getByRole('heading', { level: 1, name: 'Ce lien ne mène nulle part' })).toBeVisible();
  await seen(luce, STOP, 'refused');
  await luce.goto(link);
  await expect(luce.getByRole('heading', { level: 1, name: 'Ne plus recevoir ces courriels' })).toBeVisible();
  await seen(luce, STOP, 'full');
  await luce.getByRole('button', { name: 'Ne plus recevoir ces courriels' }).press('Enter');
  await expect(luce.getByRole('heading', { level: 1, name: 'C’est fait' })).toBeVisible();
  await seen(luce, STOP, 'empty');
  const { correspondents } = await ask(sabine, 'GET', `/api/conversations/${market.id}/correspondents`);
  expect(correspondents).toEqual([]);
  await breakServer(luce, '**/api/correspondences/**');
  await luce.goto(link);
  await expect(luce.getByRole('heading', { level: 1, name: 'La page n’a pas pu s’ouvrir' })).toBeVisible();
  await seen(luce, STOP, 'error');
});
