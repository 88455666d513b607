import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page, request } from '@playwright/test';
import { type Account, accountsOf, type Parvis, startParvis } from './parvis';
import { alsoOurs, type Watch, watch } from './watch';

export type Role = 'platform_admin' | 'org_admin' | 'facilitator' | 'contributor' | 'reader' | 'guest' | 'stranger';

interface House {
  /** A page of somebody of this role, signed in. */
  signedInAs: (role: Role) => Promise<Page>;
  account: (role: Role) => Account;
  /** An installation without the demonstration, of this test alone. */
  emptyParvis: Parvis;
}

/** `page` is nobody's; every page is watched: no complaint, no outside request, no policy broken. */
export const test = base.extend<House & { watched: Watch[] }>({
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
  signedInAs: async ({ browser, watched, contextOptions }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (role) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL: process.env.PARVIS_E2E_URL,
        storageState: await stateOf(role),
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

/** Signs in once for each role and worker, and keeps the cookie. */
async function stateOf(role: Role): Promise<string> {
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
