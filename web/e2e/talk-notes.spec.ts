import { expect, type Page } from '@playwright/test';
import { ask, unique } from './house/ask';
import { listen, past, test } from './house/microphone';
import { axe, seen } from './house/seen';
import { breakServer, cutOff } from './house/watch';

const NOTE = '/note-rapide';
const SPACE = 'Communication et vie associative';

const words = (page: Page) => page.getByRole('textbox', { name: 'Ce qui s’est dit' });
const keepIt = (page: Page) => page.getByRole('button', { name: 'Garder la note' });
const message = (page: Page, said: string) => page.getByRole('article').filter({ hasText: said });

test.describe('quick notes', () => {
  test('a call is written down from the home page of a phone, and the space finds it', async ({ signedInAs }) => {
    const [noel, sabine] = await Promise.all([signedInAs('contributor'), signedInAs('facilitator')]);
    await noel.setViewportSize({ width: 360, height: 780 });
    const said = unique('Le traiteur confirme ');
    await noel.goto('/aujourdhui');
    await noel.getByRole('link', { name: 'Note rapide' }).click();
    await expect(words(noel)).toBeFocused();
    await seen(noel, NOTE, 'full');
    await noel.keyboard.type(said);
    await noel.getByLabel('Espace', { exact: true }).selectOption({ label: SPACE });
    await noel.getByLabel('Avec qui').fill('Mme Aubry');
    await keepIt(noel).click();
    await expect(noel.getByText(`La note est gardée dans « ${SPACE} ».`)).toBeVisible();
    await expect(words(noel)).toHaveValue('');
    await expect(noel.getByLabel('Espace', { exact: true })).toHaveValue(/.+/);
    await axe(noel);
    await noel.getByRole('link', { name: 'La lire' }).click();
    await expect(message(noel, said)).toBeInViewport();
    await expect(message(noel, said).locator('strong')).toHaveText('Appel avec Mme Aubry');

    // Dated, signed, found, and made something of.
    const space = await ask(sabine, 'GET', '/api/spaces/at/valbourg/communication-et-vie-associative');
    const { conversationId } = await ask(sabine, 'PUT', `/api/spaces/${space.id}/notebook`);
    await sabine.goto(`/messages/${conversationId}`);
    await expect(sabine.getByRole('heading', { level: 2, name: 'Notes rapides' })).toBeVisible();
    await message(sabine, said)
      .getByRole('button', { name: /^Actions sur le message de Noël/ })
      .click();
    await expect(sabine.getByRole('menuitem', { name: 'En faire un commentaire' })).toBeVisible();
    await sabine.keyboard.press('Escape');
    const found = await ask(sabine, 'GET', `/api/conversations/${conversationId}/hits?q=${said.split(' ').at(-1)}`);
    expect(found).toHaveLength(1);
    const places: { name: string; notedAt?: string }[] = await ask(noel, 'GET', '/api/notebooks');
    expect(places.find(({ name }) => name === SPACE)?.notedAt).toBeTruthy();
  });

  test('by keyboard alone, of another kind, said earlier; an empty one is not kept', async ({ signedInAs }) => {
    const page = await signedInAs('contributor');
    const said = unique('La salle est prêtée ');
    await page.goto(NOTE);
    await expect(words(page)).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toHaveText('Écrivez, dictez ou enregistrez quelques mots.');
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('radio', { name: 'Appel' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Couloir' })).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.type(said);
    await page.getByRole('button', { name: 'C’était plus tôt' }).press('Enter');
    await page.getByLabel('Quand').fill('2026-01-05T14:05');
    await words(page).press('Control+Enter');
    await page.getByRole('link', { name: 'La lire' }).press('Enter');
    await expect(message(page, said)).toContainText('Échange de couloir, lundi 5 janvier 2026 à 14 h 05');
  });

  test('without a line it waits on the device, outlives a reload, and arrives once', async ({ signedInAs }) => {
    const page = await signedInAs('contributor');
    const said = unique('Le maire est d’accord ');
    await page.goto(NOTE);
    const repair = await cutOff(page, /\/api\/spaces\/[^/]+\/notes$/);
    await words(page).fill(said);
    await page.getByLabel('Espace', { exact: true }).selectOption({ label: SPACE });
    await keepIt(page).click();
    await expect(page.getByText(/^Gardée sur cet appareil/)).toBeVisible();
    await axe(page);
    await words(page).fill('Une autre, commencée');
    await page.reload();
    await expect(page.getByText(said)).toBeVisible();
    await expect(words(page)).toHaveValue('Une autre, commencée');
    await repair();
    await page.reload();
    const { id: spaceId } = await ask(page, 'GET', '/api/spaces/at/valbourg/communication-et-vie-associative');
    const { conversationId } = await ask(page, 'PUT', `/api/spaces/${spaceId}/notebook`);
    const arrived = async () => {
      const { items } = await ask(page, 'GET', `/api/conversations/${conversationId}/messages`);
      return items.filter(({ body }: { body: string }) => body.includes(said)).length;
    };
    await expect.poll(arrived).toBe(1);
    await expect(page.getByText(said)).toHaveCount(0);
    await page.reload();
    await expect(words(page)).toHaveValue('Une autre, commencée');
    expect(await arrived()).toBe(1);
    await words(page).fill('');
  });

  test('it is dictated, once one knows who hears it', async ({ signedInAs }) => {
    const page = await signedInAs('contributor');
    // The maker of the browser, in this test's words.
    await page.addInitScript(() => {
      class Understands extends EventTarget {
        start() {
          const heard = (transcript: string, isFinal: boolean) =>
            this.dispatchEvent(
              Object.assign(new Event('result'), {
                resultIndex: 0,
                results: [Object.assign([{ transcript }], { isFinal })],
              }),
            );
          setTimeout(() => heard('le devis', false), 50);
          window.addEventListener('understood', () => heard('le devis est accepté', true), { once: true });
        }
        stop() {
          this.dispatchEvent(new Event('end'));
        }
      }
      Object.assign(window, { SpeechRecognition: undefined, webkitSpeechRecognition: Understands });
    });
    const understood = () => page.evaluate(() => window.dispatchEvent(new Event('understood')));
    await page.goto(NOTE);
    await page.getByRole('button', { name: 'Dicter' }).click();
    const dialog = page.getByRole('dialog', { name: 'Qui entend ce que vous dictez ?' });
    await expect(dialog).toContainText('Parvis n’écoute rien');
    await seen(page, NOTE, 'full');
    await dialog.getByRole('button', { name: 'Dicter', exact: true }).click();
    await expect(page.getByText('le devis…')).toBeVisible();
    await understood();
    await expect(words(page)).toHaveValue('le devis est accepté');
    await page.getByRole('button', { name: 'Arrêter la dictée' }).click();
    await page.getByRole('button', { name: 'Dicter' }).click();
    await expect(page.getByText('le devis…')).toBeVisible();
    await understood();
    await expect(words(page)).toHaveValue('le devis est accepté le devis est accepté');
    await page.getByRole('button', { name: 'Arrêter la dictée' }).click();
    await words(page).fill('');
  });

  test('it is spoken, and heard in the space', async ({ signedInAs }) => {
    const page = await signedInAs('contributor');
    const said = unique('Ce que dit l’imprimeur ');
    await page.context().grantPermissions(['microphone']);
    await page.goto(NOTE);
    await words(page).fill(said);
    await page.getByRole('button', { name: 'Enregistrer ma voix' }).click();
    await expect(page.getByRole('timer')).toHaveText(past(2));
    await page.getByRole('button', { name: 'Terminer' }).click();
    await axe(page);
    await keepIt(page).click();
    await page.getByRole('link', { name: 'La lire' }).click();
    await listen(message(page, said).getByRole('group', { name: /^Message vocal de/ }), 0.2);
  });

  test('who writes nowhere is told so; a broken server too', async ({ newcomer, signedInAs }) => {
    const { page } = await newcomer();
    await page.goto(NOTE);
    await expect(page.getByRole('heading', { name: 'Aucun espace où noter' })).toBeVisible();
    await seen(page, NOTE, 'empty');
    const noel = await signedInAs('contributor');
    await breakServer(noel, /\/api\/notebooks/);
    await noel.goto(NOTE);
    await expect(noel.getByRole('alert')).toBeVisible({ timeout: 20_000 });
    await seen(noel, NOTE, 'error');
  });
});
