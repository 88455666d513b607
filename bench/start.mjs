#!/usr/bin/env node
// How long the first start and the next ones take, from the command to the first 200 on /, and how soon a page follows.
//   bench/start.mjs [--rounds 5] [--json FILE]
// The probe is a start of the same Java that prints its version.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { cpu, median, now, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { settle } from './lib/place.mjs';
import { build, Server, throwaway } from './lib/server.mjs';

const told = options(import.meta.url, { rounds: 5, json: '' });
const TARGET = 15;
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';

function probe() {
  const begin = now();
  execFileSync(java, ['-version'], { stdio: 'ignore' });
  return now() - begin;
}

async function started(server) {
  const ms = await server.start();
  return { ms, cpu: cpu(server.pid) };
}

const app = build();
const home = throwaway();
try {
  const probes = [];
  const first = [];
  const next = [];
  const pages = [];
  for (let turn = 0; turn < told.rounds; turn++) {
    probes.push(probe());
    const server = new Server({ app, data: join(home, `data-${turn}`) });
    first.push(await started(server));
    const place = await settle(server);
    await server.stop();
    const again = new Server({ app, data: join(home, `data-${turn}`), port: server.port });
    next.push(await started(again));
    const begin = now();
    await place.visitor.json('GET', '/api/spaces/mine');
    pages.push(now() - begin);
    place.visitor.close();
    await again.stop();
    server.remove();
  }
  const line = (what, all) => ({
    what,
    'of the probe': round(median(all.map(({ ms }) => ms)) / median(probes)),
    'CPU ms': median(all.map(({ cpu: ms }) => ms)),
    seconds: round(median(all.map(({ ms }) => ms)) / 1000, 2),
    'each round': all.map(({ ms }) => round(ms / 1000)).join(' '),
  });
  report('Starts', [
    line('first start: database made, tables made', first),
    line('next start', next),
    { what: 'first page after it', 'of the probe': round(median(pages) / median(probes)), seconds: round(median(pages) / 1000, 2) },
    { what: 'probe: java -version', 'of the probe': 1, seconds: round(median(probes) / 1000, 2) },
  ], { json: told.json });
  verdict([{ what: `next start ${round(median(next.map(({ ms }) => ms)) / 1000)} s < ${TARGET}`, reached: median(next.map(({ ms }) => ms)) < TARGET * 1000 }]);
} finally {
  rmSync(home, { recursive: true, force: true });
}
