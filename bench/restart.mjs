#!/usr/bin/env node
// The database stops and starts while people deposit and list: each request is done or gets the sentence of an interruption (503), nothing
// acknowledged is lost, and the connections come back by themselves.
//   bench/restart.mjs [--restarts 3] [--clients 20] [--json FILE]
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Visitor } from './lib/http.mjs';
import { consistency, hashOf } from './lib/ledger.mjs';
import { now, pause, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { settle } from './lib/place.mjs';
import { build, Server, throwaway } from './lib/server.mjs';

const told = options(import.meta.url, { restarts: 3, clients: 20, json: '' });
const AWAY = 'urn:parvis:problem:unavailable';
const typeOf = ({ bytes }) => /"type":"([^"]*)"/.exec(bytes.toString())?.[1];

const done = { deposited: 0, listed: 0, interrupted: 0 };
const kept = new Map();
const wrong = [];

/// One person: a deposit, a look at the list, and again.
async function client(server, place, goesOn) {
  const visitor = new Visitor(server.port, place.token, 1);
  while (goesOn()) {
    const bytes = randomBytes(1 + Math.floor(Math.random() * 20_000));
    const name = `${hashOf(bytes).slice(0, 16)}.bin`;
    const answer = await visitor.deposit(place.root, name, bytes).catch((cut) => ({ status: 0, bytes: Buffer.from(String(cut)) }));
    if (answer.status === 201) {
      kept.set(answer.headers['parvis-result'], hashOf(bytes));
      done.deposited++;
    } else judge(answer, 'deposit');
    const list = await visitor.send('GET', `/api/documents/${place.root}/children`).catch((cut) => ({ status: 0, bytes: Buffer.from(String(cut)) }));
    if (list.status === 200) done.listed++;
    else judge(list, 'list');
    await pause(100);
  }
  visitor.close();
}

function judge(answer, what) {
  if (answer.status === 503 && typeOf(answer) === AWAY) done.interrupted++;
  else wrong.push(`${what}: ${answer.status} ${answer.bytes.toString().slice(0, 300)}`);
}

/// Stops the database as its own command would (SIGINT: fast); whoever keeps it starts it again.
async function restart(server, visitor) {
  const begin = now();
  const before = server.postmaster;
  process.kill(before, 'SIGINT');
  for (;;) {
    const answer = await visitor.send('GET', '/api/spaces/mine').catch(() => ({ status: 0 }));
    if (answer.status === 200 && isAnother(server, before)) return now() - begin;
    if (now() - begin > 60_000) throw new Error('no answer a minute after the restart');
    await pause(20);
  }
}

function isAnother(server, before) {
  try {
    return server.postmaster !== before;
  } catch {
    return false; // Between the two there is no such file.
  }
}

const home = throwaway();
const server = new Server({ app: build(), data: join(home, 'data') });
try {
  await server.start();
  const place = await settle(server);
  let over = false;
  const running = Array.from({ length: told.clients }, () => client(server, place, () => !over));
  const back = [];
  for (let turn = 0; turn < told.restarts; turn++) {
    await pause(2000);
    back.push(await restart(server, place.visitor));
  }
  await pause(2000);
  over = true;
  await Promise.all(running);
  for (const [id, hash] of kept) {
    const answer = await place.visitor.send('GET', `/api/documents/${id}/content`);
    if (answer.status !== 200 || hashOf(answer.bytes) !== hash) wrong.push(`${id}: ${answer.status}`);
  }
  place.visitor.close();
  wrong.push(...(await consistency(server)));
  for (const line of wrong.slice(0, 20)) console.log(line);
  report('The database restarts', [{ restarts: told.restarts, clients: told.clients, ...done, wrong: wrong.length, 'back after, s': back.map((ms) => round(ms / 1000)).join(' ') }], told);
  verdict([{ what: `${told.restarts} restarts: each request done or told, nothing acknowledged lost`, reached: wrong.length === 0 && done.deposited > 0 }]);
} finally {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
