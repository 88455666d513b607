import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page, request } from '@playwright/test';
import { ask, authority, unique } from './ask';
import { type Account, accountsOf, type Parvis, startParvis } from './parvis';
import { alsoOurs, type Watch, watch } from './watch';

export type Role = 'platform_admin' | 'org_admin' | 'facilitator' | 'contributor' | 'reader' | 'guest' | 'stranger';

/** Somebody who has just got an account, at their own browser. */
export interface Newcomer {
  page: Page;
  id: string;
  givenName: string;
  familyName: string;
  identifier: string;
  password: string;
}

interface House {
  /** A page of somebody of this role, signed in. */
  signedInAs: (role: Role) => Promise<Page>;
  account: (role: Role) => Account;
  /** A page of nobody, in a browser of its own. */
  anotherBrowser: () => Promise<Page>;
  /** An agent of Valbourg of this test alone, signed in: what they change or lose is nobody else's. */
  newcomer: (about?: { email?: string; unitIds?: string[] }) => Promise<Newcomer>;
  /** An installation without the demonstration, of this test alone. */
  emptyParvis: Parvis;
}

interface Inside {
  watched: Watch[];
  openPage: (storageState?: string) => Promise<Page>;
}

/** `page` is nobody's; every page is watched: no complaint, no outside request, no policy broken. */
export const test = base.extend<House & Inside>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  baseURL: async ({}, use) => use(process.env.PARVIS_E2E_URL),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  watched: async ({}, use) => {
    const watched: Watch[] = [];
    await use(watched);
    for (const one of watched) {
      one.verify();
    }
  },
  page: async ({ page, watched }, use) => {
    watched.push(watch(page));
    await use(page);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  account: async ({}, use) => use(accountOf),
  openPage: async ({ browser, watched, contextOptions }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (storageState) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL: process.env.PARVIS_E2E_URL,
        storageState,
      });
      opened.push(context);
      const page = await context.newPage();
      watched.push(watch(page));
      return page;
    });
    for (const context of opened) {
      await context.close();
    }
  },
  signedInAs: async ({ openPage }, use) => use(async (role) => openPage(await stateOf(role))),
  anotherBrowser: async ({ openPage }, use) => use(() => openPage()),
  newcomer: async ({ openPage }, use) =>
    use(async ({ email, unitIds = [] } = {}) => {
      const page = await openPage();
      return { page, ...(await enrol(page, email, unitIds)) };
    }),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  emptyParvis: async ({}, use) => {
    const parvis = await startParvis({ empty: true });
    alsoOurs(parvis.url);
    await use(parvis);
    await parvis.stop();
  },
});

export { expect };

function accountOf(role: Role): Account {
  const found = accountsOf(process.env.PARVIS_E2E_DATA ?? '').find((account) => account.role === role);
  if (!found) {
    throw new Error(`demo-accounts.tsv has no account of role ${role}.`);
  }
  return found;
}

const states = new Map<Role, Promise<string>>();

/** Signs in once for each role and worker, and keeps the cookie. */
function stateOf(role: Role): Promise<string> {
  const state = states.get(role) ?? signIn(role);
  states.set(role, state);
  return state;
}

async function signIn(role: Role): Promise<string> {
  const folder = join(import.meta.dirname, '../.results/house');
  const file = join(folder, `${role}-${process.env.TEST_PARALLEL_INDEX ?? 0}.json`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const { email, password } = accountOf(role);
    const client = await request.newContext({ baseURL: process.env.PARVIS_E2E_URL });
    const answer = await client.post('/api/session', {
      headers: { 'Parvis-Request': '1' },
      data: { identifier: email, password, remember: false },
    });
    expect(answer.status(), `sign-in of ${role}`).toBe(200);
    await client.storageState({ path: file });
    await client.dispose();
  }
  return file;
}

/** An account made by the administrator, its password chosen with the code of its letter. */
async function enrol(page: Page, email: string | undefined, unitIds: string[]): Promise<Omit<Newcomer, 'page'>> {
  const administrator = await request.newContext({
    baseURL: process.env.PARVIS_E2E_URL,
    storageState: await stateOf('org_admin'),
  });
  const organisationId = await authority(administrator);
  const [givenName, familyName, password] = ['Ambre', unique('Novel'), 'Sept canards traversent la Seille'];
  const { id, login } = await ask(administrator, 'POST', '/api/people', {
    organisationId,
    givenName,
    familyName,
    email,
    kind: 'AGENT',
    unitIds,
  });
  const [{ code }] = await ask(administrator, 'POST', `/api/organisations/${organisationId}/letters`, {
    personIds: [id],
  });
  await administrator.dispose();
  await ask(page, 'PUT', '/api/access-links/password', { token: code, password });
  return { id, givenName, familyName, identifier: email ?? login, password };
}
