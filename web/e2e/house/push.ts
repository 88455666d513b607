import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from '@playwright/test';

/** What a device is given to show. */
export interface Told {
  title: string;
  body: string;
  url: string;
  place: string;
}

/** A push service on this machine, and the one browser that it is for: no browser of a test reaches a real one. */
export async function pushService() {
  const keys = createECDH('prime256v1');
  const point = keys.generateKeys();
  const auth = randomBytes(16);
  const told: Told[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      told.push(JSON.parse(read(Buffer.concat(parts)).toString()));
      response.writeHead(201).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;

  /** RFC 8188 and 8291, by Node. */
  function read(body: Buffer): Buffer {
    const salt = body.subarray(0, 16);
    const end = 21 + (body[20] ?? 0);
    const sender = body.subarray(21, end);
    const about = Buffer.concat([Buffer.from('WebPush: info\0'), point, sender]);
    const material = Buffer.from(hkdfSync('sha256', keys.computeSecret(sender), auth, about, 32));
    const derived = (name: string, length: number) =>
      Buffer.from(hkdfSync('sha256', material, salt, `Content-Encoding: ${name}\0`, length));
    const cipher = createDecipheriv('aes-128-gcm', derived('aes128gcm', 16), derived('nonce', 12));
    cipher.setAuthTag(body.subarray(-16));
    const padded = Buffer.concat([cipher.update(body.subarray(end, -16)), cipher.final()]);
    return padded.subarray(0, padded.lastIndexOf(2));
  }

  const described = {
    endpoint: `http://127.0.0.1:${port}/push`,
    keys: { p256dh: point.toString('base64url'), auth: auth.toString('base64url') },
  };
  return {
    told,
    /** From now on the browsers of a context are given their addresses by this service. */
    serve: (context: BrowserContext) =>
      context.addInitScript((subscription) => {
        const NAME = 'subscribed';
        const made = (key: string) => ({
          endpoint: subscription.endpoint,
          options: { userVisibleOnly: true, applicationServerKey: Uint8Array.from(JSON.parse(key)).buffer },
          toJSON: () => subscription,
          unsubscribe: async () => {
            localStorage.removeItem(NAME);
            return true;
          },
        });
        PushManager.prototype.getSubscription = async () => {
          const key = localStorage.getItem(NAME);
          return (key ? made(key) : null) as never;
        };
        PushManager.prototype.subscribe = async (options) => {
          const key = JSON.stringify(Array.from((options?.applicationServerKey ?? new Uint8Array()) as Uint8Array));
          localStorage.setItem(NAME, key);
          return made(key) as never;
        };
      }, described),
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
}

/** Hands a message to the worker of a page as its browser would. */
export async function deliver(page: Page, message: Told): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const registration = new Promise<string>((found) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations;
      if (one) {
        found(one.registrationId);
      }
    });
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.deliverPushMessage', {
    origin: new URL(page.url()).origin,
    registrationId: await registration,
    data: JSON.stringify(message),
  });
  await cdp.detach();
}

/** The titles of the notifications that stand on the device of a page. */
export function standing(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ title }) => title);
  });
}
