import { expect, type Locator, type Page } from '@playwright/test';

/** Whether this has the focus, and what has it without showing it. */
function look(target: Element): { reached: boolean; hidden: string | null } {
  const focused = document.activeElement;
  const reached = focused === target;
  // A title takes the focus when its screen opens, so that it is read; nobody acts on it.
  if (!focused || focused === document.body || focused.matches('h1[tabindex="-1"]')) {
    return { reached, hidden: null };
  }
  const outlined = (style: CSSStyleDeclaration) =>
    style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
  const around = [focused, focused.parentElement, focused.parentElement?.parentElement];
  const shown =
    around.some((one) => one && (outlined(getComputedStyle(one)) || outlined(getComputedStyle(one, '::after')))) ||
    getComputedStyle(focused).boxShadow !== 'none' ||
    (focused.parentElement && getComputedStyle(focused.parentElement).boxShadow.includes('inset'));
  return { reached, hidden: shown ? null : focused.outerHTML.slice(0, 200) };
}

/** Fails when what has the focus does not show it. */
export async function expectShown(page: Page): Promise<void> {
  const { hidden } = await page.locator('body').evaluate(look);
  expect(hidden, 'has the focus and does not show it').toBeNull();
}

/** Presses a key until this has the focus; all that has it on the way shows it. */
export async function reach(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    const { reached, hidden } = await target.evaluate(look);
    expect(hidden, 'has the focus and does not show it').toBeNull();
    if (reached) {
      return;
    }
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}
