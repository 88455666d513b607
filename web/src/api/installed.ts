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
