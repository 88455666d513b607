import { expect, type Page, request } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { seen } from './house/seen';
import { test } from './house/test';
import { breakServer } from './house/watch';

const LIST = '/espaces/$authority/$space/publications';
const ONE = '/espaces/$authority/$space/publications/$post';
const WRITE = '/espaces/$authority/$space/publications/ecrire';
const READING = '/espaces/$authority/$space/publications/$post/lectures';
const SETTINGS = '/espaces/$authority/$space/reglages';

/** A PNG of one colour, as small as they come. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGNkaGBgYGBgYoABBgYGAAsEAQO0Wl0AAAAAAElFTkSuQmCC',
  'base64',
);

interface Member {
  personId: string;
  role: 'READER' | 'CONTRIBUTOR' | 'FACILITATOR';
}

/** A page of general information; whoever opens it runs it. */
async function aSpace(admin: Page, members: Member[], about: { access?: string } = {}) {
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Informations'),
    type: 'GENERAL_INFO',
    members,
    ...about,
  });
  return { id: space.id as string, home: `/espaces/valbourg/${space.slug}` };
}

const said = (text: string) => [{ kind: 'PARAGRAPH', runs: [{ text, bold: false, italic: false }] }];

async function aPost(page: Page, spaceId: string, content: Record<string, unknown>): Promise<string> {
  const body = { body: said('Bonjour à tous.'), attachments: [], ...content };
  const { id } = await ask(page, 'POST', `/api/spaces/${spaceId}/posts`, body);
  await ask(page, 'PUT', `/api/posts/${id}/publication`, body);
  return id;
}

const editor = (page: Page) => page.getByRole('textbox', { name: 'Texte', exact: true });

test.describe('posts', () => {
  test('a facilitator publishes with a picture and a file, a reader comments and is answered', async ({
    newcomer,
    signedInAs,
  }) => {
    test.slow();
    const [writer, reader] = await Promise.all([newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const space = await aSpace(admin, [
      { personId: writer.id, role: 'FACILITATOR' },
      { personId: reader.id, role: 'READER' },
    ]);

    await reader.page.goto(`${space.home}/publications`);
    await expect(reader.page.getByRole('heading', { name: 'Rien n’est encore publié ici' })).toBeVisible();
    await expect(reader.page.getByRole('link', { name: 'Écrire une publication' })).toHaveCount(0);
    await seen(reader.page, LIST, 'empty');

    const page = writer.page;
    await page.goto(space.home);
    await page.getByRole('link', { name: 'Publications', exact: true }).click();
    await page.getByRole('link', { name: 'Écrire une publication' }).click();
    await expect(editor(page)).toBeVisible();
    await seen(page, WRITE, 'empty');
    await page.getByLabel('Titre', { exact: true }).fill('Marché de Noël');
    await editor(page).click();
    await page.keyboard.type('Rendez-vous ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('samedi');
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' à 10 h.');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Liste à puces' }).click();
    await page.keyboard.type('vin chaud');
    await page.keyboard.press('Enter');
    await page.keyboard.type('artisans');
    await expect(page.getByText('Brouillon gardé', { exact: true })).toBeVisible();

    await page.reload();
    await expect(page.getByLabel('Titre', { exact: true })).toHaveValue('Marché de Noël');
    await expect(editor(page).getByRole('listitem')).toHaveCount(2);
    const picture = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Ajouter une image' }).click();
    await (await picture).setFiles({ name: 'place.png', mimeType: 'image/png', buffer: PNG });
    await page.getByLabel('Ce que montre l’image').fill('La place sous la neige');
    const file = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Joindre des fichiers' }).click();
    await (await file).setFiles({
      name: 'programme.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('10 h : ouverture'),
    });
    await expect(page.getByRole('link', { name: 'programme.txt' })).toBeVisible();
    await seen(page, WRITE, 'full');
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Marché de Noël' })).toBeVisible();
    await expect(page.getByText('La publication est en ligne.')).toBeVisible();

    await reader.page.getByRole('link', { name: 'Marché de Noël' }).click();
    await expect(reader.page.locator('article strong')).toHaveText('samedi');
    await expect(reader.page.locator('article li', { hasText: 'vin chaud' })).toBeVisible();
    await expect(reader.page.getByRole('link', { name: 'programme.txt' })).toBeVisible();
    await expect(reader.page.getByRole('img', { name: 'La place sous la neige' })).toBeVisible();
    await expect(reader.page.getByRole('link', { name: 'Modifier' })).toHaveCount(0);
    const field = reader.page.getByRole('textbox', { name: 'Commenter cette publication' });
    await field.fill('Où se garer, @');
    await field.press('End');
    await field.pressSequentially(writer.familyName.slice(0, 4));
    await expect(reader.page.getByRole('option', { name: new RegExp(writer.familyName) })).toBeVisible();
    await reader.page.keyboard.press('Enter');
    await reader.page.getByRole('button', { name: 'Publier', exact: true }).click();
    await expect(reader.page.getByText(/Où se garer/)).toBeVisible();
    await seen(reader.page, ONE, 'full');

    await page.goto('/aujourdhui');
    await page.getByRole('button', { name: /^Notifications : / }).click();
    await page.getByRole('link', { name: /vous cite dans « Marché de Noël »/ }).click();
    await expect(page.getByText(/Où se garer/)).toBeVisible();
    await expect(page.locator('[id^="commentaire-"]').first()).toBeFocused();
    await page.getByRole('button', { name: 'Répondre' }).click();
    await page.getByRole('textbox', { name: /^Répondre à/ }).fill('Derrière l’église.');
    await page.getByRole('button', { name: 'Publier', exact: true }).first().click();
    await expect(reader.page.getByText('Derrière l’église.')).toBeVisible();

    await page.getByRole('button', { name: 'Actions sur « Marché de Noël »' }).click();
    await page.getByRole('menuitem', { name: 'Épingler en haut' }).click();
    await page.getByRole('link', { name: 'Toutes les publications' }).click();
    await expect(page.getByText('Épinglée')).toBeVisible();
    await seen(page, LIST, 'full');
  });

  test('a note is read by 43 of 45, and the two others stand on the phone list', async ({ newcomer, signedInAs }) => {
    test.setTimeout(240_000);
    const admin = await signedInAs('org_admin');
    const writer = await newcomer();
    const organisationId = await authority(admin);
    const password = 'Sept canards traversent la Seille';
    const people: { id: string; login: string }[] = [];
    for (let number = 1; number <= 44; number++) {
      people.push(
        await ask(admin, 'POST', '/api/people', {
          organisationId,
          givenName: 'Ambre',
          familyName: unique(`Lectrice${number}`),
          kind: 'AGENT',
          phone: number > 42 ? `06 39 98 40 ${number}` : undefined,
          unitIds: [],
        }),
      );
    }
    const space = await aSpace(admin, [
      { personId: writer.id, role: 'FACILITATOR' },
      ...people.map(({ id }) => ({ personId: id, role: 'READER' as const })),
    ]);

    const page = writer.page;
    await page.goto(`${space.home}/publications/ecrire`);
    await page.getByLabel('Titre', { exact: true }).fill('Horaires d’hiver');
    await editor(page).click();
    await page.keyboard.type('La mairie ferme à 17 h.');
    await page.getByRole('checkbox', { name: /C’est une note de service/ }).check();
    await expect(page.getByLabel('Numéro', { exact: true })).toHaveValue('1');
    await seen(page, WRITE, 'full');
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    const article = page.getByRole('article');
    await expect(article.getByText(/^Note de service n°\s\d{4}-1$/)).toBeVisible();
    await expect(article.getByText('Vous l’avez lue')).toBeVisible();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';

    const letters = await ask(admin, 'POST', `/api/organisations/${organisationId}/letters`, {
      personIds: people.map((person) => person.id),
    });
    const codes = new Map(letters.map((letter: { personId: string; code: string }) => [letter.personId, letter.code]));
    for (const person of people.slice(0, 42)) {
      const client = await request.newContext({ baseURL: process.env.PARVIS_E2E_URL });
      await ask(client, 'PUT', '/api/access-links/password', { token: codes.get(person.id), password });
      await ask(client, 'POST', '/api/session', { identifier: person.login, password, remember: false });
      await ask(client, 'PUT', `/api/posts/${id}/readings/mine`);
      await client.dispose();
    }

    await expect(page.getByRole('link', { name: 'Lue par 43 sur 45 personnes' })).toBeVisible();
    await page.getByRole('link', { name: 'Lue par 43 sur 45 personnes' }).click();
    await expect(page.getByText('43 sur 45 personnes')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'À appeler : 2 personnes' })).toBeVisible();
    await expect(page.getByRole('link', { name: /06 39 98 40/ })).toHaveCount(2);
    await seen(page, READING, 'full');
    await page.getByRole('button', { name: 'Rappeler à 2 personnes' }).click();
    await expect(page.getByText(/^Rappel envoyé/)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Rappeler/ })).toHaveCount(0);
    const again = await page.request.put(`/api/posts/${id}/readings/reminder`, {
      headers: { 'Parvis-Request': '1' },
    });
    expect(again.status()).toBe(409);
    const csv = await (await page.request.get(`/api/posts/${id}/readings/export`)).text();
    expect(csv.trim().split('\n')).toHaveLength(46);
    const paper = await page.request.get(`/api/posts/${id}/paper`);
    expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('an agent says that they read the note, from their home page', async ({ newcomer, signedInAs }) => {
    const reader = await newcomer();
    const admin = await signedInAs('org_admin');
    const writer = await newcomer();
    const space = await aSpace(admin, [
      { personId: writer.id, role: 'FACILITATOR' },
      { personId: reader.id, role: 'READER' },
    ]);
    const title = unique('Télétravail');
    await aPost(writer.page, space.id, {
      title,
      note: { number: 1, signedOn: '2026-11-02', signatory: 'Le maire', asksReading: true },
    });
    const { page } = reader;
    await page.goto('/aujourdhui');
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('button', { name: 'Lu et pris connaissance' }).click();
    await expect(page.getByText('Vous l’avez lue')).toBeVisible();
    await page.goto('/aujourdhui');
    await expect(page.getByText('Tout est à jour.')).toBeVisible();
    await writer.page.goto(`${space.home}/publications`);
    await writer.page.getByRole('link', { name: title }).click();
    await writer.page.getByRole('link', { name: /^Lue par/ }).click();
    await expect(writer.page.getByText('Tout le monde a lu cette note.')).toBeVisible();
    await seen(writer.page, READING, 'empty');
  });

  test('what is for the public is read without an account once approved, and leaves with its approval', async ({
    newcomer,
    page: nobody,
    signedInAs,
  }) => {
    const writer = await newcomer();
    const admin = await signedInAs('org_admin');
    const space = await aSpace(admin, [{ personId: writer.id, role: 'FACILITATOR' }]);
    const title = unique('Fête de la musique');
    const { page } = writer;
    await page.goto(`${space.home}/publications/ecrire`);
    await page.getByLabel('Titre', { exact: true }).fill(title);
    await page.getByRole('checkbox', { name: /À diffuser au public/ }).check();
    await page.getByLabel('Texte court pour les panneaux').fill('Fête de la musique le 21 juin');
    await expect(page.getByText('Encore 31 caractères sur 60.')).toBeVisible();
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await expect(page.getByText('À diffuser au public : attend l’accord d’un animateur.')).toBeVisible();
    const feed = async (name: string) => (await nobody.request.get(`/flux/valbourg/${name}`)).text();
    expect(await feed('rss.xml')).not.toContain(title);
    await page.getByRole('button', { name: 'Diffuser au public' }).click();
    await expect(page.getByText(/Diffusée au public, avec l’accord de/)).toBeVisible();
    expect(await feed('rss.xml')).toContain(title);
    expect(await feed('feed.json')).toContain(title);
    expect(await feed('panneaux.txt')).toContain('Fête de la musique le 21 juin');
    await page.getByRole('button', { name: 'Ne plus diffuser' }).click();
    await expect(page.getByText('À diffuser au public : attend l’accord d’un animateur.')).toBeVisible();
    expect(await feed('rss.xml')).not.toContain(title);
    expect(await feed('panneaux.txt')).not.toContain('Fête de la musique le 21 juin');
  });

  test('what was edited since somebody read it does not leave unread', async ({ newcomer, signedInAs }) => {
    const [writer, reader] = await Promise.all([newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const space = await aSpace(admin, [
      { personId: writer.id, role: 'FACILITATOR' },
      { personId: reader.id, role: 'FACILITATOR' },
    ]);
    const content = { title: unique('Marché'), body: said('Rendez-vous samedi.'), attachments: [], forPublic: {} };
    const id = await aPost(writer.page, space.id, content);
    const { page } = reader;
    await page.goto(`${space.home}/publications/${id}`);
    await expect(page.getByText('Rendez-vous samedi.')).toBeVisible();
    // Written while the gesture is on its way.
    await page.route(
      '**/public-approval',
      async (route) => {
        await ask(writer.page, 'PUT', `/api/posts/${id}/publication`, { ...content, body: said('Rendez-vous lundi.') });
        await route.continue();
      },
      { times: 1 },
    );
    await page.getByRole('button', { name: 'Diffuser au public' }).click();
    await expect(page.getByText(/a changé depuis que vous l’avez lue/)).toBeVisible();
    await expect(page.getByText('Rendez-vous lundi.')).toBeVisible();
    await expect(page.getByText('À diffuser au public : attend l’accord d’un animateur.')).toBeVisible();
    await seen(page, ONE, 'full');
    await page.getByRole('button', { name: 'Diffuser au public' }).click();
    await expect(page.getByText(/Diffusée au public, avec l’accord de/)).toBeVisible();
    await expect(page.getByText(/a changé depuis que vous l’avez lue/)).toHaveCount(0);
  });

  test('what the server did not take is not published: it says so, and keeps it', async ({ newcomer, signedInAs }) => {
    test.slow();
    const writer = await newcomer();
    const admin = await signedInAs('org_admin');
    const space = await aSpace(admin, [{ personId: writer.id, role: 'FACILITATOR' }]);
    const { page } = writer;
    const title = unique('Horaires');
    await page.goto(`${space.home}/publications/ecrire`);
    const publish = page.getByRole('button', { name: 'Publier', exact: true });
    await expect(publish).toBeEnabled();
    const repair = await breakServer(page, /\/api\/(spaces\/[^/]+\/posts|posts\/[^/]+\/draft)$/);
    await page.getByLabel('Titre', { exact: true }).fill(title);
    await publish.click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByText(/^Brouillon gardé sur cet appareil/)).toBeVisible();
    await seen(page, WRITE, 'error');
    await page.reload();
    await expect(page.getByLabel('Titre', { exact: true })).toHaveValue(title);
    await publish.click();
    await expect(page.getByRole('alert')).toBeVisible();
    await repair();
    await expect(page.getByText('Brouillon gardé', { exact: true })).toBeVisible({ timeout: 30_000 });
    await publish.click();
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
    await expect(page.getByText('La publication est en ligne.')).toBeVisible();
  });

  test('nothing is published while nobody knows for whom it may be', async ({ newcomer, signedInAs }) => {
    test.slow();
    const writer = await newcomer();
    const admin = await signedInAs('org_admin');
    const space = await aSpace(admin, [{ personId: writer.id, role: 'FACILITATOR' }]);
    const { page } = writer;
    const repair = await breakServer(page, /\/collectives$/);
    await page.goto(`${space.home}/publications/ecrire`);
    await page.getByLabel('Titre', { exact: true }).fill(unique('Prime'));
    await expect(page.getByRole('alert').getByText(/^Les destinataires ne peuvent pas être lus/)).toBeVisible({
      timeout: 20_000,
    });
    const publish = page.getByRole('button', { name: 'Publier', exact: true });
    await expect(publish).toBeDisabled();
    await seen(page, WRITE, 'error');
    await repair();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(publish).toBeEnabled();
  });

  test('whom its text names is told, and its address is a card in the dialogue', async ({ newcomer, signedInAs }) => {
    const [writer, reader] = await Promise.all([newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const space = await aSpace(admin, [
      { personId: writer.id, role: 'FACILITATOR' },
      { personId: reader.id, role: 'READER' },
    ]);
    const { page } = writer;
    const title = unique('Buvette');
    await page.goto(`${space.home}/publications/ecrire`);
    await page.getByLabel('Titre', { exact: true }).fill(title);
    await editor(page).click();
    await page.keyboard.type('Samedi, qui tient la buvette ? ');
    await page.keyboard.type(`@${reader.familyName.slice(0, 8)}`);
    await expect(page.getByRole('option', { name: new RegExp(reader.familyName) })).toBeVisible();
    await seen(page, WRITE, 'full');
    await editor(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('avec qui veut.');
    await expect(page.getByRole('option')).toHaveCount(0);
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
    await expect(page.locator('article')).toContainText(`@${reader.givenName} ${reader.familyName}`);

    await reader.page.goto('/aujourdhui');
    await reader.page.getByRole('button', { name: /^Notifications : / }).click();
    await reader.page.getByRole('link', { name: new RegExp(`vous cite dans « ${title} »`) }).click();
    await expect(reader.page.getByRole('heading', { level: 2, name: title })).toBeVisible();

    const topic = await ask(page, 'POST', `/api/spaces/${space.id}/conversations`, {
      title: 'Fête',
      body: `Tout est dit ici : ${page.url()}`,
    });
    await reader.page.goto(`/messages/${topic.id}`);
    const card = reader.page.getByRole('article').getByRole('link', { name: new RegExp(title) });
    await expect(card).toBeVisible();
    await card.click();
    await expect(reader.page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  });

  test('says who publishes, keeps strangers out, and says when the server does not answer', async ({
    newcomer,
    signedInAs,
  }) => {
    test.slow();
    const writer = await newcomer();
    const admin = await signedInAs('org_admin');
    const space = await aSpace(admin, [{ personId: writer.id, role: 'FACILITATOR' }], { access: 'CLOSED' });
    const id = await aPost(writer.page, space.id, {
      title: 'Horaires',
      note: { number: 1, signedOn: '2026-11-02', signatory: 'Le maire', asksReading: true },
    });
    const { page } = writer;
    await page.goto(`${space.home}/reglages`);
    await page.getByRole('radio', { name: /Les animateurs et les contributeurs/ }).click();
    await expect(page.getByRole('radio', { name: /Les animateurs et les contributeurs/ })).toBeChecked();
    await seen(page, SETTINGS, 'full');

    const stranger = await signedInAs('stranger');
    const routes = [
      [LIST, `${space.home}/publications`],
      [ONE, `${space.home}/publications/${id}`],
      [READING, `${space.home}/publications/${id}/lectures`],
      [WRITE, `${space.home}/publications/ecrire?post=${id}`],
      ['/p/$post', `/p/${id}`],
    ] as const;
    for (const [route, address] of routes) {
      await stranger.goto(address);
      await expect(stranger.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
      await seen(stranger, route, 'refused');
    }

    await breakServer(page, /\/api\/(posts|spaces\/[^/]+\/posts)/);
    for (const [route, address] of routes) {
      await page.goto(address);
      await expect(page.getByRole('alert')).toBeVisible({ timeout: 20_000 });
      await seen(page, route, 'error');
    }
  });
});
