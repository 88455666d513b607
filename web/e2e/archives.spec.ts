import { archive } from './house/archive';
import { ask, unique } from './house/ask';
import { axe, seen } from './house/seen';
import { expect, test } from './house/test';
import { breakServer } from './house/watch';

const SPACE = 'communication-et-vie-associative';
const IMPORT = '/espaces/$authority/$space/dialogue/importer';
const ADDRESS = `/espaces/valbourg/${SPACE}/dialogue/importer`;

/** As an iPhone in French makes it; nobody in it exists. */
const exportOf = (
  word: string,
) => `[13/03/2024 14:00:00] Fête: \u200eLes messages et les appels sont chiffrés de bout en bout.
[13/03/2024 14:05:12] Odile F.: Voici la place, côté ${word}
[13/03/2024 14:06:30] Marc Lentz: \u200e<pièce jointe : 00000003-PHOTO-2024-03-13.jpg>
[13/03/2024 14:07:01] Marc Lentz: Liste :
- bancs
- tentes
[13/03/2024 14:08:44] Odile F.: \u200e<pièce jointe : 00000005-PHOTO-2024-03-13.jpg>
[14/03/2024 09:12:10] Marc Lentz: À demain \u200e<Ce message a été modifié>
`;

test('an export of WhatsApp is looked at, then becomes a topic that is only read and is found', async ({
  signedInAs,
}) => {
  const sabine = await signedInAs('facilitator');
  const word = unique('clocher');
  const title = unique('Groupe ');
  await sabine.goto(`/espaces/valbourg/${SPACE}/dialogue`);
  await sabine.getByRole('button', { name: 'Autres gestes sur le dialogue' }).click();
  await sabine.getByRole('menuitem', { name: 'Importer une conversation WhatsApp' }).click();
  await expect(sabine.getByRole('heading', { level: 2, name: 'Importer une conversation WhatsApp' })).toBeVisible();
  await seen(sabine, IMPORT, 'empty');
  const chooser = sabine.waitForEvent('filechooser');
  await sabine.getByRole('button', { name: 'Choisir l’export' }).click();
  await (await chooser).setFiles({
    name: 'WhatsApp Chat - Fête.zip',
    mimeType: 'application/zip',
    buffer: archive([
      ['_chat.txt', exportOf(word)],
      ['00000003-PHOTO-2024-03-13.jpg', `une image de ${word}`],
    ]),
  });
  await expect(sabine.getByLabel('Sujet', { exact: true })).toHaveValue('Fête', { timeout: 30_000 });
  await expect(sabine.getByText('1 fichier joint')).toBeVisible();
  await expect(sabine.getByText('1 absent de l’export')).toBeVisible();
  await expect(sabine.getByRole('list', { name: 'Premiers messages' })).toContainText(`côté ${word}`);
  await seen(sabine, IMPORT, 'full');
  await sabine.getByLabel('Sujet', { exact: true }).fill(title);
  await sabine.getByLabel('Qui est Odile F. dans l’espace').selectOption({ index: 1 });
  await sabine.getByRole('button', { name: 'Importer 6 messages' }).press('Enter');
  await expect(sabine.getByText(`6 messages sont dans « ${title} ».`)).toBeVisible({ timeout: 30_000 });
  await expect(sabine.getByRole('list', { name: 'Fichiers qui ne sont pas venus' })).toContainText('00000005-PHOTO');
  await axe(sabine);
  await sabine.getByRole('link', { name: 'Ouvrir la conversation' }).click();
  await expect(sabine.getByText('Importée d’un export WhatsApp par')).toBeVisible();
  await expect(sabine.getByRole('textbox', { name: /^Votre message dans/ })).toHaveCount(0);
  await expect(
    sabine.getByRole('article', { name: /^Marc Lentz \(WhatsApp\)/ }).filter({ hasText: 'bancs' }),
  ).toBeVisible();
  await expect(sabine.getByRole('link', { name: /00000003-PHOTO/ })).toBeVisible();
  await axe(sabine);

  // Somebody else finds it, and has nothing to read there.
  const aurore = await signedInAs('reader');
  await aurore.goto(`/recherche?q=${word}`);
  await expect(aurore.getByRole('main')).toContainText(title, { timeout: 15_000 });
  const { items } = await ask(aurore, 'GET', '/api/conversations');
  expect(items.find((line: { title: string }) => line.title === title)?.unread).toBe(0);

  await aurore.goto(ADDRESS);
  await expect(aurore.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await seen(aurore, IMPORT, 'refused');
  const repair = await breakServer(sabine, '**/api/spaces/*/archives');
  await sabine.goto(ADDRESS);
  await expect(sabine.getByRole('button', { name: 'Réessayer' })).toBeVisible();
  await seen(sabine, IMPORT, 'error');
  await repair();
});

test('what is no export is refused with a word', async ({ signedInAs }) => {
  const sabine = await signedInAs('facilitator');
  await sabine.goto(ADDRESS);
  const chooser = sabine.waitForEvent('filechooser');
  await sabine.getByRole('button', { name: 'Choisir l’export' }).click();
  await (await chooser).setFiles({ name: 'courses.txt', mimeType: 'text/plain', buffer: Buffer.from('pain\nsel\n') });
  await expect(sabine.getByText('Aucun message de WhatsApp ne se lit dans ce fichier.')).toBeVisible({
    timeout: 30_000,
  });
  await axe(sabine);
});
