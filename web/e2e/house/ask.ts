import { type APIRequestContext, expect, type Page } from '@playwright/test';

/** What the API answers to the person of a page: for what a test needs to find in place, and is not about. */
// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for
export async function ask(who: Page | APIRequestContext, method: string, path: string, data?: unknown): Promise<any> {
  const client = 'request' in who ? who.request : who;
  const answer = await client.fetch(path, { method, headers: { 'Parvis-Request': '1' }, data });
  const text = await answer.text();
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${text.slice(0, 300)}`).toBe(true);
  return text === '' ? undefined : JSON.parse(text);
}

/** The authority of this address. */
export async function authority(who: Page | APIRequestContext, slug = 'valbourg'): Promise<string> {
  const all: { id: string; slug: string }[] = await ask(who, 'GET', '/api/organisations');
  return all.find((one) => one.slug === slug)?.id ?? '';
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A name that nobody and nothing has: letters only. */
export function unique(name: string): string {
  return `${name}${Array.from({ length: 8 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')}`;
}
