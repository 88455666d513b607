import { type APIResponse, expect, type Page } from '@playwright/test';

/** Where a file goes and what it is called: `{ folderId, filename }`, or `{ documentId, filename }` for a new version. */
export type Destination = Record<string, string>;

/** Sends a file as the browser does; answers what the server said. */
export function send(page: Page, destination: Destination, content: Buffer | string): Promise<APIResponse> {
  const metadata = Object.entries(destination).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`);
  return page.request.fetch('/api/uploads', {
    method: 'POST',
    headers: {
      'Parvis-Request': '1',
      'Tus-Resumable': '1.0.0',
      'Upload-Length': String(Buffer.byteLength(content)),
      'Upload-Metadata': metadata.join(','),
      'Content-Type': 'application/offset+octet-stream',
    },
    data: content,
  });
}

/** Brings a file as the browser does; answers the id of what it became. */
export async function deposit(page: Page, destination: Destination, content: Buffer | string): Promise<string> {
  const answer = await send(page, destination, content);
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.headers()['parvis-result'] ?? '';
}
