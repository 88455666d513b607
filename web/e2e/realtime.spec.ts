import { type Browser, expect, type Page } from '@playwright/test';
import { ask, authority, unique } from './house/ask';
import { openLine } from './house/line';
import { test } from './house/test';
import { standing } from './house/watch';

interface Room {
  id: string;
  slug: string;
  organisationSlug: string;
}

const addressOf = ({ organisationSlug, slug }: Room) => `/espaces/${organisationSlug}/${slug}`;

async function room(manager: Page, ...memberIds: string[]): Promise<Room> {
  const space = await ask(manager, 'POST', '/api/spaces', {
    organisationId: await authority(manager),
    name: unique('Fleurissement '),
    type: 'PROJECT',
  });
  if (memberIds.length > 0) {
    await ask(manager, 'POST', `/api/spaces/${space.id}/members`, {
      members: memberIds.map((personId) => ({ personId, role: 'READER' })),
    });
  }
  return space;
}

test('what changes through one browser changes in the other, and who is removed loses the space at once', async ({
  signedInAs,
  newcomer,
}) => {
  const manager = await signedInAs('org_admin');
  const { page, id } = await newcomer();
  const space = await room(manager, id);

  const stands = standing(page);
  await page.goto(addressOf(space));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await stands;

  const renamed = unique('Fleurs de la gare ');
  await ask(manager, 'PUT', `/api/spaces/${space.id}`, { name: renamed, access: 'CLOSED', entryRole: 'READER' });
  await expect(page.getByRole('heading', { level: 1, name: renamed })).toBeVisible();

  await expect(page.getByRole('link', { name: 'Membres', exact: true })).toBeVisible();
  const people: { items: { id: string; memberId: string }[] } = await ask(
    manager,
    'GET',
    `/api/spaces/${space.id}/people`,
  );
  const memberId = people.items.find((one) => one.id === id)?.memberId;
  await ask(manager, 'DELETE', `/api/spaces/${space.id}/members/${memberId}`);
  // Its door is all that is left.
  await expect(page.getByRole('link', { name: 'Membres', exact: true })).toBeHidden();
});

test('what happened between the reading of a page and its first line is shown', async ({ signedInAs, newcomer }) => {
  const manager = await signedInAs('org_admin');
  const { page, id } = await newcomer();
  const space = await room(manager, id);
  let stand = () => {};
  const mayStand = new Promise<void>((resolve) => {
    stand = resolve;
  });
  await page.routeWebSocket('**/api/live*', async (line) => {
    await mayStand;
    line.connectToServer();
  });
  await page.goto(addressOf(space));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Membres', exact: true })).toBeVisible();

  const renamed = unique('Fleurs de la mairie ');
  await ask(manager, 'PUT', `/api/spaces/${space.id}`, { name: renamed, access: 'CLOSED', entryRole: 'READER' });
  stand();
  await expect(page.getByRole('heading', { level: 1, name: renamed })).toBeVisible();
});

test('who signs out in one tab is out in the other', async ({ newcomer }) => {
  const { page } = await newcomer();
  const stands = standing(page);
  await page.goto('/espaces');
  await stands;
  const other = await page.context().newPage();
  await other.goto('/espaces');
  await ask(other, 'DELETE', '/api/session');
  await expect(page).toHaveURL(/\/connexion/);
});

test('a cut line says so, comes back by itself, and shows what came meanwhile', async ({
  browser,
  newcomer,
  signedInAs,
}) => {
  const manager = await signedInAs('org_admin');
  const { page, id } = await newcomer();
  const space = await room(manager, id);
  const line = await openLine(process.env.PARVIS_E2E_URL!);
  const train = await onTheLine(browser, page, line.url);

  const stands = standing(train);
  await train.goto(line.url + addressOf(space));
  await expect(train.getByRole('heading', { level: 1 })).toBeVisible();
  await stands;
  line.cut();
  await expect(train.getByText('Le serveur ne répond plus en direct')).toBeVisible();
  const renamed = unique('Fleurs de la gare ');
  await ask(manager, 'PUT', `/api/spaces/${space.id}`, { name: renamed, access: 'CLOSED', entryRole: 'READER' });
  line.mend();
  await expect(train.getByRole('heading', { level: 1, name: renamed })).toBeVisible({ timeout: 20_000 });
  await expect(train.getByText('Le serveur ne répond plus en direct')).toBeHidden();
  await train.context().close();
  line.close();
});

/** The same person, at a browser whose network is that line. */
async function onTheLine(browser: Browser, page: Page, url: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const { hostname } = new URL(url);
  const cookies = await page.context().cookies();
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, domain: hostname })));
  return context.newPage();
}
