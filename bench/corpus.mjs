#!/usr/bin/env node
// What a page costs while the corpus comes in: real files, hostile ones included, are deposited three at once, as the browser does, and each one's
// picture is asked for as soon as it is there. The probe is one's own sessions, before and meanwhile.
//   bench/corpus.mjs [--idle 400] [--json FILE]     the corpus from PARVIS_CORPUS, else beside the repository
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Visitor, parallel } from './lib/http.mjs';
import { hashOf } from './lib/ledger.mjs';
import { now, pause, percentile, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { settle } from './lib/place.mjs';
import { build, Server, throwaway } from './lib/server.mjs';

const told = options(import.meta.url, { idle: 400, json: '' });
const TIMES = 3;
const corpus = join(process.env.PARVIS_CORPUS ?? new URL('../../shared/corpus', import.meta.url).pathname, 'documents');
if (!existsSync(corpus)) {
  console.log(`The corpus is not in ${corpus}: set PARVIS_CORPUS.`);
  process.exit(2);
}

/// Times of the probe page, as long as it goes on.
async function probe(visitor, goesOn) {
  const times = [];
  while (goesOn(times)) {
    const begin = now();
    const { status } = await visitor.send('GET', '/api/sessions');
    times.push(now() - begin);
    if (status !== 200) throw new Error(`the probe: ${status}`);
    await pause(10);
  }
  return times;
}

async function bringIn(server, place) {
  const pictures = { made: 0, none: 0 };
  let wrong = 0;
  const visitor = new Visitor(server.port, place.token, 6);
  await parallel(readdirSync(corpus), 3, async (name) => {
    const bytes = readFileSync(join(corpus, name));
    const answer = await visitor.deposit(place.root, name, bytes);
    const path = `/api/documents/${answer.headers['parvis-result']}`;
    const picture = await visitor.send('GET', `${path}/thumbnail`);
    pictures[picture.status === 200 ? 'made' : 'none']++;
    const content = await visitor.send('GET', `${path}/content`);
    if (hashOf(content.bytes) !== hashOf(bytes) || ![200, 404].includes(picture.status)) wrong++;
  });
  visitor.close();
  return { ...pictures, wrong };
}

const home = throwaway();
const server = new Server({ app: build(), data: join(home, 'data') });
try {
  await server.start();
  const place = await settle(server);
  await probe(place.visitor, ({ length }) => length < 200); // Warm.
  const idle = await probe(place.visitor, ({ length }) => length < told.idle);
  const before = server.cpu();
  const begin = now();
  let over = false;
  const coming = bringIn(server, place).finally(() => {
    over = true;
  });
  const busy = await probe(place.visitor, () => !over);
  const { made, none, wrong } = await coming;
  const seconds = (now() - begin) / 1000;
  const after = server.cpu();
  place.visitor.close();
  const ratio = percentile(busy, 0.95) / percentile(idle, 0.95);
  report(
    'The corpus comes in',
    [{
      files: made + none, wrong, pictures: made, 'p95 / idle p95': round(ratio), 'p50 / idle p50': round(percentile(busy, 0.5) / percentile(idle, 0.5)),
      'idle p95 ms': round(percentile(idle, 0.95)), 'busy p95 ms': round(percentile(busy, 0.95)), probes: busy.length, seconds: round(seconds),
      'CPU ms server': after.server - before.server, 'CPU ms database': after.database - before.database,
    }],
    told,
  );
  verdict([
    { what: `the probe’s p95 is ${round(ratio)} × its idle value < ${TIMES}`, reached: ratio < TIMES },
    { what: 'everything comes back byte for byte', reached: wrong === 0 },
  ]);
} finally {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
