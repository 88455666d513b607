import { ask, authority, unique } from './house/ask';
import { accountsOf, startParvis } from './house/parvis';
import { deliver, pushService, standing } from './house/push';
import { axe, seen } from './house/seen';
import { expect, test } from './house/test';
import { alsoOurs } from './house/watch';

const ACCOUNT = '/mon-compte';

test.describe('being told on one’s devices', () => {
  test('begins with one press, says who, where and why, and is over once it is read or signed out', async ({
    browser,
  }) => {
    test.slow();
    const parvis = await startParvis({ environment: { PARVIS_PUSH_HOSTS: '127.0.0.1', PARVIS_PUSH_AWAY: '1s' } });
    alsoOurs(parvis.url);
    const service = await pushService();
    try {
      const at = async (permissions: string[] = []) =>
        (await browser.newContext({ baseURL: parvis.url, permissions })).newPage();
      const [admin, desk, phone] = [await at(), await at(), await at(['notifications'])];
      await service.serve(phone.context());
      const runs = accountsOf(parvis.data).find(({ role }) => role === 'org_admin')!;
      await ask(admin, 'POST', '/api/session', { identifier: runs.email, password: runs.password, remember: false });
      const organisationId = await authority(admin);
      const [givenName, familyName] = ['Ambre', unique('Novel')];
      const { id, login } = await ask(admin, 'POST', '/api/people', {
        organisationId,
        givenName,
        familyName,
        kind: 'AGENT',
        unitIds: [],
      });
      const [{ code }] = await ask(admin, 'POST', `/api/organisations/${organisationId}/letters`, { personIds: [id] });
      const password = 'Sept canards traversent la Seille';
      await ask(desk, 'PUT', '/api/access-links/password', { token: code, password });
      await ask(desk, 'PUT', '/api/profile/delivery', { mail: true, daysOff: [], digestHour: 18 });
      await ask(phone, 'POST', '/api/session', { identifier: login, password, remember: true });
      const name = `Atelier ${unique('bulletin')}`;
      const space = await ask(admin, 'POST', '/api/spaces', {
        organisationId,
        name,
        type: 'COMMITTEE',
        members: [{ personId: id, role: 'CONTRIBUTOR' }],
      });

      await phone.goto(ACCOUNT);
      const part = phone.getByRole('region', { name: 'Ce que vous recevez' });
      const here = part.getByRole('switch', { name: 'Me prévenir sur cet appareil' });
      await here.click();
      await expect(phone.getByText('Cet appareil vous préviendra.')).toBeVisible();
      await expect(here).toBeChecked();
      await expect(part.getByRole('list', { name: 'Appareils qui vous préviennent' })).toContainText('Cet appareil');
      await expect.poll(() => service.told[0]?.title).toBe('Cet appareil vous préviendra');
      await seen(phone, ACCOUNT, 'full');

      const mention = async (title: string) => {
        const before = service.told.length;
        await ask(admin, 'POST', `/api/spaces/${space.id}/conversations`, {
          title,
          body: `@[${givenName} ${familyName}](person:${id}) qu’en dites-vous ?`,
        });
        await expect.poll(() => service.told.length, { timeout: 60_000 }).toBe(before + 1);
        return service.told[before]!;
      };
      const first = await mention('La page 12');
      expect(first.title).toMatch(/vous cite dans «\sLa page 12\s»$/);
      expect(first.body).toBe(`${name} · Vous êtes cité.`);

      await deliver(phone, first);
      await expect.poll(() => standing(phone)).toEqual([first.title]);
      await desk.goto('/annuaire');
      await desk.getByRole('button', { name: 'Notifications : 1 non lue' }).click();
      await desk.getByRole('button', { name: 'Tout marquer comme lu' }).click();
      await phone.reload();
      await expect.poll(() => standing(phone)).toEqual([]);

      // Read while the page is open: the live line says it.
      const second = await mention('La page 13');
      await deliver(phone, second);
      await expect.poll(() => standing(phone)).toEqual([second.title]);
      await ask(desk, 'PUT', '/api/notices/reading', { upTo: new Date().toISOString() });
      await expect.poll(() => standing(phone)).toEqual([]);

      // Pressing it leads there, in the tab that is open.
      const third = await mention('La page 14');
      await deliver(phone, third);
      await expect.poll(() => standing(phone)).toEqual([third.title]);
      const [worker] = phone.context().serviceWorkers();
      await worker!.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: what a worker has and a page has not
        const scope = self as any;
        const [notification] = await scope.registration.getNotifications();
        scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }));
      });
      await expect(phone.getByRole('heading', { name: 'La page 14' })).toBeVisible();
      expect(await standing(phone)).toEqual([]);

      await phone.getByRole('button', { name: `${givenName} ${familyName}` }).click();
      await phone.getByRole('menuitem', { name: 'Se déconnecter' }).click();
      await expect(phone).toHaveURL('/connexion');
      expect((await ask(desk, 'GET', '/api/profile/push-devices')).devices).toEqual([]);
      expect(await phone.evaluate(() => localStorage.getItem('subscribed'))).toBeNull();
    } finally {
      await service.stop();
      await parvis.stop();
    }
  });

  test('says how to come back on a refusal', async ({ newcomer }) => {
    const { page } = await newcomer();
    const cdp = await page.context().newCDPSession(page);
    const { targetInfo } = await cdp.send('Target.getTargetInfo');
    await cdp.send('Browser.setPermission', {
      permission: { name: 'notifications' },
      setting: 'denied',
      browserContextId: targetInfo.browserContextId,
    });
    await page.goto(ACCOUNT);
    const part = page.getByRole('region', { name: 'Ce que vous recevez' });
    await expect(part.getByText('Les notifications de Parvis sont bloquées dans ce navigateur.')).toBeVisible();
    await expect(part.getByRole('switch', { name: 'Me prévenir sur cet appareil' })).toBeHidden();
    await axe(page);
  });
});
