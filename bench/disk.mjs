#!/usr/bin/env node
// A disk of 64 MB (tmpfs) that fills up while files are deposited: what finds no room is refused in a sentence (507), what was acknowledged stays,
// the server goes on answering, a large file announced before gets the room it was promised, and deposits go on once the disk has grown. Needs the right to mount (root).
//   bench/disk.mjs [--megabytes 64] [--workers 4] [--json FILE]
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Visitor } from './lib/http.mjs';
import { consistency, hashOf } from './lib/ledger.mjs';
import { report, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { settle } from './lib/place.mjs';
import { build, Server, throwaway } from './lib/server.mjs';

const told = options(import.meta.url, { megabytes: 64, workers: 4, json: '' });
if (process.getuid() !== 0) {
  console.log('Left out: only root may mount the small disk that this fills.');
  process.exit(0);
}

const FULL = 'urn:parvis:problem:disk-full';
const TUS = { 'Tus-Resumable': '1.0.0' };
const typeOf = ({ bytes }) => /"type":"([^"]*)"/.exec(bytes.toString())?.[1];
const base64 = (text) => Buffer.from(text).toString('base64');

/// The database stays on the large disk, as an outside one: here the folder of files is what fills up.
async function database(home, app) {
  const host = new Server({ app, data: join(home, 'host') });
  await host.start();
  const superuser = await host.database('postgres');
  await superuser.query('create database small owner parvis');
  superuser.close();
  const password = readFileSync(join(host.data, 'postgres/password'), 'utf8').trim();
  return { host, outside: { port: Number(host.postmasterLines[3]), user: 'parvis', password, database: 'small' } };
}

/// Deposits until the disk is full, whatever the size of the last file that found room.
async function fill(server, place, kept, wrong) {
  let refused = 0;
  const worker = async () => {
    const visitor = new Visitor(server.port, place.token, 1);
    for (let size = 2_000_000; size > 1000; ) {
      const bytes = randomBytes(size);
      const answer = await visitor.deposit(place.root, `${hashOf(bytes).slice(0, 16)}.bin`, bytes);
      if (answer.status === 201) kept.set(answer.headers['parvis-result'], hashOf(bytes));
      else {
        refused++;
        size = Math.floor(size / 3);
        if (answer.status !== 507 || typeOf(answer) !== FULL) wrong.push(`deposit: ${answer.status} ${answer.bytes}`);
      }
    }
    visitor.close();
  };
  await Promise.all(Array.from({ length: told.workers }, worker));
  return refused;
}

/// A large file in pieces: begun while there is room.
async function begin(visitor, folderId, bytes) {
  const metadata = `filename ${base64('grand.bin')},folderId ${base64(folderId)}`;
  const made = await visitor.send('POST', '/api/uploads', { headers: { ...TUS, 'Upload-Length': bytes.length, 'Upload-Metadata': metadata } });
  return made.headers.location;
}

async function offset(visitor, location) {
  return Number((await visitor.send('HEAD', location, { headers: TUS })).headers['upload-offset']);
}

async function piece(visitor, location, bytes, to) {
  const from = await offset(visitor, location);
  return visitor.send('PATCH', location, {
    headers: { ...TUS, 'Upload-Offset': from, 'Content-Type': 'application/offset+octet-stream' },
    body: bytes.subarray(from, to),
  });
}

async function readBack(visitor, kept, wrong) {
  for (const [id, hash] of kept) {
    const answer = await visitor.send('GET', `/api/documents/${id}/content`);
    if (answer.status !== 200 || hashOf(answer.bytes) !== hash) wrong.push(`${id}: ${answer.status}`);
  }
}

const home = throwaway();
const disk = join(home, 'disk');
const app = build();
mkdirSync(disk);
execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${told.megabytes}m`, 'tmpfs', disk]);
const servers = [];
try {
  const { host, outside } = await database(home, app);
  const server = new Server({ app, data: join(disk, 'data'), outside });
  servers.push(server, host);
  await server.start();
  const place = await settle(server);
  const { visitor, root } = place;
  const kept = new Map();
  const wrong = [];
  const large = randomBytes(20_000_000);
  const location = await begin(visitor, root, large);
  await piece(visitor, location, large, 5_000_000);
  const refused = await fill(server, place, kept, wrong);
  const cut = await piece(visitor, location, large, large.length);
  // Its room was promised when it was announced: others were refused it.
  if (cut.headers['parvis-result']) kept.set(cut.headers['parvis-result'], hashOf(large));
  else wrong.push(`the announced file: ${cut.status} ${typeOf(cut)}`);
  const whileFull = kept.size;
  const pages = [];
  for (const path of [`/api/documents/${root}/children`, '/api/spaces/mine', '/api/sessions']) pages.push((await visitor.send('GET', path)).status);
  await readBack(visitor, kept, wrong);
  execFileSync('mount', ['-o', `remount,size=${2 * told.megabytes}m`, disk]);
  const small = randomBytes(50_000);
  const after = await visitor.deposit(root, 'après.bin', small);
  kept.set(after.headers['parvis-result'], hashOf(small));
  await readBack(visitor, kept, wrong);
  wrong.push(...(await consistency(server)));
  visitor.close();
  for (const line of wrong.slice(0, 20)) console.log(line);
  report('A full disk', [{ megabytes: told.megabytes, 'kept when full': whileFull, 'refused with 507': refused, wrong: wrong.length, 'kept in the end': kept.size }], told);
  verdict([
    { what: 'what finds no room is refused in a sentence, nothing acknowledged is lost', reached: wrong.length === 0 && refused > 0 && whileFull > 0 },
    { what: 'the server answers meanwhile', reached: pages.every((status) => status === 200) },
    { what: 'deposits go on when there is room again', reached: after.status === 201 },
  ]);
} finally {
  for (const server of servers) await server.stop();
  execFileSync('umount', ['-l', disk]); // The log is still open in this process.
  rmSync(home, { recursive: true, force: true });
}
