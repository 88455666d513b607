import { test as base } from './test';

/** Chromium with a microphone that beeps once a second. Whether a page is given it is for its context to say. */
export const test = base.extend<object, object>({
  launchOptions: [
    async ({ launchOptions }, use) =>
      use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--use-fake-device-for-media-stream'] }),
    { scope: 'worker' },
  ],
});
