import type { Locator, Page } from '@playwright/test';

/** Drags files and folders of the computer onto something, as from the desktop. */
export async function dragFromDesktop(page: Page, paths: readonly string[], onto: Locator): Promise<void> {
  const box = await onto.boundingBox();
  if (!box) {
    throw new Error('nothing to drop onto');
  }
  const chromium = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await chromium.send('Input.dispatchDragEvent', { type, x: box.x + box.width / 2, y: box.y + box.height / 2, data });
  }
  await chromium.detach();
}
