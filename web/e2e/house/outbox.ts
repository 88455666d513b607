import { expect, type Page } from '@playwright/test';

/**
 * The secret link of the last message to this address, as the administrator reads it in the outbox of a demonstration. `to` is where it leads, when
 * somebody gets several: the last one may be on its way still.
 */
export async function linkSentTo(administrator: Page, address: string, to = '/'): Promise<string> {
  const line = administrator.getByRole('main').getByRole('listitem').filter({ hasText: address }).first();
  let link = '';
  await expect(async () => {
    await administrator.goto('/administration/courriels');
    await expect(line).toBeVisible({ timeout: 5_000 });
    await line.getByRole('link').click();
    const text = (await administrator.getByRole('article').textContent({ timeout: 5_000 })) ?? '';
    const { pathname, hash } = new URL(/https?:\/\/\S+#[\w-]{43}/.exec(text)?.[0] ?? '');
    link = pathname + hash;
    expect(pathname.startsWith(to), `${pathname} is ${to}`).toBe(true);
  }).toPass();
  return link;
}
