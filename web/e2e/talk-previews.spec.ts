import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { ask, unique } from './house/ask';
import { seen } from './house/seen';
import { test } from './house/test';

const TOPIC = '/espaces/$authority/$space/dialogue/$conversation';
const SPACE = 'communication-et-vie-associative';
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const message = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });

/** A site of somebody else's, and who asked it for what. */
async function aSite(): Promise<{ site: Server; address: string; agents: string[] }> {
  const agents: string[] = [];
  const site = createServer((request, response) => {
    agents.push(request.headers['user-agent'] ?? '');
    if (request.url === '/affiche.png') {
      response.writeHead(200, { 'Content-Type': 'image/png' }).end(Buffer.from(DOT, 'base64'));
    } else {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(
        `<title>Foire</title><meta property="og:title" content="Foire aux plants de Valbourg">
         <meta property="og:description" content="Le 3 mai, place de la Mairie. &lt;img src=x onerror=alert(1)&gt;">
         <meta property="og:image" content="/affiche.png">`,
      );
    }
  });
  await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
  return { site, address: `http://127.0.0.1:${(site.address() as AddressInfo).port}/foire`, agents };
}

test('a link shows what it leads to; nothing is asked outside by the browser; its author takes it away', async ({
  signedInAs,
}) => {
  const { site, address, agents } = await aSite();
  try {
    const [noel, aurore] = await Promise.all([signedInAs('contributor'), signedInAs('reader')]);
    const space = await ask(noel, 'GET', `/api/spaces/at/valbourg/${SPACE}`);
    const topic = await ask(noel, 'POST', `/api/spaces/${space.id}/conversations`, { title: unique('Foire ') });
    await Promise.all([noel, aurore].map((page) => page.goto(`/espaces/valbourg/${SPACE}/dialogue/${topic.id}`)));
    const field = noel.getByRole('textbox', { name: /^Votre message dans/ });
    await field.fill(`À mettre dans le bulletin : ${address}`);
    await field.press('Enter');
    const card = message(aurore, 'À mettre dans le bulletin').getByRole('link', {
      name: /Foire aux plants de Valbourg/,
    });
    await expect(card).toContainText('<img src=x onerror=alert(1)>');
    await expect(card).toHaveAttribute('href', address);
    await expect(card).toHaveAttribute('rel', /noopener noreferrer/);
    await expect(card.locator('img')).toHaveJSProperty('naturalWidth', 1);
    expect(new Set(agents)).toEqual(new Set(['Parvis']));
    await seen(aurore, TOPIC, 'full');

    await expect(aurore.getByRole('button', { name: 'Retirer l’aperçu du lien' })).toHaveCount(0);
    await noel.getByRole('button', { name: 'Retirer l’aperçu du lien' }).click();
    await expect(card).toHaveCount(0);
    await expect(message(aurore, 'À mettre dans le bulletin')).toContainText(address.replace('http://', ''));
  } finally {
    site.close();
  }
});
