import { deflateSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { linkSentTo } from './house/outbox';
import { axe, seen } from './house/seen';
import { type Newcomer, test } from './house/test';
import { breakServer } from './house/watch';

const LIST = '/espaces/$authority/$space/appels';
const OPEN = '/espaces/$authority/$space/appels/ouvrir';
const ONE = '/espaces/$authority/$space/appels/$call';
const CHANGE = '/espaces/$authority/$space/appels/$call/modifier';
const FRONT = '/participer/$code';
const FOLLOW = '/participer/suivi';
const LINK = '/appels/$call';

/** A picture that a phone may send: a plain PNG of one colour. */
function picture(name: string, red: number): { name: string; mimeType: string; buffer: Buffer } {
  const [width, height] = [640, 480];
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([red, 120, 90]))]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(Array(height).fill(row))))];
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return { name, mimeType: 'image/png', buffer: Buffer.concat([start, ...parts, chunk('IEND', Buffer.alloc(0))]) };
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc(body), body.length + 4);
  return whole;
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const octet of bytes) {
    sum ^= octet;
    for (let bit = 0; bit < 8; bit++) {
      sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
  }
  return (sum ^ 0xffffffff) >>> 0;
}

async function aSpace(admin: Page, people: { facilitator: Newcomer; juror: Newcomer; reader: Newcomer }) {
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Culture'),
    type: 'PROJECT',
    members: [
      { personId: people.facilitator.id, role: 'FACILITATOR' },
      { personId: people.juror.id, role: 'READER' },
      { personId: people.reader.id, role: 'READER' },
    ],
  });
  await ask(people.facilitator.page, 'PUT', `/api/spaces/${space.id}/tools/CALLS`);
  return { id: space.id as string, home: `/espaces/valbourg/${space.slug}` };
}

interface Sending {
  name: string;
  email: string;
  title: string;
  red: number;
}

async function fillIn(page: Page, { name, email, title, red }: Sending) {
  await page.getByLabel('Votre prénom et votre nom').fill(name);
  await page.getByLabel('Votre adresse électronique').fill(email);
  await page.getByLabel('Titre').fill(title);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir une photo' }).press('Enter');
  await (await chooser).setFiles(picture(`${title}.png`, red));
  for (const consent of await page.getByRole('checkbox').all()) {
    await consent.check();
  }
}

async function takePart(page: Page, admin: Page, sending: Sending) {
  await fillIn(page, sending);
  await page.getByRole('button', { name: 'Envoyer ma participation' }).click();
  await expect(page.getByText(`Un courriel vient de partir à ${sending.email}`)).toBeVisible({ timeout: 60_000 });
  await page.goto(await linkSentTo(admin, sending.email));
  await page.getByRole('button', { name: 'Confirmer ma participation' }).click();
  await expect(page.getByText('Elle est confirmée.')).toBeVisible();
}

test('the photo contest, from its model to its winners’ page', async ({ newcomer, signedInAs, anotherBrowser }) => {
  test.setTimeout(420_000);
  const admin = await signedInAs('platform_admin');
  const [facilitator, juror, reader] = (await Promise.all([newcomer(), newcomer(), newcomer()])) as [
    Newcomer,
    Newcomer,
    Newcomer,
  ];
  const space = await aSpace(await signedInAs('org_admin'), { facilitator, juror, reader });
  const { page } = facilitator;

  // The facilitator opens the ready model, names the jury, and publishes.
  await page.goto(`${space.home}/appels`);
  await expect(page.getByRole('heading', { name: 'Aucun appel pour l’instant' })).toBeVisible();
  await seen(page, LIST, 'empty');
  await page.getByRole('link', { name: 'Ouvrir un appel' }).click();
  await expect(page.getByRole('link', { name: 'Concours photo' })).toBeVisible();
  await seen(page, OPEN, 'empty');
  await page.getByRole('link', { name: 'Concours photo' }).click();
  const title = unique('Au fil de l’eau ');
  await page.getByLabel('Titre', { exact: true }).fill(title);
  await page.getByLabel('Ajouter au jury').fill(juror.familyName);
  await page.getByRole('button', { name: new RegExp(`Ajouter .*${juror.familyName}`) }).click();
  await seen(page, OPEN, 'full');
  const until = await page.getByLabel('Dernier jour').inputValue();
  const erase = page.getByLabel('Date de suppression');
  const promised = await erase.inputValue();
  const later = (days: number) => new Date(Date.parse(until) + days * 86_400_000).toISOString().slice(0, 10);
  await erase.fill(later(6));
  await expect(page.getByText('Il faut au moins sept jours après le dernier jour')).toBeVisible();
  await erase.fill(later(10));
  await expect(page.getByText('Le jury n’aura que 10 jours')).toBeVisible();
  await axe(page);
  await erase.fill(promised);
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await expect(page.getByText('C’est un brouillon')).toBeVisible();
  await seen(page, ONE, 'empty');
  await page.getByRole('button', { name: `Actions sur « ${title} »` }).click();
  await page.getByRole('menuitem', { name: 'Modifier' }).click();
  await expect(page.getByLabel('Titre', { exact: true })).toHaveValue(title);
  await seen(page, CHANGE, 'full');
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await page.getByRole('button', { name: 'Publier' }).click();
  const address = await page.getByText(/\/participer\//).textContent();
  const front = new URL(address ?? '').pathname;
  const inSpace = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Imprimer l’affiche' }).click();
  const poster = page.getByRole('dialog', { name: 'Affiche à imprimer' });
  await expect(poster).toContainText(title);
  await expect(poster.getByRole('img', { name: `QR code qui mène à « ${title} »` })).toBeVisible();
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Imprimer l’affiche' })).toBeFocused();

  // Two residents take part without an account, one on a phone.
  const first = await anotherBrowser();
  await first.setViewportSize({ width: 360, height: 740 });
  await first.goto(front);
  await expect(first.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await seen(first, FRONT, 'empty');
  await first.getByLabel('Votre prénom et votre nom').fill('Paule Essai');
  await first.reload();
  await expect(first.getByLabel('Votre prénom et votre nom')).toHaveValue('Paule Essai');
  const emails = [unique('paule.'), unique('rene.')].map((name) => `${name}@courriel.example`) as [string, string];
  await fillIn(first, { name: 'Paule Essai', email: emails[0], title: 'Le lavoir', red: 40 });
  await first.setViewportSize({ width: 360, height: 740 });
  await axe(first);
  await first.getByRole('button', { name: 'Envoyer ma participation' }).click();
  await expect(first.getByText(`Un courriel vient de partir à ${emails[0]}`)).toBeVisible({ timeout: 60_000 });
  await axe(first);
  await first.goto(await linkSentTo(admin, emails[0]));
  await expect(first.getByRole('heading', { level: 1, name: 'Confirmez votre participation' })).toBeVisible();
  await seen(first, FOLLOW, 'empty');
  await first.getByRole('button', { name: 'Confirmer ma participation' }).press('Enter');
  await expect(first.getByRole('heading', { level: 1, name: 'Votre participation n° 1' })).toBeVisible();
  await expect(first.getByRole('img', { name: 'Votre photo 1' })).toBeVisible();
  await seen(first, FOLLOW, 'full');
  const second = await anotherBrowser();
  await second.goto(front);
  await takePart(second, admin, { name: 'René Essai', email: emails[1], title: 'Le pont', red: 200 });

  // Who lost the mail has another one sent; who never took part is told the same.
  await second.goto(front);
  await second.getByRole('button', { name: 'J’ai perdu mon lien' }).press('Enter');
  await expect(second.getByLabel('Votre adresse électronique').last()).toBeFocused();
  await second.getByLabel('Votre adresse électronique').last().fill(emails[1]);
  await axe(second);
  await second.getByRole('button', { name: 'Recevoir mes liens' }).click();
  await expect(second.getByText(`Si ${emails[1]} a participé à cet appel`)).toBeVisible({ timeout: 60_000 });
  await expect(async () => {
    await admin.goto('/administration/courriels');
    await expect(admin.getByRole('main').getByText(`Retrouver votre envoi : « ${title} »`)).toBeVisible({
      timeout: 5_000,
    });
  }).toPass();

  // The jury sees numbers and no names; points are saved at each press, by keyboard too.
  await page.reload();
  await page.getByRole('button', { name: `Actions sur « ${title} »` }).click();
  await page.getByRole('menuitem', { name: 'Clore les envois' }).click();
  await axe(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Clore les envois' }).click();
  await expect(page.getByText('C’est au jury de noter.')).toBeVisible();
  await juror.page.goto('/aujourdhui');
  await juror.page.getByRole('button', { name: /^Notifications/ }).click();
  const bell = juror.page.getByRole('dialog', { name: /^Notifications/ });
  await bell.getByRole('link', { name: new RegExp(`C’est au jury de noter : « ${title} »`) }).click();
  await expect(juror.page).toHaveURL(({ pathname }) => pathname === inSpace);
  await juror.page.goto('/aujourdhui');
  await juror.page.getByRole('link', { name: `2 participations à noter : ${title}`, exact: true }).click();
  await juror.page.getByRole('link', { name: /^N° 1 Le lavoir/ }).click();
  await expect(juror.page.getByRole('img', { name: 'Photo n° 1 : Le lavoir' })).toBeVisible();
  for (const criterion of ['Qualité de la photo', 'Originalité du regard', 'Lien avec la commune']) {
    const points = juror.page.getByRole('group', { name: criterion }).getByRole('radio', { name: '5' });
    await points.focus();
    await points.press('Space');
    await expect(points).toBeChecked();
  }
  await expect(juror.page.getByText('il vous en reste 1 à noter')).toBeVisible();
  await expect(juror.page.getByText('Essai')).toHaveCount(0);
  await seen(juror.page, ONE, 'full');
  await juror.page.getByRole('link', { name: 'Suivante : n° 2' }).click();
  for (const criterion of ['Qualité de la photo', 'Originalité du regard', 'Lien avec la commune']) {
    await juror.page.getByRole('group', { name: criterion }).getByRole('radio', { name: '3' }).check();
  }
  await expect(juror.page.getByText('vous avez tout noté')).toBeVisible();

  // Set aside by mistake, one is shown again.
  await page.reload();
  await page.getByRole('link', { name: /^N° 2 Le pont/ }).click();
  await page.getByRole('button', { name: 'Écarter' }).press('Enter');
  await page.getByRole('dialog').getByLabel('Raison').fill('Hors sujet');
  await axe(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Écarter' }).click();
  await expect(page.getByText('Écartée : Hors sujet')).toBeVisible();
  await page.getByRole('button', { name: 'Présenter de nouveau au jury' }).click();
  await expect(page.getByText('Écartée : Hors sujet')).toHaveCount(0);

  // Closed, who runs it reads the ranking and the names, and announces.
  await page.getByRole('button', { name: 'Clore le jury' }).click();
  await axe(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Clore le jury' }).click();
  const ranking = page.getByRole('heading', { name: 'Classement' });
  await expect(ranking).toBeVisible();
  await expect(page.getByText('Rang 1')).toBeVisible();
  await expect(page.getByText('Paule Essai')).toBeVisible();
  await axe(page);
  await page.getByLabel('Prix de la participation n° 1').fill('1er prix');
  await page.getByRole('button', { name: 'Annoncer les lauréats' }).click();
  await axe(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Annoncer les lauréats' }).click();
  await expect(page.getByText('Les lauréats sont annoncés à l’adresse publique.')).toBeVisible();

  // The winners' page at the same address; the other one is told, and may take theirs back.
  await first.goto(front);
  await expect(first.getByRole('heading', { name: 'Les lauréats' })).toBeVisible();
  await expect(first.getByRole('img', { name: 'Le lavoir, photo de Paule Essai' })).toBeVisible();
  await expect(first.getByText('René Essai')).toHaveCount(0);
  await seen(first, FRONT, 'full');
  await second.goto(await linkSentTo(admin, emails[1]));
  await expect(second.getByText(/elle n’en fait pas partie/)).toBeVisible();
  await second.getByRole('button', { name: 'Retirer ma participation' }).click();
  await axe(second);
  await second.getByRole('dialog').getByRole('button', { name: 'Retirer ma participation' }).click();
  await expect(second.getByRole('heading', { level: 1, name: 'Votre participation est retirée' })).toBeVisible();
  await second.reload();
  await expect(second.getByRole('heading', { level: 1, name: 'Ce lien ne mène plus nulle part' })).toBeVisible();
  await seen(second, FOLLOW, 'refused');

  await page.goto(`${space.home}/appels`);
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await seen(page, LIST, 'full');
  await page.goto(`${space.home}/journal`);
  await expect(page.getByText('a annoncé les lauréats de').first()).toBeVisible();

  await reader.page.goto(`${space.home}/appels/ouvrir`);
  await expect(reader.page.getByText('Quand les animateurs ouvriront')).toBeVisible();
  await seen(reader.page, OPEN, 'refused');
});

test('what is refused, and what fails, is said', async ({ newcomer, signedInAs, page }) => {
  test.setTimeout(180_000);
  const [facilitator, juror, reader] = (await Promise.all([newcomer(), newcomer(), newcomer()])) as [
    Newcomer,
    Newcomer,
    Newcomer,
  ];
  const space = await aSpace(await signedInAs('org_admin'), { facilitator, juror, reader });
  const stranger = await signedInAs('stranger');
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const { id } = await ask(facilitator.page, 'POST', `/api/spaces/${space.id}/calls`, {
    title: unique('Poèmes '),
    rules: 'Un poème.',
    fromOn: day(0),
    untilOn: day(9),
    eraseOn: day(40),
    perPerson: 1,
    pictures: 1,
    megabytes: 1,
    criteria: [],
    consents: ['J’accepte le règlement.'],
    jurorIds: [],
  });
  for (const [route, address] of [
    [LIST, `${space.home}/appels`],
    [ONE, `${space.home}/appels/${id}`],
    [CHANGE, `${space.home}/appels/${id}/modifier`],
  ] as const) {
    await stranger.goto(address);
    await expect(stranger.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await seen(stranger, route, 'refused');
  }
  await stranger.goto(`/appels/${id}`);
  await seen(stranger, LINK, 'refused');
  for (const [route, address, broken] of [
    [LINK, `/appels/${id}`, '**/api/calls/*'],
    [LIST, `${space.home}/appels`, '**/api/spaces/*/calls'],
    [ONE, `${space.home}/appels/${id}`, '**/api/calls/*'],
    [CHANGE, `${space.home}/appels/${id}/modifier`, '**/api/calls/*'],
    [OPEN, `${space.home}/appels/ouvrir`, '**/api/spaces/at/**'],
  ] as const) {
    const repair = await breakServer(facilitator.page, broken);
    await facilitator.page.goto(address);
    await expect(facilitator.page.getByRole('button', { name: 'Réessayer' })).toBeVisible();
    await seen(facilitator.page, route, 'error');
    await repair();
  }
  await ask(facilitator.page, 'PUT', `/api/calls/${id}/publication`);
  const { code } = await ask(facilitator.page, 'GET', `/api/calls/${id}`);

  // Put away in the space, nothing of it is public; taken up again, it is.
  await ask(facilitator.page, 'DELETE', `/api/spaces/${space.id}/tools/CALLS`);
  await page.goto(`/participer/${code}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Cette page est fermée' })).toBeVisible();
  await axe(page);
  await facilitator.page.goto(`${space.home}/appels/${id}`);
  await expect(facilitator.page.getByText('l’adresse publique ne montre plus rien')).toBeVisible();
  await ask(facilitator.page, 'PUT', `/api/spaces/${space.id}/tools/CALLS`);

  await page.goto('/participer/inconnu');
  await expect(page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible();
  await seen(page, FRONT, 'refused');
  await page.goto(`/participer/${code}`);
  await page.getByLabel('Votre prénom et votre nom').fill('Paule Essai');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir une photo' }).click();
  await (await chooser).setFiles({ name: 'lourd.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(2 ** 20 + 1) });
  await expect(page.getByText('lourd.jpg dépasse 1 Mo.')).toBeVisible();
  await page.getByLabel('Votre adresse électronique').fill('paule@courriel.example');
  await page.getByLabel('Titre').fill('Essai');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Envoyer ma participation' }).click();
  await expect(page.getByText('Choisissez une photo avant d’envoyer.')).toBeVisible();
  const again = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir une photo' }).click();
  await (await again).setFiles({ name: 'faux.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg/>') });
  await page.getByRole('button', { name: 'Envoyer ma participation' }).click();
  await expect(page.getByText(/Ce fichier n’est pas une photo JPEG ou PNG/)).toBeVisible({ timeout: 60_000 });
  await axe(page);

  const down = await breakServer(page, '**/api/public-calls/**');
  await page.goto(`/participer/${code}`);
  await expect(page.getByRole('button', { name: 'Réessayer' })).toBeVisible();
  await seen(page, FRONT, 'error');
  await page.goto('/participer/suivi#inconnu');
  await expect(page.getByRole('button', { name: 'Réessayer' })).toBeVisible();
  await seen(page, FOLLOW, 'error');
  await down();
});
