import { ask, authority, unique } from './house/ask';
import { accountsOf, startParvis } from './house/parvis';
import { axe, seen } from './house/seen';
import { expect, test } from './house/test';
import { alsoOurs, breakServer } from './house/watch';

const LEVELS = '/espaces/$authority/$space/notifications';
const KEY = '/ce-que-je-recois';
const ACCOUNT = '/mon-compte';

test.describe('what one is told', () => {
  test('is chosen from the bell, beside the name of the space and on its page, with what each level would have brought', async ({
    newcomer,
    signedInAs,
  }) => {
    const { page, id, givenName, familyName } = await newcomer();
    const admin = await signedInAs('org_admin');
    const name = `Commission ${unique('voirie')}`;
    const space = await ask(admin, 'POST', '/api/spaces', {
      organisationId: await authority(admin),
      name,
      type: 'COMMITTEE',
      members: [{ personId: id, role: 'CONTRIBUTOR' }],
    });
    const address = `/espaces/${space.organisationSlug}/${space.slug}/notifications`;
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'Ce que vous recevez de cet espace' })).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Important' })).toBeChecked();
    await expect(page.getByText('vous n’auriez reçu aucun courriel')).toBeVisible();
    await seen(page, LEVELS, 'empty');

    await ask(admin, 'POST', `/api/spaces/${space.id}/conversations`, {
      title: 'Le chemin des Vignes',
      body: `@[${givenName} ${familyName}](person:${id}) faut-il le goudronner ?`,
    });
    await page.goto('/annuaire');
    await page.getByRole('button', { name: 'Notifications : 1 non lue' }).click();
    await expect(page.getByText('Pourquoi : vous êtes cité')).toBeVisible();
    await page.getByRole('button', { name: `Recevoir plus ou moins de « ${name} »` }).click();
    await axe(page);
    await page.getByRole('radio', { name: 'Résumé du jour' }).click();
    await expect(page.getByText('Niveau « Résumé du jour » enregistré.')).toBeVisible();
    await page.getByRole('link', { name: 'Voir ce que chaque niveau apporte' }).click();

    await expect(page).toHaveURL(address);
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('radio', { name: 'Résumé du jour' })).toBeChecked();
    await page.getByRole('radio', { name: 'Tout' }).click();
    await expect(page.getByText('Niveau « Tout » enregistré.')).toBeVisible();
    await page.getByRole('button', { name: 'Annuler' }).last().click();
    await expect(page.getByRole('radio', { name: 'Résumé du jour' })).toBeChecked();
    await seen(page, LEVELS, 'full');

    await page.getByRole('button', { name: `Ce que vous recevez de « ${name} »` }).click();
    await page.getByRole('menuitemradio', { name: 'Silence' }).click();
    await expect(page.getByRole('radio', { name: 'Silence' })).toBeChecked();
  });

  test('is refused to who is not in the space, and says when it cannot be read', async ({ newcomer, signedInAs }) => {
    const admin = await signedInAs('org_admin');
    const { page, id } = await newcomer();
    const organisationId = await authority(admin);
    const mine = await ask(admin, 'POST', '/api/spaces', {
      organisationId,
      name: `Cercle ${unique('ouvert')}`,
      type: 'COMMITTEE',
      members: [{ personId: id, role: 'READER' }],
    });
    const secret = await ask(admin, 'POST', '/api/spaces', {
      organisationId,
      name: `Cercle ${unique('fermé')}`,
      type: 'EXECUTIVE',
      access: 'SECRET',
    });
    await page.goto(`/espaces/${secret.organisationSlug}/${secret.slug}/notifications`);
    await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await seen(page, LEVELS, 'refused');
    const mend = await breakServer(page, '**/notification-week');
    await page.goto(`/espaces/${mine.organisationSlug}/${mine.slug}/notifications`);
    await expect(page.getByText('Le service redémarre')).toBeVisible();
    await seen(page, LEVELS, 'error');
    await mend();
  });

  test('has hours, days and a way that are one’s own', async ({ newcomer }) => {
    const { page } = await newcomer({ email: `${unique('heures')}@valbourg.example` });
    await page.goto(ACCOUNT);
    const part = page.getByRole('region', { name: 'Ce que vous recevez' });
    await part.getByLabel('Le résumé du jour, à').selectOption('8');
    await expect(page.getByText('C’est enregistré.')).toBeVisible();
    await part.getByLabel('Le résumé du jour, à').selectOption('23');
    await expect(part.getByText('Le résumé tomberait aux heures')).toBeVisible();
    await part.getByRole('switch', { name: 'Me laisser tranquille la nuit' }).click();
    await expect(part.getByLabel('Tranquille de')).toBeHidden();
    await part.getByRole('switch', { name: 'Courriel' }).click();
    await expect.poll(async () => (await ask(page, 'GET', '/api/profile/delivery')).mail).toBe(false);
    await page.reload();
    await expect(part.getByRole('switch', { name: 'Courriel' })).not.toBeChecked();
    await expect(part.getByLabel('Le résumé du jour, à')).toHaveValue('8');
    await seen(page, ACCOUNT, 'full');
  });

  test('is changed from the foot of a mail without signing in', async ({ browser }) => {
    test.slow();
    const parvis = await startParvis({ environment: { PARVIS_NOTIFICATIONS_PATIENCE: '1s' } });
    alsoOurs(parvis.url);
    try {
      const at = async (role?: string) => {
        const page = await (await browser.newContext({ baseURL: parvis.url })).newPage();
        const account = accountsOf(parvis.data).find((one) => one.role === role);
        if (account) {
          const { email: identifier, password } = account;
          await ask(page, 'POST', '/api/session', { identifier, password, remember: false });
        }
        return page;
      };
      const [admin, outbox, somebody, nobody] = [
        await at('org_admin'),
        await at('platform_admin'),
        await at(),
        await at(),
      ];
      const organisationId = await authority(admin);
      const [givenName, familyName] = ['Ambre', unique('Novel')];
      const email = `${familyName.toLowerCase()}@valbourg.example`;
      const { id } = await ask(admin, 'POST', '/api/people', {
        organisationId,
        givenName,
        familyName,
        email,
        kind: 'AGENT',
        unitIds: [],
      });
      const [{ code }] = await ask(admin, 'POST', `/api/organisations/${organisationId}/letters`, { personIds: [id] });
      const password = 'Sept canards traversent la Seille';
      await ask(somebody, 'PUT', '/api/access-links/password', { token: code, password });
      await ask(somebody, 'PUT', '/api/profile/delivery', { mail: true, daysOff: [], digestHour: 18 });
      const name = `Atelier ${unique('bulletin')}`;
      const space = await ask(admin, 'POST', '/api/spaces', {
        organisationId,
        name,
        type: 'COMMITTEE',
        members: [{ personId: id, role: 'CONTRIBUTOR' }],
      });
      await ask(admin, 'POST', `/api/spaces/${space.id}/conversations`, {
        title: 'La page 12',
        body: `@[${givenName} ${familyName}](person:${id}) qu’en dites-vous ?`,
      });
      let token = '';
      await expect(async () => {
        const { page } = await ask(outbox, 'GET', '/api/outgoing-mails');
        const line = page.items.find((one: { recipient: string; subject: string }) => one.recipient === email);
        expect(line?.subject).toContain('La page 12');
        const { text } = await ask(outbox, 'GET', `/api/outgoing-mails/${line.id}`);
        token = new RegExp(`${name}, niveau[^#]*#([\\w-]+)`).exec(text)?.[1] ?? '';
        expect(token).not.toBe('');
      }).toPass({ timeout: 90_000 });

      await nobody.goto(`${KEY}#${token}`);
      await expect(nobody.getByRole('heading', { name: `Ce que vous recevez de « ${name} »` })).toBeVisible();
      await expect(nobody.getByRole('radio', { name: 'Important' })).toBeChecked();
      await seen(nobody, KEY, 'full');
      await nobody.getByRole('radio', { name: 'Silence' }).click();
      await expect(nobody.getByText('C’est enregistré.')).toBeVisible();
      const { level } = await ask(somebody, 'GET', `/api/spaces/${space.id}/notification-level`);
      expect(level).toBe('SILENT');
    } finally {
      await parvis.stop();
    }
  });

  test('a link that is none says so, and so does a server that is away', async ({ page }) => {
    await page.goto(KEY);
    await expect(page.getByRole('heading', { name: 'Ce lien n’est plus valable' })).toBeVisible();
    await seen(page, KEY, 'empty');
    await page.goto(`${KEY}#inconnu`);
    await expect(page.getByText('Il est trop ancien')).toBeVisible();
    await seen(page, KEY, 'refused');
    await breakServer(page, '**/api/level-keys');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Cette page n’a pas pu s’ouvrir' })).toBeVisible();
    await seen(page, KEY, 'error');
  });
});
