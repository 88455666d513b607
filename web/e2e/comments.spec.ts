import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { deposit } from './house/deposit';
import { pdf } from './house/pdf';
import { seen } from './house/seen';
import { test } from './house/test';

const DOCUMENTS = '/espaces/$authority/$space/documents';

/** A space where somebody writes and somebody reads, with a document. */
async function aDocument(writer: string, reader: string, admin: Page, page: Page, name: string, content: string) {
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: `Projet ${unique('tarifs')}`,
    type: 'PROJECT',
    members: [
      { personId: writer, role: 'CONTRIBUTOR' },
      { personId: reader, role: 'READER' },
    ],
  });
  const root = (await ask(page, 'GET', `/api/spaces/${space.id}/documents`)).entry.id;
  await deposit(page, { folderId: root, filename: name }, content);
  const { items } = await ask(page, 'GET', `/api/documents/${root}/children`);
  return items.find((entry: { name: string }) => entry.name === name).id as string;
}

const comments = (page: Page) => page.getByRole('region', { name: 'Commentaires' });

test.describe('comments', () => {
  test('two people talk about a place of a page, name each other, and settle it', async ({ newcomer, signedInAs }) => {
    test.slow();
    const [writer, reader] = await Promise.all([newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const id = await aDocument(
      writer.id,
      reader.id,
      admin,
      writer.page,
      'Tarifs.pdf',
      pdf('Page de garde', 'Tarifs de location'),
    );

    await reader.page.goto(`/d/${id}`);
    await expect(comments(reader.page).getByText('Personne n’a encore commenté ce document.')).toBeVisible();
    await seen(reader.page, DOCUMENTS, 'full');
    await reader.page.getByRole('button', { name: 'Page suivante' }).click();
    await expect(reader.page.getByRole('img', { name: 'Tarifs.pdf, page 2 sur 2' })).toBeVisible();
    await comments(reader.page).getByRole('button', { name: 'Désigner un endroit' }).click();
    const layer = reader.page.getByRole('button', { name: /^Choisir l’endroit/ });
    await expect(layer).toBeFocused();
    await seen(reader.page, DOCUMENTS, 'full');
    await layer.click({ position: { x: 60, y: 80 } });
    const field = comments(reader.page).getByRole('textbox', { name: 'Commenter ce document' });
    await field.fill('Ce tarif est celui de 2024. @');
    await field.press('End');
    await field.pressSequentially(writer.familyName.slice(0, 4));
    await expect(reader.page.getByRole('option', { name: new RegExp(writer.familyName) })).toBeVisible();
    await reader.page.keyboard.press('Enter');
    await comments(reader.page).getByRole('button', { name: 'Publier' }).click();
    await expect(comments(reader.page).getByText(/Ce tarif est celui de 2024/)).toBeVisible();
    await expect(field).toHaveValue('');
    await expect(reader.page.getByRole('button', { name: /^Repère 1, commentaire de/ })).toBeVisible();
    await seen(reader.page, DOCUMENTS, 'full');

    await writer.page.goto('/aujourdhui');
    await writer.page.getByRole('button', { name: /^Notifications : / }).click();
    await writer.page.getByRole('link', { name: /vous cite dans « Tarifs.pdf »/ }).click();
    await expect(comments(writer.page).getByText(/Ce tarif est celui de 2024/)).toBeVisible();
    await expect(writer.page.locator('[id^="commentaire-"]').first()).toBeFocused();
    await comments(writer.page).getByRole('button', { name: 'Repère 1, page 2' }).click();
    await expect(writer.page.getByRole('img', { name: 'Tarifs.pdf, page 2 sur 2' })).toBeVisible();
    await writer.page.getByRole('button', { name: /^Repère 1, commentaire de/ }).click();
    await expect(writer.page.locator('[id^="commentaire-"]').first()).toBeFocused();
    await comments(writer.page).getByRole('button', { name: 'Répondre' }).click();
    await comments(writer.page)
      .getByRole('textbox', { name: /^Répondre à/ })
      .fill('Corrigé demain.');
    await comments(writer.page).getByRole('button', { name: 'Publier' }).last().click();
    await expect(comments(reader.page).getByText('Corrigé demain.')).toBeVisible();

    await comments(writer.page).getByRole('button', { name: 'Marquer comme réglé' }).click();
    await expect(comments(reader.page).getByText('Un commentaire réglé')).toBeVisible();
    await comments(reader.page).getByText('Un commentaire réglé').click();
    await expect(comments(reader.page).getByText(/^Réglé par/)).toBeVisible();
    await seen(reader.page, DOCUMENTS, 'full');
    await comments(reader.page).getByRole('button', { name: 'Rouvrir' }).click();
    await expect(comments(writer.page).getByText('Un commentaire réglé')).toHaveCount(0);

    await comments(writer.page)
      .getByRole('button', { name: `Actions sur le commentaire de ${writer.givenName} ${writer.familyName}` })
      .click();
    await writer.page.getByRole('menuitem', { name: 'Supprimer' }).click();
    await writer.page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
    await expect(comments(reader.page).getByText('Corrigé demain.')).toHaveCount(0);
  });

  test('a place is chosen by keyboard alone', async ({ newcomer, signedInAs }) => {
    const [writer, reader] = await Promise.all([newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const id = await aDocument(
      writer.id,
      reader.id,
      admin,
      writer.page,
      'Tarifs.pdf',
      pdf('Page de garde', 'Tarifs de location'),
    );
    const { page } = writer;
    await page.goto(`/d/${id}`);
    await expect(page.getByRole('img', { name: 'Tarifs.pdf, page 1 sur 2' })).toBeVisible();
    await comments(page).getByRole('button', { name: 'Désigner un endroit' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Choisir l’endroit/ })).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    await expect(comments(page).getByRole('button', { name: 'Endroit désigné, page 1' })).toBeVisible();
    await comments(page).getByRole('textbox', { name: 'Commenter ce document' }).focus();
    await page.keyboard.type('Ici.');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('[id^="commentaire-"]').getByText('Ici.')).toBeVisible();
    const { threads } = await ask(page, 'GET', `/api/documents/${id}/comments`);
    expect(threads[0].place).toEqual({ page: 1, left: 490, top: 350, width: 0, height: 0 });
  });

  test('two versions of a text are compared side by side', async ({ newcomer, signedInAs }) => {
    const [writer, reader] = await Promise.all([newcomer(), newcomer()]);
    const admin = await signedInAs('org_admin');
    const first = `${unique('convention')}\nLa durée est de cinq ans.\nFait à Valbourg.\n`;
    const id = await aDocument(writer.id, reader.id, admin, writer.page, 'Convention.txt', first);
    const second = `${first.replace('cinq', 'dix')}Deux annexes.\n`;
    await deposit(writer.page, { documentId: id, filename: 'Convention.txt' }, second);
    const { page } = reader;
    await page.goto(`/d/${id}`);
    // What stands above the versions is there: nothing moves under the mouse any more.
    await expect(page.getByRole('region', { name: 'Texte de Convention.txt' })).toContainText('Deux annexes.');
    await expect(comments(page).getByText('Personne n’a encore commenté ce document.')).toBeVisible();
    await page.getByRole('button', { name: 'Actions sur la version 1' }).click();
    await page.getByRole('menuitem', { name: 'Comparer à…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('2 lignes diffèrent.')).toBeVisible({ timeout: 20_000 });
    await expect(dialog.locator('del')).toHaveText(['cinq']);
    await expect(dialog.locator('ins')).toHaveText(['dix', 'Deux annexes.']);
    await seen(page, DOCUMENTS, 'full');
    await dialog.getByLabel('Version de départ').selectOption('2');
    await expect(dialog.getByText('Les deux versions disent la même chose.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Fermer' }).click();
  });
});
