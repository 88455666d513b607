#!/usr/bin/env node
// How long until a message is shown: somebody writes now and then, two people look at the conversation, each in a browser of their own. Timed from
// before the request is sent until the words stand in the page and a frame has been drawn after them. The probe is the request itself: until it is
// answered, the message being on the disk.
// Before that, --warm messages to another topic of the space, so that the program is compiled, as messages.mjs does.
//   bench/shown.mjs [--messages 100] [--warm 24000] [--every 400] [--json FILE]
// Needs Debian's chromium and the packages of web/ (npm install).
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parallel, Visitor } from './lib/http.mjs';
import { median, pause, percentile, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { settle } from './lib/place.mjs';
import { build, Server, throwaway } from './lib/server.mjs';

const told = options(import.meta.url, { messages: 100, warm: 24_000, every: 400, json: '' });
const SHOWN_MS = 100;
const WRITERS = 20;
const { chromium } = createRequire(fileURLToPath(new URL('../web/package.json', import.meta.url)))('@playwright/test');

/// When each numbered message was first drawn, in milliseconds since 1970; kept in the page.
function watch() {
  window.shown = {};
  new MutationObserver((changes) => {
    // The words of what came only: asking for those of the whole page would lay it out again each time.
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        const n = /Numéro (\d+)\./.exec(node.textContent)?.[1];
        if (n !== undefined && window.shown[n] === undefined) {
          window.shown[n] = 0;
          requestAnimationFrame(() => setTimeout(() => { window.shown[n] = performance.timeOrigin + performance.now(); }));
        }
      }
    }
  }).observe(document.querySelector('[data-talk]'), { childList: true, subtree: true });
}

const home = throwaway();
const server = new Server({ app: build(), data: join(home, 'data') });
const browsers = [];
try {
  await server.start();
  const { visitor, space } = await settle(server);
  await server.with('parvis', (database) =>
    database.query(`with p as (
        insert into people.person (email, given_name, family_name, created_at)
        select 'voit' || n || '@bench.example', 'Voit', 'Numéro', now() from generate_series(1, 2) n returning id
      ), a as (
        insert into people.affiliation (person_id, organisation_id, kind, role, started_at)
        select p.id, o.id, 'AGENT', 'MEMBER', now() from p, organisations.organisation o where o.slug = 'banc'
      )
      insert into spaces.member (space_id, person_id, role, added_at) select '${space.id}', p.id, 'CONTRIBUTOR', now() from p`),
  );
  const { id } = await visitor.json('POST', `/api/spaces/${space.id}/conversations`, { title: 'Ce qui se montre', body: 'Bonjour' });
  const other = await visitor.json('POST', `/api/spaces/${space.id}/conversations`, { title: 'Ce qui chauffe', body: 'Bonjour' });
  const writers = new Visitor(server.port, await server.session('banc@bench.example'), WRITERS);
  await parallel(Array(told.warm).keys(), WRITERS, (n) =>
    writers.json('POST', `/api/conversations/${other.id}/messages`, { id: crypto.randomUUID(), body: `Message ${n} pour chauffer` }));
  writers.close();
  const pages = [];
  for (const n of [1, 2]) {
    const browser = await chromium.launch({ executablePath: process.env.PARVIS_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--disable-gpu', '--disable-background-networking', ...(process.getuid() === 0 ? ['--no-sandbox'] : [])] });
    browsers.push(browser);
    const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name: 'parvis_session', value: await server.session(`voit${n}@bench.example`), url: `http://127.0.0.1:${server.port}` }]);
    const page = await context.newPage();
    const line = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'));
    await page.goto(`http://127.0.0.1:${server.port}/messages/${id}`);
    await page.getByRole('article').first().waitFor();
    await line;
    await page.evaluate(watch);
    pages.push(page);
  }
  const writer = new Visitor(server.port, await server.session('banc@bench.example'), 1);
  const [sent, answered] = [{}, []];
  const say = async (n) => {
    sent[n] = Date.now();
    const from = performance.now();
    await writer.json('POST', `/api/conversations/${id}/messages`, { id: crypto.randomUUID(), body: `Numéro ${n}. La maquette du bulletin est prête.` });
    if (n > 20) answered.push(performance.now() - from);
    await pause(told.every);
  };
  for (let n = 1; n <= told.messages + 20; n++) await say(n); // The first twenty warm both sides.
  await pause(1_000);
  const took = [];
  for (const page of pages) {
    const shown = await page.evaluate(() => window.shown);
    for (let n = 21; n <= told.messages + 20; n++) if (shown[n]) took.push(shown[n] - sent[n]);
  }
  report(`${told.messages} messages shown in two browsers`, [
    { what: 'until shown', 'p50 ms': round(median(took)), 'p95 ms': round(percentile(took, 0.95)), shown: took.length },
    { what: 'until answered (probe)', 'p50 ms': round(median(answered)), 'p95 ms': round(percentile(answered, 0.95)), shown: '' },
  ], { json: told.json });
  verdict([
    { what: `each shown in both: ${took.length} of ${2 * told.messages}`, reached: took.length === 2 * told.messages },
    { what: `p95 ${round(percentile(took, 0.95))} ms until shown ≤ ${SHOWN_MS}`, reached: percentile(took, 0.95) <= SHOWN_MS },
  ]);
} finally {
  for (const browser of browsers) await browser.close();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
