import type { Locator, Page } from '@playwright/test';

/** What any screen says when the server does not answer. */
export const BROKEN = 'Le service redémarre';

export const HOME = '/administration';
export const PEOPLE = '/administration/$authority/personnes';
export const LIST = '/administration/$authority/personnes/liste';
export const UNITS = '/administration/$authority/services';
export const GROUPS = '/administration/$authority/groupes';
export const GUESTS = '/administration/$authority/invites';
export const LOOK = '/administration/$authority/reglages';
export const AUTHORITIES = '/administration/collectivites';
export const MAILS = '/administration/courriels';
export const INSTALLATION = '/administration/installation';

/** A screen's address in Valbourg. */
export const at = (route: string) => route.replace('$authority', 'valbourg');

export const listItem = (page: Page, text: string): Locator =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: text });

export async function menu(page: Page, button: string | RegExp, item: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}
