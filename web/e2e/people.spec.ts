import { deflateSync } from 'node:zlib';
import { BROKEN } from './house/administration';
import { ask } from './house/ask';
import { seen } from './house/seen';
import { expect, test } from './house/test';
import { breakServer } from './house/watch';

const DIRECTORY = '/annuaire';
const PERSON = '/annuaire/$person';
const ACCOUNT = '/mon-compte';

/** A picture of one colour. */
function png(side: number): Buffer {
  const crc = (bytes: Buffer) => {
    let sum = ~0;
    for (const byte of bytes) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit++) {
        sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
      }
    }
    return ~sum >>> 0;
  };
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length);
    body.copy(out, 4);
    out.writeUInt32BE(crc(body), body.length + 4);
    return out;
  };
  const head = Buffer.from([0, 0, 0, side, 0, 0, 0, side, 8, 2, 0, 0, 0]);
  const lines = Buffer.alloc(side * (1 + 3 * side), 120);
  for (let line = 0; line < side; line++) {
    lines[line * (1 + 3 * side)] = 0;
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test.describe('the directory', () => {
  test('finds people without accents, and shows how to reach one', async ({ signedInAs }) => {
    const page = await signedInAs('reader');
    await page.goto(DIRECTORY);
    const list = page.getByRole('list', { name: 'Annuaire' });
    await expect(list.getByRole('link', { name: 'Claire Demangeot' })).toBeVisible();
    await seen(page, DIRECTORY, 'full');
    await page.getByLabel('Chercher par nom ou par fonction').fill('KEVIN ansquer');
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await list.getByRole('link', { name: 'Kévin Ansquer-Viard' }).click();
    await expect(page.getByRole('heading', { level: 2, name: /Kévin Ansquer-Viard/ })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Écrire' })).toHaveAttribute('href', /^mailto:kevin\.ansquer-viard@/);
    await expect(page.getByText('Services techniques').first()).toBeVisible();
    await seen(page, PERSON, 'full');
    await page.getByLabel('Chercher par nom ou par fonction').fill('zzzzzz');
    await expect(page.getByText('Personne ne porte ce nom ici')).toBeVisible();
    await page.goto(`${DIRECTORY}?q=zzzzzz`);
    await expect(page.getByText('Personne ne porte ce nom ici')).toBeVisible();
    await seen(page, DIRECTORY, 'empty');
  });

  test('is not for guests, and says nothing of who is not in it', async ({ signedInAs, newcomer }) => {
    const them = await newcomer();
    const guest = await signedInAs('guest');
    await guest.goto('/espaces');
    await expect(guest.getByRole('link', { name: 'Annuaire' })).toHaveCount(0);
    await guest.goto(DIRECTORY);
    await expect(guest.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await seen(guest, DIRECTORY, 'refused');
    const stranger = await signedInAs('stranger');
    await stranger.goto(`${DIRECTORY}/${them.id}`);
    await expect(stranger.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await expect(stranger.getByText(them.familyName)).toHaveCount(0);
    await seen(stranger, PERSON, 'refused');
  });

  test('says what happened when the server does not answer', async ({ signedInAs, newcomer }) => {
    const them = await newcomer();
    const page = await signedInAs('reader');
    const repair = await breakServer(page, /\/api\/people\?|\/api\/people$/);
    await page.goto(DIRECTORY);
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, DIRECTORY, 'error');
    await repair();
    await breakServer(page, `**/api/people/${them.id}`);
    await page.goto(`${DIRECTORY}/${them.id}`);
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, PERSON, 'error');
  });
});

test.describe('one’s own account', () => {
  test('keeps the profile that one writes, and a photo', async ({ newcomer, signedInAs }) => {
    const { page, id, familyName } = await newcomer();
    await page.goto('/espaces');
    await page.getByRole('button', { name: /profil, réglages/ }).click();
    await page.getByRole('menuitem', { name: 'Mon compte' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Ambre ${familyName}` })).toBeVisible();
    await page.getByLabel('Civilité').selectOption({ label: 'Madame' });
    await page.getByLabel('Votre fonction, Valbourg-sur-Seille').fill('Archiviste');
    await page.getByLabel('Téléphone').fill('03 53 01 42 99');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(page.getByText('Votre profil est à jour')).toBeVisible();

    const photo = page.getByLabel('Votre photo', { exact: true });
    await photo.setInputFiles({ name: 'moi.png', mimeType: 'image/png', buffer: Buffer.from('pas une image') });
    await expect(page.getByRole('alert')).toContainText('Cette image ne se lit pas');
    await photo.setInputFiles({ name: 'moi.png', mimeType: 'image/png', buffer: png(64) });
    await expect(page.getByText('Votre photo est à jour')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Retirer la photo' })).toBeVisible();
    await seen(page, ACCOUNT, 'full');

    const colleague = await signedInAs('reader');
    await colleague.goto(`${DIRECTORY}/${id}`);
    await expect(colleague.getByRole('heading', { level: 2, name: `Madame Ambre ${familyName}` })).toBeVisible();
    await expect(colleague.getByText('Archiviste, Valbourg-sur-Seille').first()).toBeVisible();
    const shown = colleague.getByRole('article').locator('img').first();
    await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(256);
    await page.getByRole('button', { name: 'Retirer la photo' }).click();
    await expect(page.getByRole('button', { name: 'Ajouter une photo' })).toBeVisible();
  });

  test('changes the password, which signs the other devices out', async ({ newcomer, anotherBrowser }) => {
    const { page, identifier, password } = await newcomer();
    const other = await anotherBrowser();
    await ask(other, 'POST', '/api/session', { identifier, password, remember: true });
    await other.goto('/espaces');
    await page.goto(ACCOUNT);
    await page.getByLabel('Votre mot de passe actuel').fill('ce n’est pas lui');
    await page.getByLabel('Votre nouveau mot de passe').fill('azerty');
    await expect(page.getByText('Trop connu').or(page.getByText('Encore trop court'))).toBeVisible();
    await page.getByLabel('Votre nouveau mot de passe').fill('Douze hérons boivent au lavoir');
    await expect(page.getByText('Il est assez difficile à deviner.')).toBeVisible();
    await page.getByRole('button', { name: 'Changer de mot de passe' }).click();
    await expect(page.getByText('Ce n’est pas votre mot de passe actuel. Rien n’a été changé.')).toBeVisible();
    await seen(page, ACCOUNT, 'refused');
    await page.getByLabel('Votre mot de passe actuel').fill(password);
    await page.getByRole('button', { name: 'Changer de mot de passe' }).click();
    await expect(page.getByText('Votre mot de passe est changé.')).toBeVisible();
    await expect(other).toHaveURL(/\/connexion/);
    await page.reload();
    await expect(page).toHaveURL(ACCOUNT);
  });

  test('lists one’s devices, signs one out, then all of them', async ({ newcomer, anotherBrowser }) => {
    const { page, identifier, password } = await newcomer();
    const [second, third] = [await anotherBrowser(), await anotherBrowser()];
    for (const device of [second, third]) {
      await ask(device, 'POST', '/api/session', { identifier, password, remember: device === second });
      await device.goto('/espaces');
    }
    await page.goto(ACCOUNT);
    const devices = page.getByRole('list', { name: 'Vos appareils' }).getByRole('listitem');
    await expect(devices).toHaveCount(3);
    await expect(devices.filter({ hasText: 'Cet appareil' })).toHaveCount(1);
    await devices
      .filter({ hasText: 'reste connecté 30 jours' })
      .getByRole('button', { name: /^Déconnecter/ })
      .click();
    await expect(devices).toHaveCount(2);
    await expect(second).toHaveURL(/\/connexion/);
    await page.getByRole('button', { name: 'Se déconnecter partout' }).click();
    await expect(page).toHaveURL('/connexion');
    await expect(third).toHaveURL(/\/connexion/);
  });

  test('says what happened when the server does not answer', async ({ newcomer }) => {
    const { page } = await newcomer();
    await breakServer(page, '**/api/profile');
    await page.goto(ACCOUNT);
    await expect(page.getByText(BROKEN)).toBeVisible();
    await seen(page, ACCOUNT, 'error');
  });

  test('wears another hat, which colours the frame and sorts the spaces, until one changes back', async ({
    page,
    account,
  }) => {
    const { email, password } = account('facilitator');
    await ask(page, 'POST', '/api/session', { identifier: email, password, remember: false });
    await page.goto('/espaces');
    const rail = page.getByRole('navigation', { name: 'Principale', exact: true });
    await expect(rail.getByRole('link', { name: 'Forum des associations' })).toBeVisible();
    await rail.getByRole('button', { name: /^Changer de casquette/ }).click();
    await page.getByRole('menuitemradio', { name: /Pays de Seille/ }).click();
    await expect(page.locator('html')).toHaveAttribute('data-accent', 'ardoise');
    await expect(rail.getByRole('link', { name: 'Conférence des maires' })).toBeVisible();
    await expect(rail.getByRole('link', { name: 'Forum des associations' })).toHaveCount(0);
    await page.reload();
    await expect(rail.getByRole('button', { name: /^Changer de casquette.*Pays de Seille/ })).toBeVisible();
    await page.goto('/espaces/valbourg/forum-des-associations');
    await expect(page.getByRole('heading', { level: 1, name: 'Forum des associations' })).toBeVisible();
    await rail.getByRole('button', { name: /^Changer de casquette/ }).click();
    await page.getByRole('menuitemradio', { name: /Valbourg/ }).click();
    await expect(page.locator('html')).toHaveAttribute('data-accent', 'fontaine');
  });
});
