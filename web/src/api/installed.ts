/** Long after the page is usable: who has just arrived is not made to wait for it. */
const LATER = 8_000;

/** Lets the browser install Parvis as an application, with a page that says when there is no line. */
export function installable(): void {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  setTimeout(() => {
    const link = document.createElement('link');
    link.rel = 'manifest';
    link.href = '/parvis.webmanifest';
    document.head.append(link);
    // Private windows and old browsers refuse: Parvis is a page there, as before.
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
  }, LATER);
}

/** The browser may have to ask its push service, which may not answer. */
const PATIENCE = 1_500;

/** Somebody leaves: this device is told nothing more, and shows nothing of what it was told. */
export async function forgetTold(): Promise<void> {
  await Promise.race([silence().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

async function silence(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  for (const shown of (await registration?.getNotifications?.()) ?? []) {
    shown.close();
  }
  await navigator.clearAppBadge?.();
  await (await registration?.pushManager?.getSubscription())?.unsubscribe();
}
