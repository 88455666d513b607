import { createECDH, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { openAuthority } from './house/authority';
import { linkSentTo } from './house/outbox';
import { seen } from './house/seen';
import { test } from './house/test';
import { breakServer } from './house/watch';

const ADMIN = '/administration/$authority/diffusions';
const SPACE = '/espaces/$authority/$space/diffusions';
const RECEIVED = '/diffusions/$broadcast';
const KEY = '/diffusion';
const TODAY = '/aujourdhui';

interface Person {
  id: string;
  name: string;
  email?: string;
}

/** An agent of an authority, reached as said. */
async function agent(admin: Page, organisationId: string, about: { email?: string; phone?: string }): Promise<Person> {
  const [givenName, familyName] = ['Ambre', unique('Novel')];
  const { id } = await ask(admin, 'POST', '/api/people', {
    organisationId,
    givenName,
    familyName,
    ...about,
    kind: 'AGENT',
    unitIds: [],
  });
  return { id, name: `${givenName} ${familyName}`, email: about.email };
}

test.describe('broadcasts', () => {
  test('a device is told first, and the sender sees what takes over', async ({ newcomer, signedInAs }) => {
    const told = await newcomer({ email: `${unique('appareil')}@valbourg.example` });
    await ask(told.page, 'PUT', '/api/profile/delivery', { mail: true, daysOff: [], digestHour: 18 });
    await ask(told.page, 'PUT', '/api/profile/push-devices', {
      endpoint: `https://push.example/${unique('appareil')}`,
      p256dh: createECDH('prime256v1').generateKeys('base64url'),
      auth: randomBytes(16).toString('base64url'),
    });
    const page = await signedInAs('org_admin');
    const organisationId = await authority(page);
    const id = await ask(page, 'POST', `/api/organisations/${organisationId}/broadcasts`);
    const title = unique('Coupure ');
    await ask(page, 'PUT', `/api/broadcasts/${id}`, {
      title,
      body: 'Jeudi.',
      confirmable: false,
      everybody: false,
      groupIds: [],
      unitIds: [],
      spaceIds: [],
      personIds: [told.id],
    });
    await page.goto(`/administration/valbourg/diffusions?diffusion=${id}`);
    await page.getByRole('button', { name: 'Voir à qui et comment…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('1 sur son appareil')).toBeVisible();
    await dialog.getByText('1 sur son appareil').click();
    await expect(dialog.getByText(`${told.givenName} ${told.familyName}`)).toBeVisible();
    await seen(page, ADMIN, 'full');
    await dialog.getByRole('button', { name: 'Envoyer à 1 personne' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('en route · sur son appareil')).toBeVisible();
    await told.page.goto(TODAY);
    await told.page.getByText(title).first().click();
    await expect(page.getByText('a ouvert · sur son appareil')).toBeVisible();
  });

  test('an administrator reaches everybody, each by their way, and sees who was reached', async ({
    anotherBrowser,
    signedInAs,
  }) => {
    test.slow();
    const platform = await signedInAs('platform_admin');
    const page = await anotherBrowser();
    const { id: organisationId, slug } = await openAuthority(platform, page);
    const mailed = await agent(page, organisationId, { email: `${unique('ambre')}@hautevigne.example` });
    const silent = await agent(page, organisationId, { email: `${unique('ambre')}@hautevigne.example` });
    const onPaper = await agent(page, organisationId, { phone: '06 39 98 41 01' });
    const group = await ask(page, 'POST', `/api/organisations/${organisationId}/groups`, { name: unique('Voirie ') });
    for (const { id } of [mailed, onPaper]) {
      await ask(page, 'PUT', `/api/groups/${group.id}/people/${id}`);
    }

    await page.goto('/administration');
    await page.getByRole('link', { name: 'Diffusions' }).press('Enter');
    await expect(page.getByText('Aucune diffusion pour le moment')).toBeVisible();
    await seen(page, ADMIN, 'empty');

    // Written, kept as one writes.
    await page.getByRole('button', { name: 'Nouvelle diffusion' }).press('Enter');
    const title = unique('Coupure d’eau ');
    await page.getByLabel('Titre').fill(title);
    await page.getByLabel('Message', { exact: true }).fill('Jeudi matin.\nVoir https://valbourg.example/eau.');
    await page.getByLabel('À lire et confirmer').check();
    await expect(page.getByText('Brouillon enregistré')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Titre')).toHaveValue(title);

    // Nobody twice: a group, and two of its people by name.
    await page.getByLabel('Certaines personnes').check();
    await page.getByLabel(group.name).check();
    for (const { name } of [mailed, silent]) {
      await page.getByRole('searchbox', { name: 'Ajouter une personne' }).fill(name);
      await page.getByRole('button', { name: `Ajouter ${name}` }).click();
    }
    await seen(page, ADMIN, 'full');
    await page.getByRole('button', { name: 'Voir à qui et comment…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('2 par courriel')).toBeVisible();
    await expect(dialog.getByText('1 par lettre')).toBeVisible();
    await expect(dialog.getByText('SMS')).toHaveCount(0);
    await dialog.getByText('1 par lettre').click();
    await expect(dialog.getByText(onPaper.name)).toBeVisible();
    await seen(page, ADMIN, 'full');

    // Somebody comes meanwhile: nothing goes out to who was not shown.
    const late = await agent(page, organisationId, {});
    await ask(page, 'PUT', `/api/groups/${group.id}/people/${late.id}`);
    await dialog.getByRole('button', { name: 'Envoyer à 3 personnes' }).click();
    await expect(dialog.getByText(/Les personnes à joindre ont changé/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Envoyer à 4 personnes' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('0 joints sur 4').or(page.getByText('0 joint sur 4')).first()).toBeVisible();
    await seen(page, ADMIN, 'full');

    // The link of the mail, without an account.
    const reader = await anotherBrowser();
    await reader.goto(await linkSentTo(platform, mailed.email ?? '', KEY));
    await expect(reader.getByRole('heading', { name: title })).toBeVisible();
    await expect(reader.getByRole('link', { name: 'https://valbourg.example/eau' })).toBeVisible();
    await seen(reader, KEY, 'full');
    await reader.getByRole('button', { name: 'J’ai lu ce message' }).press('Enter');
    await expect(reader.getByText('Vous avez confirmé votre lecture.')).toBeVisible();
    await expect(page.getByText('1 joint sur 4').first()).toBeVisible();

    // Having it before one's eyes is reading it.
    await reader.goto('/');
    await reader.goto(await linkSentTo(platform, silent.email ?? '', KEY));
    await expect(reader.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByText('2 joints sur 4').first()).toBeVisible({ timeout: 15_000 });

    // Letters, one PDF.
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Imprimer 2 lettres' }).press('Enter');
    expect(
      readFileSync(await (await download).path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await expect(page.getByRole('heading', { name: 'Lettres imprimées' })).toBeVisible();

    // Those who have not read it, once more: who had a letter is to be phoned.
    await page.getByRole('button', { name: 'Renvoyer aux non-lecteurs…' }).click();
    await expect(dialog.getByText('2 sans moyen')).toBeVisible();
    await seen(page, ADMIN, 'full');
    await dialog.getByRole('button', { name: 'Renvoyer à 2 personnes' }).click();
    await expect(dialog).toBeHidden();
    const calls = page.getByRole('list', { name: 'À appeler' });
    await expect(calls.getByText('06 39 98 41 01')).toBeVisible();
    await page.getByRole('button', { name: `Noter l’appel à ${onPaper.name}` }).press('Enter');
    await page.getByLabel(`Ce qu’a dit ${onPaper.name}`).fill('Prévenu, il viendra.');
    await page.getByRole('button', { name: 'Noter l’appel', exact: true }).press('Enter');
    await expect(calls.getByText('Prévenu, il viendra.')).toBeVisible();
    await expect(page.getByText('3 joints sur 4').first()).toBeVisible();
    await page.getByRole('button', { name: 'Annuler' }).last().click();
    await expect(page.getByText('2 joints sur 4').first()).toBeVisible();
    await seen(page, ADMIN, 'full');

    const mend = await breakServer(page, '**/api/organisations/*/broadcasts');
    await page.goto(`/administration/${slug}/diffusions`);
    await expect(page.getByText('Le service redémarre')).toBeVisible();
    await seen(page, ADMIN, 'error');
    await mend();
  });

  test('older words never land on newer ones', async ({ signedInAs }) => {
    const page = await signedInAs('org_admin');
    const organisationId = await authority(page);
    const id = await ask(page, 'POST', `/api/organisations/${organisationId}/broadcasts`);
    await page.goto(`/administration/valbourg/diffusions?diffusion=${id}`);
    const landed: string[] = [];
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const address = new RegExp(`/api/broadcasts/${id}$`);
    await page.route(address, async (route) => {
      if (route.request().method() !== 'PUT') {
        return route.continue();
      }
      const { title } = route.request().postDataJSON() as { title: string };
      if (title === 'Coupure jeudi') {
        await released;
      }
      const response = await route.fetch();
      landed.push(title);
      return route.fulfill({ response });
    });
    const first = page.waitForRequest((asked) => address.test(asked.url()) && asked.method() === 'PUT');
    await page.getByLabel('Message', { exact: true }).fill('L’eau est coupée.');
    await page.getByLabel('Titre').fill('Coupure jeudi');
    await first;
    await page.getByLabel('Titre').fill('Coupure vendredi');
    // Nothing waits for the first any more but the words that follow it.
    await page.getByRole('button', { name: 'Voir à qui et comment…' }).click();
    release();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(landed.at(-1)).toBe('Coupure vendredi');
    await expect.poll(() => landed.indexOf('Coupure jeudi')).toBeGreaterThanOrEqual(0);
    expect(landed.indexOf('Coupure jeudi')).toBeLessThan(landed.indexOf('Coupure vendredi'));
    expect((await ask(page, 'GET', `/api/broadcasts/${id}`)).title).toBe('Coupure vendredi');
  });

  test('who may not send sees nothing of it', async ({ newcomer, signedInAs }) => {
    const [{ page }, admin] = [await newcomer(), await signedInAs('org_admin')];
    await page.goto('/administration/valbourg/diffusions');
    await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await seen(page, ADMIN, 'refused');
    const id = await ask(admin, 'POST', `/api/organisations/${await authority(admin)}/broadcasts`);
    await page.goto(`/diffusions/${id}`);
    await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await seen(page, RECEIVED, 'refused');
    await ask(admin, 'DELETE', `/api/broadcasts/${id}`);
  });

  test('who runs a space sends to its people, who read it in Parvis', async ({ newcomer, signedInAs }) => {
    test.slow();
    const [facilitator, member] = [await newcomer(), await newcomer()];
    const admin = await signedInAs('org_admin');
    const space = await ask(admin, 'POST', '/api/spaces', {
      organisationId: await authority(admin),
      name: unique('Fête du village '),
      type: 'PROJECT',
      members: [
        { personId: facilitator.id, role: 'FACILITATOR' },
        { personId: member.id, role: 'READER' },
      ],
    });
    const { page } = facilitator;
    const home = `/espaces/valbourg/${space.slug}`;
    await page.goto(home);
    await page.getByRole('link', { name: 'Diffusions' }).press('Enter');
    await expect(page.getByText('Aucune diffusion pour le moment')).toBeVisible();
    await seen(page, SPACE, 'empty');
    await page.getByRole('button', { name: 'Nouvelle diffusion' }).press('Enter');
    const title = unique('Rendez-vous ');
    await page.getByLabel('Titre').fill(title);
    await page.getByLabel('Message', { exact: true }).fill('Samedi à 9 h, place de la mairie.');
    await page.getByLabel('À lire et confirmer').check();
    await page.getByLabel('Lien vers une page').fill('https://ailleurs.example/x');
    await page.getByRole('button', { name: 'Voir à qui et comment…' }).press('Enter');
    await expect(page.getByText('Le lien doit mener à une page de Parvis.').first()).toBeVisible();
    await page.getByLabel('Lien vers une page').fill(`${new URL(page.url()).origin}${home}`);
    await page.getByRole('button', { name: 'Voir à qui et comment…' }).press('Enter');
    await expect(page.getByRole('dialog').getByText('1 par lettre')).toBeVisible();
    await page.getByRole('button', { name: 'Envoyer à 1 personne' }).press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await seen(page, SPACE, 'full');

    await member.page.goto(TODAY);
    await expect(member.page.getByText(title).first()).toBeVisible();
    await member.page.getByRole('button', { name: /^Notifications : / }).click();
    await expect(member.page.getByText(`vous adresse « ${title} »`)).toBeVisible();
    await member.page.getByText(`vous adresse « ${title} »`).click();
    await expect(member.page.getByText(`vous adresse « ${title} »`)).toBeHidden();
    await expect(member.page.getByRole('main').getByText('Samedi à 9 h, place de la mairie.')).toBeVisible();
    await expect(member.page.getByRole('link', { name: 'Ouvrir dans Parvis' })).toHaveAttribute('href', home);
    await seen(member.page, RECEIVED, 'full');
    await member.page.getByRole('button', { name: 'J’ai lu ce message' }).press('Enter');
    await expect(member.page.getByText('Vous avez confirmé votre lecture.')).toBeVisible();
    await expect(page.getByText('1 joint sur 1').first()).toBeVisible();
    await page.goto(`${home}/journal`);
    await expect(page.getByText(title)).toBeVisible();

    const received = member.page.url();
    const mend = await breakServer(member.page, '**/api/received-broadcasts/*');
    await member.page.goto(received);
    await expect(member.page.getByText('Le service redémarre')).toBeVisible();
    await seen(member.page, RECEIVED, 'error');
    await mend();
    await member.page.goto(`${home}/diffusions`);
    await expect(member.page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await seen(member.page, SPACE, 'refused');
    const repair = await breakServer(page, '**/api/spaces/*/broadcasts');
    await page.goto(`${home}/diffusions`);
    await expect(page.getByText('Le service redémarre')).toBeVisible();
    await seen(page, SPACE, 'error');
    await repair();
  });

  test('a link that leads nowhere says so', async ({ page }) => {
    await page.goto(`${KEY}#${'x'.repeat(43)}`);
    await expect(page.getByRole('heading', { name: 'Ce lien ne mène plus nulle part' })).toBeVisible();
    await seen(page, KEY, 'refused');
    await page.goto('/');
    await page.goto(KEY);
    await expect(page.getByRole('heading', { name: 'Ce lien ne mène plus nulle part' })).toBeVisible();
    await seen(page, KEY, 'empty');
    await page.goto('/');
    const mend = await breakServer(page, '**/api/broadcast-keys');
    await page.goto(`${KEY}#${'y'.repeat(43)}`);
    await expect(page.getByRole('heading', { name: 'Le message ne s’affiche pas' })).toBeVisible();
    await seen(page, KEY, 'error');
    await mend();
  });
});
