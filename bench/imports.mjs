#!/usr/bin/env node
// A folder of many small files on the server's own disk becomes documents: looked at, accepted, brought, by the requests that the page makes. Then
// the server is killed in the middle of a second import, started again, and goes on by itself. Afterwards every file is there once, and a sample comes
// back byte for byte. Memory is that of the server with its workers (PSS), asked five times a second while files come.
//   bench/imports.mjs [--files 20000] [--bytes 4096] [--json FILE]
// The probe writes the same files one by one with fsync, on the same disk.
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { now, pause, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { folder, settle } from './lib/place.mjs';
import { build, Server, throwaway } from './lib/server.mjs';

const told = options(import.meta.url, { files: 20_000, bytes: 4096, json: '' });
const TARGET = 300;
const FLAT = 1.3;
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

function fill(place, files) {
  const hashes = new Map();
  for (let n = 0; n < files; n++) {
    const path = `Service ${n % 40}/Dossier ${n % 400}`;
    if (n < 400) mkdirSync(join(place, path), { recursive: true });
    const bytes = randomBytes(told.bytes);
    writeFileSync(join(place, path, `Pièce n° ${n}.bin`), bytes);
    if (n % 500 === 0) hashes.set(`Pièce n° ${n}.bin`, hashOf(bytes));
  }
  return hashes;
}

function probe(home) {
  const aside = join(home, 'probe');
  mkdirSync(aside);
  const bytes = randomBytes(told.bytes);
  const begin = now();
  for (let n = 0; n < 1000; n++) {
    const file = openSync(join(aside, String(n)), 'w');
    writeSync(file, bytes);
    fsyncSync(file);
    closeSync(file);
  }
  rmSync(aside, { recursive: true });
  return 1000 / ((now() - begin) / 1000);
}

async function until(visitor, id, states, watch = () => {}) {
  for (;;) {
    const one = await visitor.json('GET', `/api/imports/${id}`);
    if (states.includes(one.state)) return one;
    if (one.state === 'HALTED') throw new Error(`the import waits: ${one.failure}`);
    if (watch(one)) return one;
    await pause(200);
  }
}

/// An import of a folder of this machine, accepted.
async function begin(visitor, target, place) {
  const { id } = await visitor.json('POST', `/api/documents/${target}/imports`, { source: 'FOLDER', place });
  const from = now();
  const looked = await until(visitor, id, ['LOOKED']);
  const lookedIn = now() - from;
  await visitor.json('PUT', `/api/imports/${id}/acceptance`, { duplicates: 'BRING' });
  return { id, looked, lookedIn };
}

const home = throwaway();
const source = join(home, 'mairie');
mkdirSync(source);
const server = new Server({ app: build(), data: join(home, 'data'), settings: [`--parvis.imports.folders=${source}`] });
try {
  const hashes = fill(source, told.files);
  await server.start();
  const { visitor, root } = await settle(server, 2);
  await server.with('parvis', (database) =>
    database.query("update people.person set platform_admin_since = now() where email = 'banc@bench.example'"),
  );
  const disk = probe(home);

  const first = await begin(visitor, await folder(visitor, root, 'Premier'), source);
  const memory = [];
  const before = server.cpu();
  const from = now();
  const ended = await until(visitor, first.id, ['ENDED'], () => void memory.push(server.pss().server));
  const seconds = (now() - from) / 1000;
  const after = server.cpu();

  const second = await begin(visitor, await folder(visitor, root, 'Second'), source);
  await until(visitor, second.id, ['ENDED'], ({ brought }) => brought > told.files / 3);
  await server.kill();
  await server.start();
  await server.with('parvis', (database) => database.query('update imports.import set claimed_until = null where ended_at is null'));
  const resumed = await until(visitor, second.id, ['ENDED']);

  const [found] = await server.with('parvis', (database) =>
    database.query(
      `select count(*)::int as documents, count(distinct parent_id::text || name)::int as places, count(*) filter (where name like '% (2)%')::int as doubles
       from documents.entry where kind = 'DOCUMENT'`,
    ),
  );
  let wrong = 0;
  for (const [name, hash] of hashes) {
    const rows = await server.with('parvis', (database) =>
      database.query(`select id::text as id from documents.entry where name = '${name}'`),
    );
    for (const { id } of rows) {
      const answer = await visitor.send('GET', `/api/documents/${id}/content`);
      if (answer.status !== 200 || hashOf(answer.bytes) !== hash) wrong++;
    }
    if (rows.length !== 2) wrong++;
  }

  const third = Math.max(1, Math.floor(memory.length / 3));
  const middle = (part) => part.toSorted((a, b) => a - b)[Math.floor(part.length / 2)];
  const growth = middle(memory.slice(-third)) / middle(memory.slice(third, 2 * third + 1));
  const pace = ended.brought / seconds;
  const lost = wrong + Number(found.doubles) + Math.abs(Number(found.documents) - 2 * told.files);
  report(
    `${told.files} files of ${told.bytes} bytes in 400 folders`,
    [
      { what: 'import', 'of the probe': round(pace / disk, 2), 'files/s': round(pace, 0), 'CPU ms server': round((after.server - before.server) / ended.brought, 2),
        'CPU ms database': round((after.database - before.database) / ended.brought, 2), 'MiB at most': round(Math.max(...memory), 0) },
      { what: 'rehearsal', 'files/s': round(told.files / (first.lookedIn / 1000), 0) },
      { what: 'probe: write and fsync', 'of the probe': 1, 'files/s': round(disk, 0) },
    ],
    { json: told.json },
  );
  verdict([
    { what: `${round(pace, 0)} files/s ≥ ${TARGET}`, reached: pace >= TARGET },
    { what: `memory of the last third ${round(growth, 2)} of the middle one ≤ ${FLAT}`, reached: growth <= FLAT },
    { what: `killed and started again: ${resumed.brought} came, ${lost} twice, missing or changed`, reached: lost === 0 && resumed.brought === told.files },
  ]);
} finally {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
