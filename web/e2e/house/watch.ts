import { expect, type Page } from '@playwright/test';

/** What a page must never do, whatever the test is about. */
export interface Watch {
  /** Fails if the page complained, threw, broke its policy, or asked anything of anybody else. */
  verify: () => void;
}

/** What the browser says by itself of an answer, a live line or the worker's script that is refused or cut. */
const refusals =
  /Failed to load resource|WebSocket connection to '[^']*' failed|An unknown error occurred when fetching the script/;

/** What is refused because the room is used up (RFC 4918, 11.5): a refusal like another. */
const NO_ROOM = 507;

/** Listens to a page from its birth. A refusal of the API is not a fault; an answer 500 is, unless the test caused it. */
export function watch(page: Page): Watch {
  const faults: string[] = [];
  const home = new URL(process.env.PARVIS_E2E_URL!).host;
  page.on('console', (message) => {
    if (message.type() === 'error' && !refusals.test(message.text())) {
      faults.push(`console: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(http|ws)s?:$/.test(url.protocol) && url.host !== home && !ours.has(url.host)) {
      faults.push(`outside request: ${request.url()}`);
    }
  });
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const isApi = pathname.startsWith('/api/');
    const faulty = response.status() >= 500 && response.status() !== NO_ROOM && !caused.has(page);
    if (faulty || (response.status() >= 400 && !isApi)) {
      faults.push(`${response.status()} from ${pathname}`);
    }
  });
  return { verify: () => expect(faults, 'what the page complained of').toEqual([]) };
}

/** Pages where the test itself broke the server's answers. */
const caused = new WeakSet<Page>();
/** Other installations that a test started. */
const ours = new Set<string>();

export function alsoOurs(url: string): void {
  ours.add(new URL(url).host);
}

/** From now on the addresses that match answer as a broken server does. Returns what repairs them. */
export async function breakServer(page: Page, addresses: string | RegExp): Promise<() => Promise<void>> {
  caused.add(page);
  await page.route(addresses, (route) => route.fulfill({ status: 503, body: '' }));
  return () => page.unroute(addresses);
}

/** From now on the addresses that match cannot be reached. Returns what repairs the line. */
export async function cutOff(page: Page, addresses: string | RegExp): Promise<() => Promise<void>> {
  await page.route(addresses, (route) => route.abort('connectionfailed'));
  return () => page.unroute(addresses);
}

/** Once the live line of a page that opens stands: what the page asks of it before is lost. */
export async function standing(page: Page): Promise<void> {
  const line = await page.waitForEvent('websocket');
  await line.waitForEvent('framereceived');
}
