#!/usr/bin/env node
// Memory of the server and of its database, in PSS, some minutes after the last request of a morning's use: sign-ins by cookie, pages, deposits of
// small files and a large one, downloads.
//   bench/memory.mjs [--minutes 5] [--data DIR] [--json FILE]
// With DIR, made by bench/base.mjs, its pages are read too; without, an empty installation is used. The probe is a bare postmaster's and a bare
// virtual machine's share: what the same two processes weigh right after their start.
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parallel, Visitor } from './lib/http.mjs';
import { pause, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { folder, settle } from './lib/place.mjs';
import { build, Server, throwaway } from './lib/server.mjs';

const told = options(import.meta.url, { minutes: 5, data: '', json: '' });
const TARGET = 700;

async function read(server) {
  for (const who of ['in5', 'in500', 'rights']) {
    const visitor = new Visitor(server.port, await server.session(`${who}@bench.example`));
    const overview = await visitor.json('GET', '/api/spaces');
    await parallel(overview.items, 6, async (space) => {
      await visitor.json('GET', `/api/spaces/at/${space.organisationSlug}/${space.slug}`);
      const root = await visitor.json('GET', `/api/spaces/${space.id}/documents`);
      await visitor.json('GET', `/api/documents/${root.entry?.id ?? root.id}/children`);
      await visitor.json('GET', '/api/documents/recent');
    });
    visitor.close();
  }
}

async function work(server) {
  const { visitor, root } = await settle(server);
  const target = await folder(visitor, root, 'Matinée');
  const made = [];
  await parallel(Array.from({ length: 300 }), 6, async () => {
    const answer = await visitor.deposit(target, `${randomBytes(6).toString('hex')}.bin`, randomBytes(20_000));
    made.push(answer.headers['parvis-result']);
  });
  await visitor.deposit(target, 'gros.bin', randomBytes(60 << 20));
  await parallel(made, 6, (id) => visitor.send('GET', `/api/documents/${id}/content`));
  await parallel(Array.from({ length: 200 }), 6, () => visitor.json('GET', `/api/documents/${target}/children`));
  visitor.close();
}

const home = throwaway();
const server = new Server({ app: build(), data: told.data || join(home, 'data') });
try {
  await server.start();
  const begun = server.pss();
  if (told.data) await read(server);
  else await work(server);
  const used = server.pss();
  await pause(told.minutes * 60_000);
  const idle = server.pss();
  const sum = ({ server: one, database }) => one + database;
  const line = (when, each) => ({
    when, 'of the start': round(sum(each) / sum(begun), 2), 'server MB': round(each.server, 0), 'database MB': round(each.database, 0), 'both MB': round(sum(each), 0),
  });
  report('Memory (PSS)', [line('right after the start', begun), line('after use', used), line(`${told.minutes} minutes idle`, idle)], { json: told.json });
  verdict([{ what: `${round(sum(idle), 0)} MB after ${told.minutes} idle minutes ≤ ${TARGET}`, reached: sum(idle) <= TARGET }]);
} finally {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
