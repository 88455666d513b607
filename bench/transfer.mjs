#!/usr/bin/env node
// One big file up and down, against nginx (Debian's, WebDAV PUT and a plain GET) on the same disk, in turns in the same run; both sides are
// driven by curl. The server has a heap of 192 MB. What comes back is compared by hash, apart from the times. A virtual machine gets memory that it
// touches for the first time from its host, ten times slower than memory it has: before each upload as much as it needs is touched and given back,
// so that neither side pays for the other.
//   bench/transfer.mjs [--megabytes 1024] [--rounds 3] [--folder DIR] [--json FILE]
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpu, median, now, pause, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { settle } from './lib/place.mjs';
import { build, Server } from './lib/server.mjs';

const told = options(import.meta.url, { megabytes: 1024, rounds: 3, folder: tmpdir(), json: '' });
const TARGET = 0.5;
const run = (program, ...words) => execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 24, stdio: ['ignore', 'pipe', 'pipe'] });
const hashOf = (file) => run('sha256sum', file).slice(0, 64);

function startNginx(home) {
  const port = 30_000 + Math.floor(Math.random() * 2_000);
  mkdirSync(join(home, 'dav'), { recursive: true });
  chmodSync(home, 0o777);
  chmodSync(join(home, 'dav'), 0o777);
  writeFileSync(
    join(home, 'nginx.conf'),
    `daemon off; pid ${home}/pid; error_log ${home}/error.log; worker_processes 2; events {}
     http { access_log off; sendfile on; client_max_body_size 0; client_body_temp_path ${home}/aside;
       server { listen 127.0.0.1:${port}; location / { root ${home}/dav; dav_methods PUT DELETE; client_body_buffer_size 64k; } } }`,
  );
  const child = spawn('nginx', ['-p', home, '-c', join(home, 'nginx.conf')], { stdio: 'ignore' });
  return { port, child, cpu: () => cpu(child.pid) };
}

function touchMemory() {
  const touched = join(home, 'touched');
  run('dd', 'if=/dev/zero', `of=${touched}`, 'bs=1M', `count=${2 * told.megabytes}`);
  rmSync(touched);
}

/// Milliseconds that curl needed, its answer's headers, and the CPU milliseconds of who answered.
async function timed(side, words) {
  await pause(300);
  const before = side.cpu();
  const begin = now();
  const headers = run('curl', '--silent', '--show-error', '--fail', '--dump-header', '-', '--output', '/dev/null', ...words);
  return { ms: now() - begin, cpu: side.cpu() - before, headers };
}

async function rounds(parvis, nginx, file, place) {
  const length = told.megabytes << 20;
  const ours = ['--header', `Cookie: parvis_session=${place.token}`, '--header', 'Parvis-Request: 1', '--header', 'Tus-Resumable: 1.0.0'];
  const home = `http://127.0.0.1:${parvis.port}`;
  const taken = { 'upload nginx': [], 'upload nginx, then sync': [], 'upload Parvis': [], 'download nginx': [], 'download Parvis': [] };
  let document;
  for (let turn = 0; turn < told.rounds; turn++) {
    writeFileSync(file, Buffer.from(String(turn).padStart(8, '0')), { flag: 'r+' }); // Another content: never known already.
    run('sync');
    touchMemory();
    const put = await timed(nginx, ['--upload-file', file, `http://127.0.0.1:${nginx.port}/big-${turn}`]);
    taken['upload nginx'].push(put);
    const begin = now();
    run('sync', join(nginx.home, `dav/big-${turn}`));
    taken['upload nginx, then sync'].push({ ms: put.ms + now() - begin, cpu: put.cpu });
    const metadata = Object.entries({ filename: `gros-${turn}.bin`, folderId: place.root, conflict: 'ask' })
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',');
    touchMemory();
    const announced = await timed(parvis.side, [
      ...ours, '--request', 'POST', '--header', `Upload-Length: ${length}`, '--header', `Upload-Metadata: ${metadata}`, `${home}/api/uploads`,
    ]);
    const location = /^location: (.*?)\r?$/im.exec(announced.headers)[1];
    const sent = await timed(parvis.side, [
      ...ours, '--request', 'PATCH', '--header', 'Upload-Offset: 0', '--header', 'Content-Type: application/offset+octet-stream',
      '--header', 'Expect:', '--upload-file', file, home + location,
    ]);
    taken['upload Parvis'].push({ ms: sent.ms + announced.ms, cpu: sent.cpu + announced.cpu });
    document = /^parvis-result: (.*?)\r?$/im.exec(sent.headers)[1];
    taken['download nginx'].push(await timed(nginx, [`http://127.0.0.1:${nginx.port}/big-${turn}`]));
    taken['download Parvis'].push(await timed(parvis.side, [...ours, `${home}/api/documents/${document}/content`]));
    await compare(parvis, `${home}/api/documents/${document}/content`, place.token, file);
    rmSync(join(nginx.home, `dav/big-${turn}`));
  }
  return taken;
}

async function compare(parvis, url, token, file) {
  const pipe = `curl --silent --fail --header 'Cookie: parvis_session=${token}' '${url}' | sha256sum`;
  const came = run('bash', '-c', pipe).slice(0, 64);
  if (came !== hashOf(file)) throw new Error(`what came back is not what was sent: ${came}`);
}

const home = mkdtempSync(join(told.folder, 'parvis-bench-'));
chmodSync(home, 0o711);
const file = join(home, 'big');
const nginx = { ...startNginx(join(home, 'nginx')), home: join(home, 'nginx') };
const parvis = new Server({ app: build(), data: join(home, 'data'), java: '-Xmx192m' });
try {
  await parvis.start();
  parvis.side = { cpu: () => Object.values(parvis.cpu()).reduce((sum, each) => sum + each) };
  const place = await settle(parvis);
  run('dd', 'if=/dev/urandom', `of=${file}`, 'bs=1M', `count=${told.megabytes}`);
  const taken = await rounds(parvis, nginx, file, place);
  const ratio = (kind, against) =>
    round(median(taken[`${kind} Parvis`].map((each, turn) => taken[against][turn].ms / each.ms)), 2);
  const ratios = {
    'upload Parvis': ratio('upload', 'upload nginx'),
    'upload nginx, then sync': round(median(taken['upload nginx'].map((each, turn) => each.ms / taken['upload nginx, then sync'][turn].ms)), 2),
    'download Parvis': ratio('download', 'download nginx'),
  };
  report(
    `${told.megabytes} MB, -Xmx192m`,
    Object.entries(taken).map(([what, each]) => ({
      what,
      'of nginx': ratios[what] ?? 1,
      'CPU ms': median(each.map(({ cpu: ms }) => ms)),
      'MB/s': round(told.megabytes / (median(each.map(({ ms }) => ms)) / 1000), 0),
      'seconds of each round': each.map(({ ms }) => round(ms / 1000)).join(' '),
    })),
    { json: told.json, details: taken },
  );
  console.log(`Against nginx followed by a sync of the file, as Parvis does before it says yes: ${ratio('upload', 'upload nginx, then sync')}`);
  verdict([
    { what: `upload ${ratios['upload Parvis']} of nginx ≥ ${TARGET}`, reached: ratios['upload Parvis'] >= TARGET },
    { what: `download ${ratios['download Parvis']} of nginx ≥ ${TARGET}`, reached: ratios['download Parvis'] >= TARGET },
    { what: 'what came back is what was sent, by hash', reached: true },
  ]);
} finally {
  nginx.child.kill('SIGQUIT');
  await parvis.stop();
  rmSync(home, { recursive: true, force: true });
}
