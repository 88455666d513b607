#!/usr/bin/env node
// A folder of many small files through the requests that the browser makes: its folders in one go, then each file announced and sent in one
// request, several at once. A first deposit is timed; a second one is cut in the middle by the sender's disappearance and started again from
// the beginning. Afterwards every file is there once and comes back byte for byte.
//   bench/deposit.mjs [--files 2000] [--bytes 10240] [--width 6] [--rounds 3] [--json FILE]
// The probe writes the same files one by one with fsync, on the same disk.
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parallel, Visitor } from './lib/http.mjs';
import { median, now, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { folder, settle } from './lib/place.mjs';
import { build, Server, throwaway } from './lib/server.mjs';

const told = options(import.meta.url, { files: 2000, bytes: 10_240, width: 6, rounds: 3, json: '' });
const TARGET = 150;
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

function make() {
  return Array.from({ length: told.files }, (_, n) => ({
    path: `Photos/Album ${n % 20}`,
    name: `Pièce n° ${n}.bin`,
    bytes: randomBytes(told.bytes),
  }));
}

function probe(home, files) {
  const aside = join(home, 'probe');
  mkdirSync(aside);
  const begin = now();
  for (const [n, { bytes }] of files.entries()) {
    const file = openSync(join(aside, String(n)), 'w');
    writeSync(file, bytes);
    fsyncSync(file);
    closeSync(file);
  }
  rmSync(aside, { recursive: true });
  return files.length / ((now() - begin) / 1000);
}

/// Deposits, as a browser that is told to keep what is there already; `stop` says when the sender disappears.
async function deposit(visitor, target, files, stop = () => false) {
  const paths = [...new Set(files.map(({ path }) => path))];
  const ids = await visitor.json('POST', `/api/documents/${target}/paths`, { paths });
  let sent = 0;
  await parallel(files, told.width, async (file) => {
    if (stop(sent)) return;
    const answer = await visitor.deposit(ids[file.path], file.name, file.bytes, 'skip').catch((error) => error);
    if (answer.status === 201) sent++;
    else if (!stop(sent)) throw new Error(`${file.name}: ${answer.status ?? answer} ${answer.bytes ?? ''}`);
  });
  return sent;
}

async function compare(visitor, target, files) {
  const ids = await visitor.json('POST', `/api/documents/${target}/paths`, { paths: [...new Set(files.map(({ path }) => path))] });
  const found = new Map();
  for (const [path, id] of Object.entries(ids)) {
    for (let next = ''; next !== null; ) {
      const page = await visitor.json('GET', `/api/documents/${id}/children${next && `?after=${encodeURIComponent(next)}`}`);
      for (const entry of page.items) found.set(`${path}/${entry.name}`, [...(found.get(`${path}/${entry.name}`) ?? []), entry.id]);
      next = page.next ?? null;
    }
  }
  let wrong = found.size === files.length ? 0 : Math.abs(found.size - files.length);
  await parallel(files, told.width, async (file) => {
    const entries = found.get(`${file.path}/${file.name}`) ?? [];
    const answer = entries.length === 1 ? await visitor.send('GET', `/api/documents/${entries[0]}/content`) : null;
    if (answer?.status !== 200 || hashOf(answer.bytes) !== hashOf(file.bytes)) wrong++;
  });
  return wrong;
}

const home = throwaway();
const server = new Server({ app: build(), data: join(home, 'data') });
try {
  await server.start();
  const { visitor, token, root } = await settle(server, told.width);
  await deposit(visitor, await folder(visitor, root, 'Échauffement'), make().slice(0, Math.min(500, told.files)));
  const rates = [];
  const spent = [];
  const probes = [];
  let wrong = 0;
  for (let turn = 0; turn < told.rounds; turn++) {
    const files = make();
    const target = await folder(visitor, root, `Dépôt ${turn}`);
    probes.push(probe(home, files.slice(0, 500)));
    const before = server.cpu();
    const begin = now();
    await deposit(visitor, target, files);
    rates.push(files.length / ((now() - begin) / 1000));
    const after = server.cpu();
    spent.push({ server: (after.server - before.server) / files.length, database: (after.database - before.database) / files.length });
    wrong += await compare(visitor, target, files);
  }
  const files = make();
  const target = await folder(visitor, root, 'Interrompu');
  const leaver = new Visitor(server.port, token, told.width);
  const half = await deposit(leaver, target, files, (sent) => {
    const gone = sent >= files.length / 2;
    if (gone) leaver.close(); // With requests under way.
    return gone;
  });
  await deposit(visitor, target, files);
  const wrongAfterCut = await compare(visitor, target, files);
  report(
    `${told.files} files of ${told.bytes} bytes, ${told.width} at once`,
    [
      { what: 'deposit', 'of the probe': round(median(rates.map((rate, turn) => rate / probes[turn])), 2), 'files/s': round(median(rates), 0),
        'CPU ms server': round(median(spent.map((each) => each.server)), 2), 'CPU ms database': round(median(spent.map((each) => each.database)), 2),
        'each round': rates.map((rate) => round(rate, 0)).join(' ') },
      { what: 'probe: write and fsync', 'of the probe': 1, 'files/s': round(median(probes), 0), 'each round': probes.map((rate) => round(rate, 0)).join(' ') },
    ],
    { json: told.json },
  );
  verdict([
    { what: `${round(median(rates), 0)} files/s ≥ ${TARGET}`, reached: median(rates) >= TARGET },
    { what: `all there once, byte for byte (${wrong} wrong)`, reached: wrong === 0 },
    { what: `cut after ${half} and started again: all there once, byte for byte (${wrongAfterCut} wrong)`, reached: wrongAfterCut === 0 },
  ]);
} finally {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
