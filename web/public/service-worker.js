/**
 * Parvis installed on a phone or a desk: where an address cannot be reached, a page says so, and tries again by itself. Nothing of
 * anybody's is kept: neither pages, nor documents, nor answers of the server. While Parvis is closed, it shows what its person is told
 * on this device, in the words that come with it.
 */
const words = {
  fr: {
    title: 'Vous êtes hors ligne',
    text: 'Parvis n’est pas joignable en ce moment. Vos pages et vos documents ne sont pas gardés sur cet appareil : ils reviendront avec la connexion.',
    kept: 'Un message que vous étiez en train d’écrire est gardé.',
    again: 'Réessayer',
  },
  en: {
    title: 'You are offline',
    text: 'Parvis cannot be reached at the moment. Your pages and documents are not kept on this device: they come back with the connection.',
    kept: 'A message that you were writing is kept.',
    again: 'Try again',
  },
};

const policy = (nonce) =>
  `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const script = `
  const look = () => fetch(location.href, { method: 'HEAD' }).then(() => location.reload(), () => {});
  addEventListener('online', look);
  // Soon at first: the device may say that it is online before the server can be reached.
  const later = (wait) => setTimeout(() => look().then(() => later(Math.min(2 * wait, 20_000))), wait);
  later(2_000);
`;

const style = `
  :root { color-scheme: light dark; --ink: #1e2326; --soft: #464d52; --stone: #f2f1ec; --green: #1d5a45; --on: #fff }
  @media (prefers-color-scheme: dark) { :root { --ink: #e8e9e6; --soft: #c0c5c4; --stone: #13171a; --green: #7fc7a5; --on: #07251a } }
  body { margin: 0; background: var(--stone); color: var(--ink); font: 1.0625rem/1.55 'Atkinson Hyperlegible Next', system-ui, sans-serif }
  main { max-width: 34rem; margin: 14vh auto 0; padding: 0 1.25rem }
  h1 { font-size: 1.875rem; line-height: 1.2; margin: 0 0 1rem }
  p { color: var(--soft); margin: 0 0 1rem }
  a { display: inline-block; min-height: 44px; padding: 0 1.25rem; border-radius: 6px; background: var(--green); color: var(--on); font-weight: 600; line-height: 44px; text-decoration: none }
  a:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px }
`;

function offline() {
  const language = self.navigator.language.startsWith('fr') ? 'fr' : 'en';
  const { title, text, kept, again } = words[language];
  const nonce = crypto.randomUUID();
  const page = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Parvis</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${text}</p><p>${kept}</p><p><a href="">${again}</a></p></main><script nonce="${nonce}">${script}</script></body></html>`;
  return new Response(page, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy(nonce),
      'Cache-Control': 'no-store',
    },
  });
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate' && !new URL(request.url).pathname.startsWith('/api/')) {
    event.respondWith(fetch(request).catch(offline));
  }
});

/** What rings again so soon at the same place replaces what is shown, and makes no noise. */
const BURST = 5 * 60_000;

async function tell({ title, body, lang, place, url, at, meant, unread, open }) {
  const shown = await self.registration.getNotifications();
  const before = shown.find(({ tag }) => tag === place);
  for (const one of shown) {
    if (one !== before && open && one.data?.meant && !open.includes(one.tag)) {
      one.close(); // It was read elsewhere.
    }
  }
  self.navigator.setAppBadge?.(unread).catch(() => undefined);
  await self.registration.showNotification(title, {
    body,
    lang,
    tag: place,
    renotify: !before || Date.parse(at) - Date.parse(before.data?.at) > BURST,
    timestamp: Date.parse(at),
    icon: '/icon-192.png',
    data: { url, at, meant },
  });
}

/** To the page, in a tab that is open or in a new one. A page that hears it goes there without being loaded anew. */
async function lead(url) {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find(({ visibilityState }) => visibilityState === 'visible') ?? pages[0];
  if (!page) {
    return self.clients.openWindow(url);
  }
  await page.focus().catch(() => undefined);
  const heard = await new Promise((answer) => {
    const line = new MessageChannel();
    line.port1.onmessage = () => answer(true);
    page.postMessage({ open: url }, [line.port2]);
    setTimeout(answer, 1_000, false);
  });
  return heard || page.navigate(url).catch(() => self.clients.openWindow(url));
}

/** The push service gives this browser another address. */
async function renew({ oldSubscription, newSubscription }) {
  if (!oldSubscription) {
    return;
  }
  const now = newSubscription ?? (await self.registration.pushManager.subscribe(oldSubscription.options));
  const { endpoint, keys } = now.toJSON();
  await fetch('/api/profile/push-devices/renewal', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'Parvis-Request': '1' },
    body: JSON.stringify({ endpoint: oldSubscription.endpoint, replacement: { endpoint, ...keys } }),
  });
}

self.addEventListener('push', (event) => event.waitUntil(tell(event.data.json())));
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew(event)));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(lead(event.notification.data?.url ?? '/'));
});
