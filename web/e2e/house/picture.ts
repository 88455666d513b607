import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';

/** Set, a run takes the pictures of docs/guide anew: `PARVIS_PICTURES=1 npm run e2e -- requests.spec -g "fifteen actions"`. */
export const picturing = Boolean(process.env.PARVIS_PICTURES);

const folder = join(import.meta.dirname, '../../../docs/guide/images');
const AROUND = 10;

/** What goes from one thing to another of the page, as the guide shows it. */
export async function picture(page: Page, name: string, first: Locator, last = first): Promise<void> {
  if (!picturing) {
    return;
  }
  const before = page.viewportSize();
  await page.setViewportSize({ width: 1280, height: 640 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    scrollTo(0, 0);
    await document.fonts.ready;
  });
  const [top, bottom] = [await first.boundingBox(), await last.boundingBox()];
  if (!top || !bottom) {
    throw new Error(`nothing to take for ${name}`);
  }
  const [x, y] = [Math.min(top.x, bottom.x) - AROUND, top.y - AROUND];
  await page.screenshot({
    path: join(folder, `${name}.png`),
    fullPage: true,
    clip: {
      x,
      y,
      width: Math.max(top.x + top.width, bottom.x + bottom.width) + AROUND - x,
      height: bottom.y + bottom.height + AROUND - y,
    },
  });
  if (before) {
    await page.setViewportSize(before);
  }
}
