import { expect, type Page } from '@playwright/test';
import { ask, unique } from './house/ask';
import { listen, past, test } from './house/microphone';
import { axe } from './house/seen';
import { cutOff } from './house/watch';

const speak = (page: Page) => page.getByRole('button', { name: 'Parler au lieu d’écrire' });
const panel = (page: Page) => page.getByRole('region', { name: 'Message vocal' });
const message = (page: Page, words: string | RegExp) => page.getByRole('article').filter({ hasText: words });
const field = (page: Page) => page.getByRole('textbox', { name: /^Votre message dans/ });

async function aTopic(page: Page): Promise<{ id: string; spaceId: string }> {
  const space = await ask(page, 'GET', '/api/spaces/at/valbourg/communication-et-vie-associative');
  const { id } = await ask(page, 'POST', `/api/spaces/${space.id}/conversations`, { title: unique('Maquette ') });
  return { id, spaceId: space.id };
}

/** Speaks for so many seconds. */
async function record(page: Page, seconds: number): Promise<void> {
  await speak(page).click();
  await expect(panel(page).getByRole('timer')).toHaveText(past(seconds));
  await panel(page).getByRole('button', { name: 'Terminer' }).click();
  await expect(panel(page).getByRole('group', { name: 'Votre enregistrement' })).toBeVisible();
}

/** Where the sound that a group of controls plays has come to. */
const place = (page: Page, name: string | RegExp) =>
  page
    .getByRole('group', { name })
    .locator('audio')
    .evaluate((audio) => (audio as HTMLAudioElement).currentTime);

test.describe('voice messages', () => {
  test('one is spoken, listened to and sent; the others hear it; it goes with its message', async ({ signedInAs }) => {
    const [noel, sabine] = await Promise.all([signedInAs('contributor'), signedInAs('facilitator')]);
    const { id, spaceId } = await aTopic(noel);
    await noel.context().grantPermissions(['microphone']);
    await sabine.setViewportSize({ width: 360, height: 780 });
    await Promise.all([noel, sabine].map((page) => page.goto(`/messages/${id}`)));
    await field(noel).fill('Une phrase commencée');

    await speak(noel).click();
    await expect(panel(noel).getByRole('timer')).toHaveText(past(1));
    await expect(field(noel)).toBeHidden();
    await panel(noel).getByRole('button', { name: 'Pause' }).click();
    const paused = await panel(noel).getByRole('timer').textContent();
    await panel(noel).getByRole('button', { name: 'Reprendre' }).click();
    await expect(panel(noel).getByRole('timer')).not.toHaveText(paused ?? '');
    await axe(noel);
    await expect(panel(noel).getByRole('timer')).toHaveText(past(4));
    await panel(noel).getByRole('button', { name: 'Terminer' }).click();
    await listen(panel(noel).getByRole('group', { name: 'Votre enregistrement' }), 0.3);
    await panel(noel).getByRole('textbox', { name: 'Ce que vous dites, en une ligne' }).fill('Je passe à 18 h.');
    await axe(noel);
    await panel(noel).getByRole('button', { name: 'Envoyer' }).click();
    await expect(panel(noel)).toHaveCount(0);
    await expect(field(noel)).toHaveValue('Une phrase commencée');
    await expect(field(noel)).toBeFocused();

    const heard = message(sabine, 'Je passe à 18 h.').getByRole('group', { name: /^Message vocal de Noël/ });
    await expect(heard).toBeVisible();
    await expect(message(sabine, 'vocal=')).toHaveCount(0);
    await listen(heard, 0.3);
    await heard.getByRole('button', { name: 'Mettre en pause' }).click();
    const slider = heard.getByRole('slider', { name: 'Avancer ou reculer' });
    await slider.press('End');
    await slider.press('ArrowLeft');
    await slider.press('ArrowLeft');
    const end = Number(await slider.getAttribute('max'));
    const near = `${Math.floor((end - 2) / 60)}:${String((end - 2) % 60).padStart(2, '0')}`;
    await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`^${near} sur`));
    await expect.poll(() => place(sabine, /^Message vocal de Noël/)).toBeGreaterThan(end - 2.6);
    await slider.press('Home');
    await expect.poll(() => place(sabine, /^Message vocal de Noël/)).toBeLessThan(0.5);
    await heard.getByRole('button', { name: 'Vitesse : 1 fois' }).click();
    await expect(heard.getByRole('button', { name: 'Vitesse : 1,5 fois' })).toBeVisible();
    // From near the end: how long one spoke is how long the page was looked at meanwhile.
    await slider.press('End');
    await slider.press('ArrowLeft');
    await slider.press('ArrowLeft');
    await heard.getByRole('button', { name: 'Écouter' }).click();
    await expect(slider, 'at its end it is ready to begin anew').toHaveValue('0');
    await expect(heard.getByRole('button', { name: 'Écouter' })).toBeVisible();
    await axe(sabine);

    // What is served can only be heard, by parts, or kept.
    const address =
      (await heard.getByRole('link', { name: 'Télécharger le message vocal' }).getAttribute('href')) ?? '';
    const part = await sabine.request.get(`${address}?inline=true`, { headers: { Range: 'bytes=0-99' } });
    expect(part.status()).toBe(206);
    expect(part.headers()['content-type']).toMatch(/^audio\/(webm|mp4|ogg)$/);
    expect(part.headers()['x-content-type-options']).toBe('nosniff');
    expect(part.headers()['content-disposition']).toMatch(/^inline/);
    const whole = await sabine.request.get(address);
    expect(whole.headers()['content-disposition']).toMatch(/^attachment; filename="Message vocal .*\.(webm|m4a|ogg)"/);

    // Its words change, its sound stays.
    await message(noel, 'Je passe à 18 h.')
      .getByRole('button', { name: /^Actions sur/ })
      .click();
    await noel.getByRole('menuitem', { name: 'Modifier' }).click();
    await noel.getByRole('textbox', { name: 'Votre message', exact: true }).fill('Je passe à 19 h.');
    await noel.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(message(sabine, 'Je passe à 19 h.').getByRole('group', { name: /^Message vocal de/ })).toBeVisible();

    const documentId = address.split('/')[3];
    await ask(noel, 'DELETE', `/api/messages/${await message(noel, 'à 19 h.').getAttribute('data-message')}`);
    await expect(sabine.getByRole('group', { name: /^Message vocal de/ })).toHaveCount(0);
    const trashed = async () => JSON.stringify(await ask(noel, 'GET', `/api/spaces/${spaceId}/trash`));
    await expect.poll(trashed).toContain(documentId);
  });

  test('what was thrown away comes back; a finger that stays records while it is there', async ({ signedInAs }) => {
    const page = await signedInAs('facilitator');
    const { id } = await aTopic(page);
    await page.context().grantPermissions(['microphone']);
    await page.goto(`/messages/${id}`);
    await record(page, 2);
    await panel(page).getByRole('button', { name: 'Jeter' }).click();
    await expect(field(page)).toBeVisible();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(panel(page).getByRole('group', { name: 'Votre enregistrement' })).toBeVisible();
    await panel(page).getByRole('button', { name: 'Jeter' }).click();

    await speak(page).dispatchEvent('pointerdown', { pointerType: 'touch' });
    await expect(panel(page).getByRole('timer')).toHaveText(past(2));
    await page.evaluate(() => window.dispatchEvent(new PointerEvent('pointerup', { pointerType: 'touch' })));
    await expect(panel(page).getByRole('group', { name: 'Votre enregistrement' })).toBeVisible();
    await panel(page).getByRole('button', { name: 'Envoyer' }).click();
    await expect(page.getByRole('group', { name: /^Message vocal de Sabine/ })).toBeVisible();

    // Aloud in a thread as well.
    await page
      .getByRole('article')
      .getByRole('button', { name: /^Répondre à/ })
      .click();
    const thread = page.getByRole('complementary', { name: 'Réponses' });
    await thread.getByRole('button', { name: 'Parler au lieu d’écrire' }).click();
    await expect(thread.getByRole('timer')).toHaveText(past(1));
    await thread.getByRole('button', { name: 'Terminer' }).click();
    await thread.getByRole('button', { name: 'Envoyer' }).click();
    await expect(thread.getByRole('group', { name: /^Message vocal de Sabine/ })).toHaveCount(2);
  });

  test('to one person alone, by keyboard', async ({ signedInAs, newcomer }) => {
    const [page, other, third] = await Promise.all([signedInAs('facilitator'), newcomer(), signedInAs('contributor')]);
    const { id } = await ask(page, 'POST', '/api/conversations', { personIds: [other.id] });
    await page.context().grantPermissions(['microphone']);
    await page.goto(`/messages/${id}`);
    await speak(page).focus();
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('timer')).toHaveText(past(1));
    await expect(panel(page).getByRole('button', { name: 'Terminer' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('button', { name: 'Envoyer' })).toBeFocused();
    await page.keyboard.press('Enter');
    await other.page.goto(`/messages/${id}`);
    const heard = other.page.getByRole('group', { name: /^Message vocal de Sabine/ });
    await listen(heard, 0.2);
    const href = (await heard.getByRole('link', { name: 'Télécharger le message vocal' }).getAttribute('href')) ?? '';
    expect((await third.request.get(href)).status()).toBe(404);
    await other.page.goto('/messages');
    await expect(other.page.getByText('un message vocal').first()).toBeVisible();
  });

  test('without a line it is kept, outlives a reload, and leaves when one sends it again', async ({ signedInAs }) => {
    const page = await signedInAs('facilitator');
    const { id } = await aTopic(page);
    await page.context().grantPermissions(['microphone']);
    await page.goto(`/messages/${id}`);
    const repair = await cutOff(page, /\/api\/conversations\/[^/]+\/folder$/);
    await record(page, 2);
    await panel(page).getByRole('button', { name: 'Envoyer' }).click();
    await expect(panel(page).getByRole('alert')).toBeVisible();
    await page.reload();
    await listen(panel(page).getByRole('group', { name: 'Votre enregistrement' }), 0.2);
    await repair();
    await panel(page).getByRole('button', { name: 'Envoyer' }).click();
    await expect(page.getByRole('group', { name: /^Message vocal de Sabine/ })).toBeVisible();
    await page.reload();
    await expect(field(page)).toBeVisible();
    await expect(panel(page)).toHaveCount(0);
  });

  test('a microphone that is refused is said so, and nothing begun is lost', async ({ signedInAs }) => {
    const [page, reader] = await Promise.all([signedInAs('facilitator'), signedInAs('reader')]);
    const { id } = await aTopic(page);
    await page.goto(`/messages/${id}`);
    await field(page).fill('Une phrase commencée');
    await speak(page).click();
    await expect(panel(page).getByRole('alert')).toContainText('Le microphone est refusé à Parvis');
    await axe(page);
    await panel(page).getByRole('button', { name: 'Fermer' }).click();
    await expect(field(page)).toHaveValue('Une phrase commencée');
    await reader.goto(`/messages/${id}`);
    await expect(reader.getByText('Vous lisez cet espace')).toBeVisible();
    await expect(speak(reader)).toHaveCount(0);
  });
});
