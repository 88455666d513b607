import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { openLine } from './house/line';
import { seen } from './house/seen';
import { test } from './house/test';
import { breakServer, standing } from './house/watch';

const MESSAGES = '/messages';
const MESSAGE = '/messages/$conversation';
const TOPICS = '/espaces/$authority/$space/dialogue';
const TOPIC = `${TOPICS}/$conversation`;
const SPACES = '/espaces/$authority/$space';

const SPACE = '/espaces/valbourg/communication-et-vie-associative';

/** A topic of the commission, of this test alone. */
async function aTopic(page: Page, title = unique('Bulletin '), body?: string): Promise<{ id: string; title: string }> {
  const space = await ask(page, 'GET', '/api/spaces/at/valbourg/communication-et-vie-associative');
  const { id } = await ask(page, 'POST', `/api/spaces/${space.id}/conversations`, { title, body });
  return { id, title };
}

const field = (page: Page) => page.getByRole('textbox', { name: /^Votre message dans/ });
const message = (page: Page, words: string | RegExp) => page.getByRole('article').filter({ hasText: words });

async function say(page: Page, words: string): Promise<void> {
  await field(page).fill(words);
  await field(page).press('Enter');
}

test.describe('dialogue of a space', () => {
  test('four people on two screens and two phones talk about the bulletin', async ({ signedInAs }) => {
    test.slow();
    const [sabine, noel, aurore, jeanLuc] = await Promise.all([
      signedInAs('facilitator'),
      signedInAs('contributor'),
      signedInAs('reader'),
      signedInAs('guest'),
    ]);
    for (const phone of [aurore, jeanLuc]) {
      await phone.setViewportSize({ width: 390, height: 800 });
    }
    const topic = unique('Bulletin ');
    await noel.goto(`${SPACE}/dialogue`);
    await noel.getByRole('button', { name: 'Nouveau sujet' }).click();
    await noel.getByLabel('Sujet', { exact: true }).fill(topic);
    await noel.getByRole('button', { name: 'Ouvrir le sujet' }).click();
    await expect(noel.getByRole('heading', { level: 2, name: topic })).toBeVisible();
    await expect(noel.getByText('Personne n’a encore écrit ici.')).toBeVisible();
    await seen(noel, TOPIC, 'empty');
    const address = new URL(noel.url()).pathname;

    await Promise.all([sabine, aurore, jeanLuc].map((page) => page.goto(address)));
    await expect(noel.getByText('3 autres personnes lisent')).toBeVisible();

    await field(noel).fill('La version 6 est déposée. @sab');
    await expect(noel.getByRole('option', { name: /Sabine Ravenel/ })).toBeVisible();
    await field(noel).press('Enter');
    await field(noel).pressSequentially('il me faut **votre validation ce soir**');
    await expect(sabine.getByText('Noël écrit…')).toBeVisible();
    await field(noel).press('Enter');
    for (const page of [noel, sabine, aurore, jeanLuc]) {
      await expect(message(page, 'La version 6 est déposée. @Sabine Ravenel il me faut')).toBeVisible();
      await expect(page.locator('strong', { hasText: 'votre validation ce soir' })).toBeVisible();
    }

    await jeanLuc.getByRole('button', { name: 'Envoyer' }).waitFor();
    await say(jeanLuc, 'Pour la page 7, je propose la photo de la remise des lots.');
    await expect(message(sabine, 'remise des lots').getByText('Externe · Comité des fêtes')).toBeVisible();

    // Aurore reads: she reacts and answers, and has no field of her own.
    await expect(field(aurore)).toHaveCount(0);
    await message(aurore, 'remise des lots')
      .getByRole('button', { name: /^Actions sur/ })
      .click();
    await aurore.getByRole('menuitem', { name: 'D’accord' }).click();
    await expect(
      message(sabine, 'remise des lots').getByRole('button', { name: 'D’accord 1 par Aurore Thouvenet' }),
    ).toBeVisible();
    await message(aurore, 'remise des lots')
      .getByRole('button', { name: /^Actions sur/ })
      .click();
    await aurore.getByRole('menuitem', { name: 'Répondre' }).click();
    await aurore
      .getByRole('textbox', { name: 'Votre réponse à Jean-Luc Aubertin' })
      .fill('On y voit les douze associations.');
    await aurore.getByRole('button', { name: 'Envoyer' }).click();
    await message(sabine, 'remise des lots')
      .getByRole('button', { name: /^Une réponse/ })
      .click();
    const thread = sabine.getByRole('complementary', { name: 'Réponses' });
    await expect(thread.getByText('On y voit les douze associations.')).toBeVisible();
    await thread.getByRole('button', { name: 'Fermer les réponses' }).click();

    // One's own words: edited, deleted with a trace.
    await say(noel, 'Le tarif est celui de 2025');
    await message(noel, 'celui de 2025')
      .getByRole('button', { name: /^Actions sur/ })
      .click();
    await noel.getByRole('menuitem', { name: 'Modifier' }).click();
    await noel.getByRole('textbox', { name: 'Votre message', exact: true }).fill('Le tarif est celui de 2026');
    await noel.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(message(jeanLuc, 'celui de 2026')).toContainText('modifié');
    await message(sabine, 'celui de 2026')
      .getByRole('button', { name: /^Actions sur/ })
      .click();
    await sabine.getByRole('menuitem', { name: 'Supprimer' }).click();
    await sabine.getByRole('button', { name: 'Annuler' }).click();
    await expect(message(sabine, 'celui de 2026')).toBeVisible();
    await seen(sabine, TOPIC, 'full');

    // Closed: everybody reads on, nobody writes.
    await sabine.getByRole('button', { name: `Actions sur ${topic}` }).click();
    await sabine.getByRole('menuitem', { name: 'Clore le sujet' }).click();
    await expect(noel.getByText('Le sujet est clos : il se lit et ne change plus.')).toBeVisible();
    await seen(noel, TOPIC, 'refused');
    await noel.goto(`${SPACE}/dialogue`);
    await expect(noel.getByRole('link', { name: topic })).toBeVisible();
    await seen(noel, TOPICS, 'full');
  });

  test('on a train: what was written while the line came and went arrives once, in order', async ({
    signedInAs,
    anotherBrowser,
    account,
  }) => {
    test.slow();
    const sabine = await signedInAs('facilitator');
    const { id } = await aTopic(sabine);
    const train = await anotherBrowser();
    const line = await openLine(process.env.PARVIS_E2E_URL!);
    const { email, password } = account('contributor');
    await train.goto(`${line.url}/connexion`);
    await train.getByLabel('Votre adresse électronique').fill(email);
    await train.getByLabel('Votre mot de passe', { exact: true }).fill(password);
    await train.getByRole('button', { name: 'Entrer' }).click();
    await expect(train.getByRole('navigation', { name: 'Principale', exact: true })).toBeVisible();
    await train.goto(`${line.url}/messages/${id}`);
    await expect(field(train)).toBeVisible();
    const written = Array.from({ length: 12 }, (_, number) => `Message ${number + 1} du train.`);
    for (const [number, words] of written.entries()) {
      if (number % 4 === 1) {
        line.cut();
      } else if (number % 4 === 3) {
        line.mend();
      }
      await say(train, words);
      await expect(message(train, words)).toBeVisible();
    }
    line.cut();
    await say(train, 'Écrit dans le tunnel.');
    await expect(train.getByText('Partira dès que la connexion reviendra').first()).toBeVisible({ timeout: 20_000 });
    line.mend();
    await train.reload();
    const arrived = async () => {
      const { items } = await ask(sabine, 'GET', `/api/conversations/${id}/messages`);
      return items.map(({ body }: { body: string }) => body);
    };
    await expect.poll(arrived, { timeout: 40_000 }).toEqual([...written, 'Écrit dans le tunnel.']);
    await expect(train.locator('[data-message]')).toHaveCount(13);
    await sabine.goto(`/messages/${id}`);
    await expect(sabine.getByRole('article')).toHaveCount(13);
    line.close();
  });

  test('who is removed in the middle of a conversation loses it at once, in every tab', async ({
    signedInAs,
    newcomer,
  }) => {
    const manager = await signedInAs('org_admin');
    const councillor = await newcomer();
    const space = await ask(manager, 'POST', '/api/spaces', {
      organisationId: await authority(manager),
      name: unique('Voirie '),
      type: 'COMMITTEE',
      members: [{ personId: councillor.id, role: 'CONTRIBUTOR' }],
    });
    const { id } = await ask(manager, 'POST', `/api/spaces/${space.id}/conversations`, {
      title: 'Rue du Lavoir',
      body: 'Le devis est de 4 200 euros.',
    });
    const desk = councillor.page;
    const phone = await desk.context().newPage();
    await phone.setViewportSize({ width: 390, height: 800 });
    const stand = Promise.all([desk, phone, manager].map(standing));
    await desk.goto(`/espaces/${space.organisationSlug}/${space.slug}/dialogue/${id}`);
    await phone.goto(`/messages/${id}`);
    await manager.goto(`/messages/${id}`);
    await stand;
    await say(desk, 'Je demande un second devis.');
    for (const page of [manager, phone]) {
      await expect(message(page, 'un second devis')).toBeVisible();
    }
    await field(desk).pressSequentially('Et je propose');
    await expect(manager.getByText(`${councillor.givenName} écrit…`)).toBeVisible();

    const people = await ask(manager, 'GET', `/api/spaces/${space.id}/people`);
    const { memberId } = people.items.find((one: { id: string }) => one.id === councillor.id);
    await ask(manager, 'DELETE', `/api/spaces/${space.id}/members/${memberId}`);
    await say(manager, 'La suite entre nous.');
    for (const page of [desk, phone]) {
      await expect(page.getByText('Le devis est de 4 200 euros.')).toHaveCount(0);
      await expect(field(page)).toHaveCount(0);
      await expect(page.getByText('La suite entre nous.')).toHaveCount(0);
      await expect(page.getByRole('link', { name: 'Rue du Lavoir' })).toHaveCount(0);
    }
    const refused = await desk.request.get(`/api/conversations/${id}/messages`);
    expect(refused.status()).toBe(404);
    await desk.goto(`/messages/${id}`);
    await expect(desk.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
  });

  test('a file dropped there becomes a document of the space, and its card', async ({ signedInAs }) => {
    const page = await signedInAs('facilitator');
    const { id, title } = await aTopic(page);
    await page.goto(`${SPACE}/dialogue/${id}`);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Joindre un document' }).click();
    await (await chooser).setFiles([
      { name: 'Devis.txt', mimeType: 'text/plain', buffer: Buffer.from('900 exemplaires') },
    ]);
    const card = page.getByRole('link', { name: /Devis\.txt/ });
    await expect(card).toBeVisible();
    await card.click();
    await expect(page.getByRole('region', { name: 'Texte de Devis.txt' })).toContainText('900 exemplaires');
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  });

  test('is read and written by keyboard alone', async ({ signedInAs }) => {
    const page = await signedInAs('facilitator');
    const { id } = await aTopic(page, undefined, 'Premier message');
    await page.goto(`${SPACE}/dialogue/${id}`);
    await field(page).focus();
    await page.keyboard.type('Le ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('tarif');
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('sur deux lignes');
    await page.keyboard.press('Enter');
    await expect(page.locator('strong', { hasText: 'tarif' })).toBeVisible();
    await expect(page.locator('[data-message]')).toHaveCount(2);
    await message(page, 'sur deux lignes').focus();
    await page.keyboard.press('ArrowUp');
    await expect(message(page, 'Premier message')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'D’accord' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(message(page, 'Premier message').getByRole('button', { name: 'D’accord 1 par vous' })).toBeVisible();
  });

  test('says what is new, leads to a message and to a day', async ({ signedInAs }) => {
    const [sabine, noel] = await Promise.all([signedInAs('facilitator'), signedInAs('contributor')]);
    const { id } = await aTopic(sabine, undefined, 'Le tout premier');
    await noel.goto(`/messages/${id}`);
    await expect(message(noel, 'Le tout premier')).toBeVisible();
    await expect.poll(async () => (await ask(noel, 'GET', `/api/conversations/${id}`)).unread).toBe(0);
    await noel.goto('/espaces');
    for (let number = 1; number <= 120; number++) {
      const uuid = `0199${number.toString(16).padStart(4, '0')}-0000-7000-8000-${id.slice(-12)}`;
      await ask(sabine, 'POST', `/api/conversations/${id}/messages`, { id: uuid, body: `Remarque n° ${number}` });
    }
    await noel.goto(`/messages/${id}`);
    await expect(noel.getByText('Nouveaux messages', { exact: true })).toBeVisible();
    await expect(message(noel, /Remarque n° 1$/)).toBeInViewport();
    await noel.getByRole('button', { name: /nouveaux messages|derniers messages/ }).click();
    await expect(message(noel, 'Remarque n° 120')).toBeInViewport();
    const { items } = await ask(noel, 'GET', `/api/conversations/${id}/messages?around=40`);
    const wanted = items.find(({ body }: { body: string }) => body === 'Remarque n° 40') ?? items[20];
    await noel.goto(`/messages/${id}?m=${wanted.seq}`);
    await expect(message(noel, new RegExp(`${wanted.body}$`))).toBeInViewport();
    await noel.getByRole('button', { name: 'Rechercher dans la conversation' }).click();
    await noel.getByLabel('Mots à retrouver').fill('tout premier');
    await noel.getByRole('dialog').getByRole('button', { name: 'Lire' }).first().click();
    await expect(message(noel, 'Le tout premier')).toBeInViewport();
  });

  test('an answer is linked to, shown as a card, found and read in its thread', async ({ signedInAs }) => {
    const [sabine, noel] = await Promise.all([signedInAs('facilitator'), signedInAs('contributor')]);
    const { id } = await aTopic(sabine, undefined, 'Qui tient la buvette ?');
    const [root] = (await ask(sabine, 'GET', `/api/conversations/${id}/messages`)).items;
    const answer = (threadId: string | undefined, body: string) =>
      ask(sabine, 'POST', `/api/conversations/${id}/messages`, { id: crypto.randomUUID(), threadId, body });
    const said = await answer(root.id, 'Le comité des fêtes, comme pour la brocante.');
    for (let number = 1; number <= 30; number++) {
      await answer(number < 15 ? root.id : undefined, `La suite, n° ${number}.`);
    }
    await answer(undefined, `${new URL(process.env.PARVIS_E2E_URL!).origin}/messages/${id}?m=${said.seq}`);

    const thread = noel.getByRole('complementary', { name: 'Réponses' });
    const found = thread.getByRole('article').filter({ hasText: 'comme pour la brocante' });
    await noel.goto('/espaces');
    await noel.goto(`/messages/${id}?m=${said.seq}`);
    await expect(found).toBeInViewport();
    await expect(message(noel, 'Qui tient la buvette').first()).toBeInViewport();
    await thread.getByRole('button', { name: 'Fermer' }).click();
    await expect(thread).toHaveCount(0);
    await noel.goBack();
    await expect(noel).toHaveURL(/\/espaces$/);

    await noel.goto(`/messages/${id}`);
    await noel.getByRole('link', { name: /comme pour la brocante/ }).click();
    await expect(found).toBeInViewport();
    await thread.getByRole('button', { name: 'Fermer' }).click();
    await expect(thread).toHaveCount(0);
    await noel.getByRole('button', { name: 'Rechercher dans la conversation' }).click();
    await noel.getByLabel('Mots à retrouver').fill('comité des fêtes');
    await noel.getByRole('dialog').getByRole('button', { name: 'Lire' }).first().click();
    await expect(found).toBeInViewport();
  });

  test('a thread of many answers is read back to the first one', async ({ signedInAs }) => {
    test.slow();
    const page = await signedInAs('facilitator');
    const { id } = await aTopic(page, undefined, 'Qui vient samedi ?');
    const [root] = (await ask(page, 'GET', `/api/conversations/${id}/messages`)).items;
    for (let number = 1; number <= 203; number++) {
      const body = `Réponse n° ${number}.`;
      const answer = { id: crypto.randomUUID(), threadId: root.id, body };
      await ask(page, 'POST', `/api/conversations/${id}/messages`, answer);
    }
    await page.goto(`/messages/${id}?fil=${root.id}`);
    const thread = page.getByRole('complementary', { name: 'Réponses' });
    await expect(thread.getByText('Réponse n° 203.')).toBeInViewport();
    await expect(thread.getByText('Réponse n° 4.')).toBeAttached();
    await expect(thread.getByText('Réponse n° 3.')).toHaveCount(0);
    await thread.getByRole('button', { name: 'Lire les réponses précédentes' }).click();
    await expect(thread.getByText('Réponse n° 1.')).toBeAttached();
    await expect(thread.getByRole('article')).toHaveCount(204);
    await expect(thread.getByRole('button', { name: 'Lire les réponses précédentes' })).toHaveCount(0);
  });

  test('a space without topics says what a topic is; who is not in it stays at its door', async ({
    signedInAs,
    newcomer,
  }) => {
    const page = await signedInAs('facilitator');
    const name = unique('Chantier ');
    await page.goto('/espaces/nouveau');
    await page.getByLabel('Type d’espace').selectOption({ label: 'Projet' });
    await page.getByLabel('Nom de l’espace').fill(name);
    await page.getByRole('button', { name: 'Ouvrir l’espace' }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Dialogue', exact: true }).click();
    await expect(page.getByText('Le dialogue commence par un sujet')).toBeVisible();
    await seen(page, TOPICS, 'empty');
    const outside = (await newcomer()).page;
    await outside.goto(`${SPACE}/dialogue`);
    await expect(outside.getByRole('heading', { level: 1 })).toBeVisible();
    await seen(outside, TOPICS, 'refused');
    await breakServer(page, /\/api\/spaces\/[^/]+\/conversations/);
    await page.goto(`${SPACE}/dialogue`);
    await expect(page.getByRole('alert')).toBeVisible({ timeout: 20_000 });
    await seen(page, TOPICS, 'error');
    const { id } = await aTopic(await signedInAs('contributor'));
    await breakServer(page, /\/api\/conversations\/[^/]+$/);
    await page.unroute(/\/api\/spaces\/[^/]+\/conversations/);
    await page.goto(`${SPACE}/dialogue/${id}`);
    await expect(page.getByRole('alert')).toBeVisible({ timeout: 20_000 });
    await seen(page, TOPIC, 'error');
  });
});

test.describe('messages', () => {
  test('a conversation with one person', async ({ signedInAs, newcomer }) => {
    test.slow();
    const { page, givenName, familyName } = await newcomer();
    await page.goto('/messages');
    await expect(page.getByText('Aucune conversation pour le moment')).toBeVisible();
    await seen(page, MESSAGES, 'empty');
    await page.getByRole('button', { name: 'Nouvelle conversation' }).click();
    const people = page.getByRole('combobox', { name: 'Ajouter une personne' });
    await people.fill('houpert');
    await expect(page.getByRole('option', { name: /Noël Houpert/ })).toBeVisible();
    await people.press('Enter');
    await page.getByRole('button', { name: 'Écrire à Noël Houpert' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Noël Houpert' })).toBeVisible();
    await seen(page, MESSAGE, 'empty');
    await say(page, 'Bonjour, avez-vous cinq minutes ?');
    const noel = await signedInAs('contributor');
    await noel.goto('/messages');
    const line = noel.getByRole('link', { name: `${givenName} ${familyName}` });
    await expect(line).toBeVisible();
    await line.click();
    await expect(message(noel, 'cinq minutes')).toBeVisible();
    await say(noel, 'Bien sûr.');
    await expect(message(page, 'Bien sûr.')).toBeVisible();
    await seen(page, MESSAGE, 'full');
    await page.goto('/messages');
    await seen(page, MESSAGES, 'full');
    const stranger = (await newcomer()).page;
    await stranger.goto(new URL(noel.url()).pathname);
    await expect(stranger.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await seen(stranger, MESSAGE, 'refused');
    await breakServer(page, /\/api\/conversations(\?.*)?$/);
    await page.goto('/messages');
    await expect(page.getByRole('alert')).toBeVisible({ timeout: 20_000 });
    await seen(page, MESSAGES, 'error');
    await page.goto(new URL(noel.url()).pathname);
    await expect(page.getByRole('alert')).toBeVisible({ timeout: 20_000 });
    await seen(page, MESSAGE, 'error');
  });

  test('a file given to one person is for the two alone', async ({ signedInAs, newcomer }) => {
    const [page, other, third] = await Promise.all([signedInAs('facilitator'), newcomer(), signedInAs('contributor')]);
    const { id } = await ask(page, 'POST', '/api/conversations', { personIds: [other.id] });
    await page.goto(`/messages/${id}`);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Joindre un document' }).click();
    await (await chooser).setFiles([
      { name: 'Plan de table.txt', mimeType: 'text/plain', buffer: Buffer.from('la harpe au premier rang') },
    ]);
    await expect(page.getByRole('link', { name: /Plan de table\.txt/ })).toBeVisible();

    await other.page.goto(`/messages/${id}`);
    await other.page.getByRole('link', { name: /Plan de table\.txt/ }).click();
    const given = other.page.getByRole('region', { name: 'Texte de Plan de table.txt' });
    await expect(given).toContainText('la harpe au premier rang');
    await expect(other.page.getByRole('link', { name: 'Télécharger' })).toBeVisible();
    await expect(other.page.getByRole('heading', { name: 'Cité dans' })).toBeVisible();
    await third.goto(new URL(other.page.url()).pathname);
    await expect(third.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await other.page.getByRole('link', { name: 'Donné dans une conversation' }).click();
    await expect(field(other.page)).toBeVisible();
    await other.page.goto('/aujourdhui/documents');
    await expect(other.page.getByRole('link', { name: /Plan de table\.txt/ })).toBeVisible();
    await other.page.goto('/espaces');
    await expect(other.page.getByRole('heading', { level: 1, name: 'Vos espaces' })).toBeVisible();
    await expect(other.page.getByRole('main').getByText('Conversation', { exact: true })).toHaveCount(0);
  });

  test('says what the others have read of mine, as they read it; never in a topic', async ({
    signedInAs,
    newcomer,
  }) => {
    test.slow();
    const [sabine, noel, aurore] = await Promise.all([
      signedInAs('facilitator'),
      signedInAs('contributor'),
      signedInAs('reader'),
    ]);
    const read = (page: Page) => page.locator('[data-read-mark]');
    const people = await Promise.all(
      [noel, aurore].map(async (page) => (await ask(page, 'GET', '/api/session')).person),
    );
    const personIds = people.map(({ id }: { id: string }) => id);
    const group = await ask(sabine, 'POST', '/api/conversations', { personIds, title: unique('Lecture ') });
    await sabine.goto(`/messages/${group.id}`);
    await say(sabine, 'Qui relit la page 3 ?');
    await expect(message(sabine, 'la page 3')).toBeVisible();
    await expect(read(sabine)).toHaveCount(0);
    await noel.goto(`/messages/${group.id}`);
    await expect(read(sabine)).toHaveText('Lu par Noël Houpert');
    await aurore.goto(`/messages/${group.id}`);
    await expect(read(sabine)).toHaveText('Lu par Noël Houpert et Aurore Thouvenet');
    await expect(read(noel)).toHaveCount(0);
    await seen(sabine, MESSAGE, 'full');
    await aurore.goto('/espaces');
    await say(sabine, 'Et la page 4 ?');
    await expect(message(noel, 'Et la page 4')).toBeVisible();
    await expect(read(sabine)).toHaveText('Lu par Noël Houpert');
    await sabine.reload();
    await expect(read(sabine)).toHaveText('Lu par Noël Houpert');

    const other = await newcomer();
    const alone = await ask(sabine, 'POST', '/api/conversations', { personIds: [other.id] });
    await Promise.all([sabine, other.page].map((page) => page.goto(`/messages/${alone.id}`)));
    await say(sabine, 'À demain.');
    await expect(message(other.page, 'À demain.')).toBeVisible();
    await expect(read(sabine)).toHaveText('Lu');

    const topic = await aTopic(sabine);
    await Promise.all([sabine, noel].map((page) => page.goto(`/messages/${topic.id}`)));
    await say(sabine, 'Dans un sujet, personne ne le sait.');
    await expect(message(noel, 'personne ne le sait')).toBeVisible();
    await expect.poll(async () => (await ask(noel, 'GET', `/api/conversations/${topic.id}`)).unread).toBe(0);
    await expect(read(sabine)).toHaveCount(0);
  });

  test('what is said while the page still gets ready to listen is not lost', async ({ signedInAs, newcomer }) => {
    const [sabine, other] = await Promise.all([signedInAs('facilitator'), newcomer()]);
    const { id } = await ask(sabine, 'POST', '/api/conversations', { personIds: [other.id] });
    const { seq } = await ask(sabine, 'POST', `/api/conversations/${id}/messages`, {
      id: crypto.randomUUID(),
      body: 'Vous êtes là ?',
    });
    let come = () => {};
    const held = new Promise<void>((resolve) => {
      come = resolve;
    });
    await sabine.route('**/ChatLive-*.js', async (route) => {
      await held;
      await route.continue();
    });
    const asked = sabine.waitForRequest('**/ChatLive-*.js');
    await sabine.goto(`/messages/${id}`);
    await expect(message(sabine, 'Vous êtes là ?')).toBeVisible();
    await asked;
    await ask(other.page, 'PUT', `/api/conversations/${id}/reading`, { seq });
    come();
    await expect(sabine.locator('[data-read-mark]')).toHaveText('Lu');
  });

  test('what is begun is kept: on this device, then everywhere', async ({ signedInAs }) => {
    const page = await signedInAs('facilitator');
    const { id } = await aTopic(page);
    await page.goto(`/messages/${id}`);
    await field(page).fill('Un message commencé');
    await expect(page.getByText('Brouillon gardé', { exact: true })).toBeVisible();
    await page.goto('/espaces');
    await page.goto(`/messages/${id}`);
    await expect(field(page)).toHaveValue('Un message commencé');
  });

  test('a document, a space, a person and a message say which messages refer to them', async ({ signedInAs }) => {
    test.slow();
    const [sabine, jeanLuc] = await Promise.all([signedInAs('facilitator'), signedInAs('guest')]);
    const { id, title } = await aTopic(sabine, undefined, 'Le devis est arrivé.');
    const space = await ask(sabine, 'GET', '/api/spaces/at/valbourg/communication-et-vie-associative');
    const [document] = await ask(sabine, 'GET', `/api/documents/recent?space=${space.id}&limit=1`);
    const [first] = (await ask(sabine, 'GET', `/api/conversations/${id}/messages`)).items;
    const me = (await ask(sabine, 'GET', '/api/session')).person.id;
    const cited = (page: Page) =>
      page.locator('section', { has: page.getByRole('heading', { name: 'Cité dans' }) }).last();

    const stands = standing(sabine);
    await sabine.goto(`${SPACE}/documents?dossier=${document.parentId}&doc=${document.id}`);
    await expect(sabine.getByRole('heading', { name: document.name })).toBeVisible();
    await expect(sabine.getByRole('link', { name: title })).toHaveCount(0);
    await stands;
    const words = `Tout est là : /d/${document.id} avec ${SPACE} et /annuaire/${me}, voir /messages/${id}?m=${first.seq}`;
    await ask(jeanLuc, 'POST', `/api/conversations/${id}/messages`, { id: crypto.randomUUID(), body: words });
    await expect(cited(sabine).getByRole('link', { name: title })).toBeVisible();
    await expect(cited(sabine)).toContainText('Jean-Luc Aubertin');
    await seen(sabine, `${SPACES}/documents`, 'full');

    await sabine.goto(SPACE);
    await expect(cited(sabine).getByRole('link', { name: title })).toBeVisible();
    await seen(sabine, SPACES, 'full');
    await sabine.goto(`/annuaire/${me}`);
    await expect(cited(sabine).getByRole('link', { name: title })).toBeVisible();
    await seen(sabine, '/annuaire/$person', 'full');
    await cited(sabine).getByRole('link', { name: title }).click();
    await expect(message(sabine, 'Tout est là')).toBeInViewport();

    const menu = message(sabine, 'Le devis est arrivé.')
      .first()
      .getByRole('button', { name: /^Actions sur/ });
    await menu.click();
    await sabine.getByRole('menuitem', { name: 'Cité dans un message' }).click();
    await expect(sabine.getByRole('dialog').getByRole('link', { name: title })).toBeVisible();
    await sabine.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
    await expect(menu).toBeFocused();
  });

  test('whatever is written is shown as it was written, and does nothing', async ({ signedInAs, newcomer }) => {
    const [admin, reader] = await Promise.all([signedInAs('org_admin'), newcomer()]);
    const name = `${unique('Fenêtre ')} <img src=x onerror="owned=1">`;
    const space = await ask(admin, 'POST', '/api/spaces', {
      organisationId: await authority(admin),
      name,
      type: 'PROJECT',
      members: [{ personId: reader.id, role: 'CONTRIBUTOR' }],
    });
    const title = '<svg onload="owned=1">';
    const written = [
      '<script>owned=1</script>',
      '<img src=x onerror="owned=1">',
      '**<b onmouseover="owned=1">gras</b>**',
      '[lien](javascript:owned=1) javascript:owned=1 data:text/html,<script>owned=1</script>',
      '<math><mtext></table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=owned=1&gt;">',
    ];
    const { id } = await ask(admin, 'POST', `/api/spaces/${space.id}/conversations`, { title });
    for (const body of [...written, `@[<img src=x onerror="owned=1">](person:${reader.id}) ${title}`]) {
      await ask(admin, 'POST', `/api/conversations/${id}/messages`, { id: crypto.randomUUID(), body });
    }
    const { page } = reader;
    const harmless = async () => {
      const found = await page.evaluate(() => ({
        owned: 'owned' in window,
        tags: document.querySelectorAll(
          '#contenu script, img[src="x"], [onerror], [onload], [onmouseover], math, mglyph',
        ).length,
        links: [...document.querySelectorAll('a')].filter(({ protocol }) => /^(?:javascript|data):/.test(protocol))
          .length,
      }));
      expect(found).toEqual({ owned: false, tags: 0, links: 0 });
    };
    await page.goto(`/messages/${id}`);
    for (const body of [written[0], written[1], 'javascript:owned=1 data:text/html']) {
      await expect(message(page, body!).first()).toBeVisible();
    }
    await harmless();
    await page.getByRole('button', { name: /^Notifications/ }).click();
    await expect(page.getByRole('link', { name: /onerror/ }).first()).toBeVisible();
    await harmless();
    for (const [address, words] of [
      ['/aujourdhui', title],
      [`/espaces/${space.organisationSlug}/${space.slug}/journal`, title],
      ['/recherche?q=onerror', 'onerror'],
    ] as const) {
      await page.goto(address);
      await expect(page.getByRole('main').getByText(words).filter({ visible: true }).first()).toBeVisible();
      await harmless();
    }
  });

  test('an address that is pasted shows as a card, and says nothing to who may not see it', async ({ signedInAs }) => {
    const [sabine, jeanLuc] = await Promise.all([signedInAs('facilitator'), signedInAs('guest')]);
    const { id } = await aTopic(sabine);
    await Promise.all([sabine.goto(`/messages/${id}`), jeanLuc.goto(`/messages/${id}`)]);
    await expect(field(jeanLuc)).toBeVisible();
    await say(sabine, 'Voir /espaces/valbourg/conseil-municipal avant jeudi.');
    await expect(sabine.getByRole('link', { name: /Conseil municipal/ }).last()).toBeVisible();
    await expect(message(jeanLuc, 'Un espace où vous n’êtes pas')).toBeVisible();
    await expect(message(jeanLuc, 'avant jeudi').getByText('Conseil municipal')).toHaveCount(0);
  });
});
