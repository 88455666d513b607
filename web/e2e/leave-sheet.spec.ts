import type { BrowserContext, Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { isPutOff, makeYesterday } from './house/clock';
import { deposit } from './house/deposit';
import { accountsOf, type Parvis, startParvis } from './house/parvis';
import { noPostfix, startPostfix } from './house/postfix';
import { noPsql } from './house/sleep';
import { test as base, expect } from './house/test';
import { alsoOurs, watch } from './house/watch';

const SHEET = 'Congés.csv';
const PASSWORD = 'Sept canards traversent la Seille';
const missing = noPostfix ?? noPsql;

/** Somebody of this installation, at their own browser. */
interface Agent {
  page: Page;
  id: string;
  email: string;
}

interface Town {
  parvis: Parvis;
  mails: () => { to: string; subject: string; text: string }[];
  admin: Page;
  agent: () => Promise<Agent>;
}

/** A demonstration of its own, whose mail leaves by a real server. */
const test = base.extend<{ town: Town }>({
  town: async ({ browser, contextOptions, watched }, use) => {
    expect(missing).toBeUndefined();
    const postfix = await startPostfix();
    const parvis = await startParvis({
      environment: {
        PARVIS_SMTP_HOST: '127.0.0.1',
        PARVIS_SMTP_PORT: String(postfix.port),
        PARVIS_SMTP_FROM: 'Mairie de Valbourg <parvis@valbourg.example>',
        PARVIS_NOTIFICATIONS_PATIENCE: '1s',
        PARVIS_ANTIVIRUS_CLAMD: 'none',
      },
    });
    alsoOurs(parvis.url);
    const contexts: BrowserContext[] = [];
    const open = async () => {
      const context = await browser.newContext({ ...contextOptions, baseURL: parvis.url });
      contexts.push(context);
      const page = await context.newPage();
      watched.push(watch(page));
      return page;
    };
    const admin = await open();
    const { email: identifier, password } = accountsOf(parvis.data).find(({ role }) => role === 'org_admin') ?? {};
    await ask(admin, 'POST', '/api/session', { identifier, password, remember: false });
    const organisationId = await authority(admin);
    const agent = async () => {
      const [page, familyName] = [await open(), unique('Novel')];
      const email = `${familyName.toLowerCase()}@valbourg.example`;
      const about = { organisationId, givenName: 'Ambre', familyName, email, kind: 'AGENT', unitIds: [] };
      const { id } = await ask(admin, 'POST', '/api/people', about);
      const [{ code }] = await ask(admin, 'POST', `/api/organisations/${organisationId}/letters`, { personIds: [id] });
      await ask(page, 'PUT', '/api/access-links/password', { token: code, password: PASSWORD });
      return { page, id, email };
    };
    await use({ parvis, mails: postfix.mails, admin, agent });
    await Promise.all(contexts.map((context) => context.close()));
    await parvis.stop();
    await postfix.stop();
  },
});

// Another demonstration fills in beside the first one.
test.describe.configure({ timeout: 300_000 });
test.skip(missing !== undefined && !process.env.CI, missing);

const lines = (save: number) => `Agent;Du;Au\nAmbre;02/11;06/11\n${`Bruno;0${save % 9};1${save % 9}\n`.repeat(save)}`;

/** In the browser: a file of the same name, as a new version. */
async function saveInBrowser({ page }: Agent, folder: string, save: number): Promise<void> {
  await page.goto(folder);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Déposer', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Déposer des fichiers' }).click();
  await (await chooser).setFiles([{ name: SHEET, mimeType: 'text/csv', buffer: Buffer.from(lines(save)) }]);
  const question = page.getByRole('dialog', { name: /existe déjà/ });
  await question.getByRole('button', { name: 'Déposer comme nouvelle version' }).click();
  await expect(page.getByRole('list', { name: /^Contenu de/ })).toContainText(`v${save + 1}`);
}

/** From the drive, as a spreadsheet program saves. */
async function saveOnDrive({ page }: Agent, space: string, save: number): Promise<void> {
  const { identifier, secret } = await ask(page, 'POST', '/api/application-passwords', { name: `Lecteur ${save}` });
  const url = new URL(`/dav${space}/${encodeURIComponent(SHEET)}`, page.url());
  const authorization = `Basic ${Buffer.from(`${identifier}:${secret}`).toString('base64')}`;
  const { status } = await fetch(url, { method: 'PUT', headers: { authorization }, body: lines(save) });
  expect(status).toBe(204);
}

test('a leave sheet edited all day by six people is one line of one summary, and no mail at once', async ({ town }) => {
  const { parvis, mails, admin } = town;
  const reader = await town.agent();
  const agents: Agent[] = [];
  for (let one = 0; one < 6; one++) {
    agents.push(await town.agent());
  }
  const space = await ask(admin, 'POST', '/api/spaces', {
    organisationId: await authority(admin),
    name: unique('Services techniques'),
    type: 'SERVICE',
    members: [
      { personId: reader.id, role: 'READER' },
      ...agents.map(({ id }) => ({ personId: id, role: 'CONTRIBUTOR' })),
    ],
  });
  const home = `/espaces/${space.organisationSlug}/${space.slug}`;
  const { entry } = await ask(admin, 'GET', `/api/spaces/${space.id}/documents`);
  const sheet = await deposit(admin, { folderId: entry.id, filename: SHEET }, lines(0));

  await ask(reader.page, 'PUT', '/api/profile/delivery', { mail: true, daysOff: [], digestHour: 18 });
  await reader.page.goto(`${home}/notifications`);
  await reader.page.getByRole('radio', { name: 'Résumé du jour' }).click();
  await expect(reader.page.getByText('Niveau « Résumé du jour » enregistré.')).toBeVisible();

  for (const [at, agent] of agents.entries()) {
    await saveInBrowser(agent, `${home}/documents`, at + 1);
  }
  for (let save = 7; save <= 14; save++) {
    await saveOnDrive(agents[save % 6] as Agent, `/${space.organisationSlug}/${space.slug}`, save);
  }
  const ours = [reader, ...agents].map(({ email }) => email);
  const received = () => mails().filter(({ to }) => ours.includes(to));
  await expect.poll(() => isPutOff(parvis.data, space.id, reader.id), { timeout: 90_000 }).toBe(true);
  expect(received()).toEqual([]);

  makeYesterday(parvis.data, space.id, reader.id);
  await expect.poll(() => received().length, { timeout: 90_000 }).toBe(1);
  const [mail] = received();
  expect(mail?.to).toBe(reader.email);
  expect(mail?.subject).toBe('Le résumé de votre journée\u00a0: une nouveauté');
  expect(mail?.text).toContain(`«\u00a0${SHEET}\u00a0» modifié 14 fois par 6 personnes`);

  const path = new RegExp(`/d/${sheet}`).exec(mail?.text ?? '')?.[0] ?? '';
  await reader.page.goto(path);
  await expect(reader.page.getByText('version 15', { exact: true })).toBeVisible();
});
