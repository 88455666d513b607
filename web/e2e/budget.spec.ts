import { expect, test } from './house/test';

const KILOBYTES = 300;
const REQUESTS = 25;

test('a first visit, sign-in included, weighs at most 300 kB and 25 requests until the home page is usable', async ({
  page,
  account,
}) => {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const weights = new Map<string, number>();
  const names = new Map<string, string>();
  network.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('http')) {
      names.set(requestId, request.url);
    }
  });
  // What the browser had already is not asked for again.
  network.on('Network.requestServedFromCache', ({ requestId }) => names.delete(requestId));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    weights.set(requestId, encodedDataLength),
  );

  const { email, password } = account('facilitator');
  await page.goto('/');
  await page.getByLabel('Votre adresse électronique').fill(email);
  await page.getByLabel('Votre mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Entrer' }).click();
  await expect(page.getByRole('navigation', { name: 'Principale', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');

  const list = [...names].map(([id, url]) => `${String(weights.get(id) ?? 0).padStart(7)} ${new URL(url).pathname}`);
  const kilobytes = [...weights.values()].reduce((sum, weight) => sum + weight, 0) / 1000;
  console.log(`First visit: ${kilobytes.toFixed(0)} kB, ${names.size} requests`);
  expect(kilobytes, list.join('\n')).toBeLessThanOrEqual(KILOBYTES);
  expect(names.size, list.join('\n')).toBeLessThanOrEqual(REQUESTS);
});

test('at 512 kbit/s the home page is usable in 8 s the first time, in 3 s the next', async ({ signedInAs }) => {
  const page = await signedInAs('facilitator');
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 60,
    downloadThroughput: (512 * 1000) / 8,
    uploadThroughput: (512 * 1000) / 8,
  });
  const usable = async () => {
    const begin = Date.now();
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
    return (Date.now() - begin) / 1000;
  };
  const cold = await usable();
  const warm = await usable();
  console.log(`At 512 kbit/s: ${cold.toFixed(1)} s, then ${warm.toFixed(1)} s`);
  expect(cold).toBeLessThanOrEqual(8);
  expect(warm).toBeLessThanOrEqual(3);
});
