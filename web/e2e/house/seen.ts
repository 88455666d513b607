import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { matches } from './map';

export type State = 'empty' | 'full' | 'refused' | 'error';

export const visits = join(import.meta.dirname, '../.results/house/visits.tsv');

const wide = { width: 1440, height: 900 };
const phone = { width: 360, height: 800 };
const DIALOG = '[aria-modal="true"]';
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * The page shows this route in this state: checks it with axe, wide and on a phone, light and dark, and that nothing
 * scrolls sideways at 320 px; then writes the visit down for the map of routes.
 */
export async function seen(page: Page, route: string, state: State): Promise<void> {
  await expect(page, `the page is at ${route}`).toHaveURL(({ pathname }) => matches(route, pathname));
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await axe(page);
  mkdirSync(join(visits, '..'), { recursive: true });
  appendFileSync(visits, `${route}\t${state}\n`);
}

/** Axe on what is shown now: everything in light, contrasts again in dark; wide, then on a phone. */
export async function axe(page: Page): Promise<void> {
  const before = page.viewportSize() ?? wide;
  // While a dialog is open it is all there is: what it half covers is no small target.
  const dialog = (await page.locator(DIALOG).count()) > 0;
  for (const size of [wide, phone]) {
    await page.setViewportSize(size);
    // What is scrolled half under the bar at the top is no small target.
    await page.evaluate(() => scrollTo(0, 0));
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await expectNothing(page, axeOf(page, dialog).withTags(tags), `${size.width} px, light`);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expectNothing(page, axeOf(page, dialog).withRules(['color-contrast']), `${size.width} px, dark`);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways, 'pixels that scroll sideways at 320 px').toBeLessThanOrEqual(0);
  await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Without a page of its own for each report, there being no frames to gather from, and without what is in order: half the time. */
function axeOf(page: Page, dialog: boolean): AxeBuilder {
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  return dialog ? builder.include(DIALOG) : builder;
}

async function expectNothing(page: Page, builder: AxeBuilder, where: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const { violations } = await builder.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}: ${failureSummary?.replace(/\s+/g, ' ')}`),
  );
  expect(found, `axe at ${where}`).toEqual([]);
}
