import type { Locator } from '@playwright/test';
import { test as base } from './test';

/** Chromium with a microphone that beeps once a second. Whether a page is given it is for its context to say. */
export const test = base.extend<object, object>({
  launchOptions: [
    async ({ launchOptions }, use) =>
      use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--use-fake-device-for-media-stream'] }),
    { scope: 'worker' },
  ],
});

/** What the clock of a recording says once so many seconds have gone, or more: it is not looked at every second. */
export function past(seconds: number): RegExp {
  const left = Array.from({ length: 60 - seconds }, (_, more) => String(seconds + more).padStart(2, '0'));
  return new RegExp(`^(0:(${left.join('|')})|[1-9]\\d*:\\d\\d)$`);
}

/** Presses *Écouter*, and waits until the sound has come so far: it may be over, and back at its beginning, when one looks again. */
export async function listen(group: Locator, seconds: number): Promise<void> {
  const comes = group.locator('audio').evaluate(
    (audio: HTMLAudioElement, wanted) =>
      new Promise<void>((come) => {
        audio.addEventListener('timeupdate', () => audio.currentTime > wanted && come());
      }),
    seconds,
  );
  await group.getByRole('button', { name: 'Écouter' }).click();
  await comes;
}
