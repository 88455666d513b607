#!/usr/bin/env node
// The live lines: a word to everybody in one space, lines that do nothing, and everybody coming back after a restart.
//   bench/live.mjs [--clients 5000] [--idle 10000] [--back 2000] [--words 30] [--minutes 2] [--json FILE]
// A word is a change of the space, sent as the product sends it (without payload, folded over 60 ms); the same change made with nobody connected is
// the probe, and its CPU is taken off, as is what the lines' signs of life cost in the same time. Beside it stands what a bare write to as many
// connections costs. Each client is a person of its own. 0 leaves a part out.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parallel } from './lib/http.mjs';
import { backoff, crowd, Line } from './lib/lines.mjs';
import { now, pause, percentile, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { settle } from './lib/place.mjs';
import { build, Server, throwaway } from './lib/server.mjs';

const told = options(import.meta.url, { clients: 5000, idle: 10_000, back: 2000, words: 30, minutes: 2, json: '' });
const SERVE = fileURLToPath(new URL('lib/serve.sh', import.meta.url));
const rows = [];
const targets = [];

async function openAll(server, tokens, width, handlers = () => ({})) {
  const lines = tokens.map((token, at) => new Line(server.port, token, handlers(at)));
  await parallel(lines, width, (line) => line.open());
  return lines;
}

/// Says something new of the space; answers when it was sent.
async function word(place, number) {
  const sent = now();
  await place.visitor.json('PUT', `/api/spaces/${place.space.id}`, { name: `Banc d’essai ${number}`, access: 'CLOSED', entryRole: 'READER' });
  return sent;
}

async function words(server, place, many, begin) {
  const before = server.cpu();
  const sent = [];
  const took = [];
  for (let number = 0; number < many; number++) {
    sent.push(await word(place, begin + number));
    took.push(now() - sent.at(-1));
    await pause(700);
  }
  const after = server.cpu();
  return { sent, took, cpu: after.server - before.server };
}

/// The processor time of one bare write, in microseconds: the same bytes to as many connections, by a program that does nothing else.
async function bareWrite(clients, bytes) {
  const writer = spawn(SERVE, ['java', fileURLToPath(new URL('lib/BareWrites.java', import.meta.url)), clients, told.words, bytes], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = createInterface({ input: writer.stdout })[Symbol.asyncIterator]();
  const port = Number((await said.next()).value);
  const sockets = Array.from({ length: clients }, () => new Socket().on('data', () => {}).on('error', () => {}));
  await parallel(sockets, 50, (socket) => once(socket.connect(port, '127.0.0.1'), 'connect'));
  const micro = Number((await said.next()).value);
  sockets.forEach((socket) => socket.destroy());
  return micro;
}

/// The processor time of the server in as long as the words take, when nothing is said.
async function rest(server) {
  const before = server.cpu().server;
  await pause(told.words * 700);
  return server.cpu().server - before;
}

async function fanOut(server, place, tokens) {
  await words(server, place, told.words, 0); // Warm.
  const alone = await words(server, place, told.words, 1000);
  const idle = await rest(server);
  const came = [];
  let sentAt = 0;
  let size = 0;
  const heard = tokens.map(() => 0);
  const lines = await openAll(server, tokens, 100, (at) => ({
    told: (bytes, when) => {
      if (bytes.includes('"topic":"spaces"')) {
        size = bytes.length;
        heard[at]++;
        came.push(when - sentAt);
      }
    },
  }));
  await pause(3000);
  for (let number = 0; number < 10; number++) {
    sentAt = await word(place, 2000 + number);
    await pause(700);
  }
  const quiet = (await rest(server)) - idle;
  came.length = 0;
  heard.fill(0);
  const before = server.cpu().server;
  for (let number = 0; number < told.words; number++) {
    sentAt = now();
    await word(place, 3000 + number);
    await pause(700);
  }
  await pause(1000);
  const spent = server.cpu().server - before - alone.cpu - quiet;
  const deliveries = heard.reduce((sum, each) => sum + each, 0);
  lines.forEach((line) => line.leave());
  const micro = (spent * 1000) / deliveries;
  const bare = await bareWrite(tokens.length, size);
  rows.push({
    what: `a word to ${tokens.length}, ${told.words} times`,
    deliveries,
    'CPU µs a delivery': round(micro),
    'a bare write': round(bare),
    'the lines alone, CPU ms': round(quiet),
    'p50 ms': round(percentile(came, 0.5)),
    'p95 ms': round(percentile(came, 0.95)),
    'probe p95 ms': round(percentile(alone.took, 0.95)),
  });
  targets.push(
    { what: `every word heard once by each: ${deliveries} of ${tokens.length * told.words}`, reached: heard.every((each) => each === told.words) },
    { what: `CPU a delivery: ${round(micro)} µs ≤ 12 (a bare write takes ${round(bare)} here)`, reached: micro <= 12 },
    { what: `p95 ${round(percentile(came, 0.95))} ms ≤ 500`, reached: percentile(came, 0.95) <= 500 },
  );
}

async function idle(server, tokens) {
  await pause(3000);
  const before = server.pss().server;
  const lines = await openAll(server, tokens, 100);
  await pause(5000);
  const cpu = server.cpu().server;
  lines.forEach((line) => {
    line.bytes = 0;
  });
  await pause(told.minutes * 60_000);
  const spent = (server.cpu().server - cpu) / told.minutes;
  const kilobytes = ((server.pss().server - before) * 1024) / lines.length;
  const bytes = lines.reduce((sum, line) => sum + line.bytes, 0) / lines.length / told.minutes;
  const alive = lines.filter((line) => !line.socket.destroyed).length;
  lines.forEach((line) => line.leave());
  rows.push({ what: `${tokens.length} idle lines, ${told.minutes} min`, 'PSS kB a line': round(kilobytes), 'bytes a minute a line': round(bytes), 'CPU ms a minute': round(spent) });
  targets.push(
    { what: `${alive} of ${tokens.length} idle lines stand`, reached: alive === tokens.length },
    { what: `PSS ${round(kilobytes)} kB a line ≤ 64`, reached: kilobytes <= 64 },
    { what: `${round(bytes)} bytes a minute a line < 1,000, headers of TCP and IP included`, reached: bytes < 1000 },
  );
}

async function comeBack(server, place, tokens) {
  const back = [];
  let upAt = Infinity;
  const heard = tokens.map(() => 0);
  const lines = tokens.map((token, at) => {
    let attempt = 0;
    const retry = () => setTimeout(() => line.open().then(stands, () => undefined), backoff(attempt++));
    const stands = () => {
      attempt = 0;
      back.push(now());
    };
    const line = new Line(server.port, token, { told: (bytes) => bytes.includes('"topic":"spaces"') && heard[at]++, cut: retry });
    return line;
  });
  await parallel(lines, 100, (line) => line.open());
  await server.stop();
  const before = now();
  await server.start();
  upAt = now();
  while (back.length < lines.length && now() - upAt < 60_000) await pause(50);
  const all = back.length === lines.length ? back.at(-1) - upAt : Infinity;
  const first = now();
  await place.visitor.send('GET', '/api/sessions');
  const probe = now() - first;
  heard.fill(0);
  await word(place, 9000);
  await pause(3000);
  const once = heard.filter((each) => each === 1).length;
  lines.forEach((line) => line.leave());
  rows.push({ what: `${tokens.length} come back after a restart of ${round((upAt - before) / 1000)} s`, 'all back after s': round(all / 1000), 'p95 s': round((percentile(back, 0.95) - upAt) / 1000), 'probe ms then': round(probe) });
  targets.push(
    { what: `all ${tokens.length} back ${round(all / 1000)} s after the server ≤ 15`, reached: all <= 15_000 },
    { what: `the next word heard once by ${once} of ${tokens.length}`, reached: once === tokens.length },
  );
}

const home = throwaway();
const server = new Server({ app: build(), data: join(home, 'data') });
try {
  await server.start();
  const place = await settle(server);
  const tokens = await crowd(server, place.space.id, Math.max(told.clients, told.idle, told.back));
  if (told.clients > 0) await fanOut(server, place, tokens.slice(0, told.clients));
  if (told.idle > 0) await idle(server, tokens.slice(0, told.idle));
  if (told.back > 0) await comeBack(server, place, tokens.slice(0, told.back));
  place.visitor.close();
  for (const row of rows) report(row.what, [row]);
  report('Live lines', rows.map(({ what }) => ({ what })), { json: told.json, details: rows });
  verdict(targets);
} finally {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
