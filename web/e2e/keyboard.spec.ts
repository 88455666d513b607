import type { Locator, Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { expectShown, reach } from './house/keys';
import { expect, test } from './house/test';

/** Opens a menu and goes to one of its lines with the arrows. */
async function pick(page: Page, button: Locator, line: string): Promise<void> {
  await reach(page, button);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await reach(page, page.getByRole('menuitem', { name: line, exact: true }), 'ArrowDown');
}

async function signIn(page: Page, identifier: string, password: string): Promise<void> {
  await page.goto('/');
  await reach(page, page.getByLabel('Votre adresse électronique'));
  await page.keyboard.type(identifier);
  await reach(page, page.getByLabel('Votre mot de passe', { exact: true }));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ce qui vous attend' })).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await pick(page, page.getByRole('button', { name: /profil, réglages, déconnexion/ }), 'Se déconnecter');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/connexion');
}

test('a whole walk by keyboard alone', async ({ page, newcomer, signedInAs }) => {
  test.slow();
  const { id: personId, identifier, password } = await newcomer();
  const [name, folder, renamed] = [unique('Randonnée'), 'Dossier du clavier', 'Renommé au clavier.txt'];
  const admin = await signedInAs('org_admin');
  await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name,
    type: 'PROJECT',
    members: [{ personId, role: 'FACILITATOR' }],
  });

  await test.step('sign in', () => signIn(page, identifier, password));

  await test.step('open a space and its documents', async () => {
    await reach(page, page.getByRole('navigation', { name: 'Principale', exact: true }).getByRole('link', { name }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await reach(
      page,
      page.getByRole('navigation', { name: `Outils de ${name}` }).getByRole('link', { name: 'Documents' }),
    );
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: 'Tous les documents' })).toBeVisible();
  });

  const deposit = page.getByRole('button', { name: 'Déposer', exact: true });
  const list = page.getByRole('list', { name: /^Contenu de/ });
  const line = (title: string) => list.getByRole('link', { name: title, exact: true });
  const dialog = page.getByRole('dialog');

  await test.step('make a folder', async () => {
    await pick(page, deposit, 'Nouveau dossier');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(deposit).toBeFocused();
    await pick(page, deposit, 'Nouveau dossier');
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel('Nom du dossier')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(deposit).toBeFocused();
    await pick(page, deposit, 'Nouveau dossier');
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel('Nom du dossier')).toBeFocused();
    await page.keyboard.type(folder);
    await page.keyboard.press('Enter');
    await expect(line(folder)).toBeVisible();
    await expect(dialog).toBeHidden();
    await expect(deposit).toBeFocused();
  });

  await test.step('deposit a file', async () => {
    // Waited for beforehand: what opens before somebody waits is the system's.
    const chooser = page.waitForEvent('filechooser');
    await pick(page, deposit, 'Déposer des fichiers');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'Clavier.txt', mimeType: 'text/plain', buffer: Buffer.from('sans souris') });
    await expect(line('Clavier.txt')).toBeVisible();
  });

  await test.step('rename it', async () => {
    await reach(page, line('Clavier.txt'));
    await page.keyboard.press('F2');
    await expect(page.getByRole('textbox', { name: 'Nouveau nom de Clavier.txt' })).toBeFocused();
    await expectShown(page);
    await page.keyboard.press('Escape');
    await expect(line('Clavier.txt')).toBeFocused();
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(renamed);
    await page.keyboard.press('Enter');
    await expect(line(renamed)).toBeFocused();
  });

  await test.step('move it by its menu', async () => {
    const actions = list.getByRole('button', { name: `Actions sur ${renamed}` });
    await pick(page, actions, 'Déplacer vers…');
    await page.keyboard.press('Enter');
    await expect(dialog.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(actions).toBeFocused();
    await pick(page, actions, 'Déplacer vers…');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    const places = dialog.locator('input[type="radio"]');
    await reach(page, places.and(page.locator(':enabled')).first());
    await reach(page, dialog.getByRole('radio', { name: folder }), 'ArrowDown');
    await page.keyboard.press(' ');
    await reach(page, dialog.getByRole('button', { name: 'Déplacer ici' }));
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(line(renamed)).toBeHidden();
  });

  await test.step('search, and read what is found', async () => {
    await reach(page, deposit);
    await page.keyboard.press('Control+k');
    const question = page.getByRole('combobox', { name: /^Rechercher/ });
    await expect(question).toBeFocused();
    await expectShown(page);
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await expect(deposit).toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(question).toBeFocused();
    await page.keyboard.type('renomme au clavier');
    await expect(page.getByRole('option', { name: new RegExp(renamed) }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: `Texte de ${renamed}` })).toContainText('sans souris');
  });

  await test.step('sign out', () => signOut(page));
});

test('a whole day of talk by keyboard alone', async ({ page, newcomer, signedInAs }) => {
  test.slow();
  const { id: personId, identifier, password, givenName, familyName } = await newcomer();
  const admin = await signedInAs('org_admin');
  const [name, title] = [unique('Fanfare'), unique('Répertoire ')];
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name,
    type: 'PROJECT',
    members: [{ personId, role: 'CONTRIBUTOR' }],
  });
  await ask(admin, 'POST', `/api/spaces/${space.id}/conversations`, {
    title,
    body: `@[${givenName} ${familyName}](person:${personId}) relisez-vous la partition ?`,
  });
  const menu = page.getByRole('navigation', { name: 'Principale', exact: true });
  const field = page.getByRole('textbox', { name: /^Votre message dans/ });
  const message = (words: string) => page.getByRole('article').filter({ hasText: words });

  await test.step('sign in', () => signIn(page, identifier, password));

  await test.step('what is meant for one rings, and leads there', async () => {
    const bell = page.getByRole('button', { name: 'Notifications : 1 non lue' });
    await expect(bell).toBeVisible();
    await reach(page, bell);
    await page.keyboard.press('Enter');
    await reach(page, page.getByRole('link', { name: /relisez-vous la partition/ }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
    await expect(message('relisez-vous la partition')).toBeVisible();
  });

  await test.step('write, and answer in a thread', async () => {
    await reach(page, field);
    await page.keyboard.type('Je la relis ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('ce soir');
    await page.keyboard.press('Enter');
    await expect(message('Je la relis').locator('strong')).toHaveText('ce soir');
    await reach(page, page.locator('article[tabindex="0"]'), 'Shift+Tab');
    await page.keyboard.press('ArrowUp');
    await expect(message('relisez-vous la partition')).toBeFocused();
    await pick(page, message('relisez-vous la partition').getByRole('button', { name: /^Actions sur/ }), 'Répondre');
    await page.keyboard.press('Enter');
    const answer = page.getByRole('textbox', { name: /^Votre réponse à/ });
    await expect(answer).toBeFocused();
    await page.keyboard.type('Toute la partition ?');
    await page.keyboard.press('Enter');
    const thread = page.getByRole('complementary', { name: 'Réponses' });
    await expect(thread.getByText('Toute la partition ?')).toBeVisible();
    await reach(page, thread.getByRole('button', { name: 'Fermer les réponses' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(thread).toBeHidden();
  });

  await test.step('begin a conversation with one person', async () => {
    await reach(page, menu.getByRole('link', { name: /^Messages/ }));
    await page.keyboard.press('Enter');
    await reach(page, page.getByRole('button', { name: 'Nouvelle conversation' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Ajouter une personne' })).toBeFocused();
    await page.keyboard.type('houpert');
    await expect(page.getByRole('option', { name: /Noël Houpert/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await reach(page, page.getByRole('button', { name: 'Écrire à Noël Houpert' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: 'Noël Houpert' })).toBeVisible();
    await reach(page, field);
    await page.keyboard.type('Les pupitres sont-ils arrivés ?');
    await page.keyboard.press('Enter');
    await expect(message('Les pupitres sont-ils arrivés')).toBeVisible();
  });

  await test.step('find again what was said', async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: /^Rechercher/ })).toBeFocused();
    await page.keyboard.type('partitions');
    const found = page.getByRole('group', { name: 'Messages' }).getByRole('option').first();
    await expect(found).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  });

  await test.step('go home, where the conversation moved', async () => {
    await reach(page, menu.getByRole('link', { name: 'Aujourd’hui' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: title })).toBeVisible();
  });

  await test.step('sign out', () => signOut(page));
});

test('a letter to print keeps the focus until Escape, which gives it back', async ({ signedInAs }) => {
  const page = await signedInAs('org_admin');
  await page.goto('/administration/valbourg/personnes?q=vuillaume');
  const actions = page.getByRole('button', { name: 'Actions sur Colette Vuillaume-Rey' });
  await pick(page, actions, 'Imprimer une lettre avec un code');
  await page.keyboard.press('Enter');
  const letter = page.getByRole('dialog', { name: 'Lettres à imprimer' });
  await expect(letter.getByRole('button', { name: 'Imprimer', exact: true })).toBeFocused();
  for (let presses = 0; presses < 4; presses++) {
    await page.keyboard.press('Tab');
    await expectShown(page);
    await expect(letter.locator(':focus')).toHaveCount(1);
  }
  await page.keyboard.press('Escape');
  await expect(letter).toBeHidden();
  await expect(actions).toBeFocused();
});
