import { expect, type Page } from '@playwright/test';

/** The secret link of the last message to this address, as the administrator reads it in the outbox of a demonstration. */
export async function linkSentTo(administrator: Page, address: string): Promise<string> {
  const line = administrator.getByRole('main').getByRole('listitem').filter({ hasText: address }).first();
  await expect(async () => {
    await administrator.goto('/administration/courriels');
    await expect(line).toBeVisible({ timeout: 2000 });
  }).toPass();
  await line.getByRole('link').click();
  const text = (await administrator.getByRole('article').textContent()) ?? '';
  const { pathname, hash } = new URL(/https?:\/\/\S+#[\w-]{43}/.exec(text)?.[0] ?? '');
  return pathname + hash;
}
