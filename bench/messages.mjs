#!/usr/bin/env node
// Messages accepted for good, 50 people writing as fast as they are answered in the topics of one space. Against a relay in memory that forces each
// message to a file and answers (its file is named by --relay), driven by the same requests in turns, nobody listening to either. The same with 20
// people of the space listening on the live line, for the processor time that a message takes. Then a message now and then to many more who listen:
// how long until each has it. Before all that, --warm messages, so that the program is compiled.
//   bench/messages.mjs --relay FILE [--messages 3000] [--warm 24000] [--writers 50] [--topics 1] [--listeners 20] [--crowd 200] [--rounds 5] [--json FILE]
// Every message that was acknowledged is asked for again afterwards: there once, in order.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parallel, Visitor } from './lib/http.mjs';
import { Line } from './lib/lines.mjs';
import { median, now, pause, percentile, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { settle } from './lib/place.mjs';
import { build, Server, throwaway } from './lib/server.mjs';

const shared = fileURLToPath(new URL('../../shared/bench/limit-chat.mjs', import.meta.url));
const told = options(import.meta.url, { messages: 3000, warm: 24_000, writers: 50, topics: 1, listeners: 20, crowd: 200, rounds: 5, relay: shared, json: '' });
const [RATIO, CPU_MS, HEARD_MS] = [0.3, 3, 100];
const WORDS = 'Bonjour, le devis de la toiture est arrivé, nous en parlons jeudi à la commission avec la maquette du bulletin'.split(' ');

if (!existsSync(told.relay)) throw new Error(`the relay is not there: ${told.relay}; say where with --relay`);

/// A key that grows with time, as browsers make them (RFC 9562, version 7).
function uuid() {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const text = (n) => `${n} ${Array.from({ length: 12 }, (_, k) => WORDS[(n + k * 7) % WORDS.length]).join(' ')}`;

/// Writes all messages, so many at once.
/// @returns messages a second, and the milliseconds of each
async function write(send, messages = told.messages) {
  const each = [];
  const begin = now();
  await parallel(Array(messages).keys(), told.writers, async (n) => {
    const from = now();
    await send(n);
    each.push(now() - from);
  });
  return { rate: messages / ((now() - begin) / 1000), each };
}

async function startRelay(home) {
  const port = 32_000 + Math.floor(Math.random() * 700);
  const log = join(home, 'relay.log');
  const child = spawn(process.execPath, [told.relay, '--port', port, '--log', log], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((ready) => child.stdout.once('data', ready));
  const visitor = new Visitor(port, '', told.writers);
  return { child, write: () => write((n) => visitor.json('POST', '/send', { text: text(n) })), close: () => (visitor.close(), child.kill()) };
}

/// The people of the space who write and listen, let in without a password.
async function crowd(server, spaceId) {
  const names = Array.from({ length: told.writers + told.crowd }, (_, n) => `voix${n}@bench.example`);
  await server.with('parvis', (database) =>
    database.query(`with p as (
        insert into people.person (email, given_name, family_name, created_at)
        select 'voix' || n || '@bench.example', 'Voix', 'Numéro ' || n, now() from generate_series(0, ${names.length - 1}) n returning id
      ), a as (
        insert into people.affiliation (person_id, organisation_id, kind, role, started_at)
        select p.id, o.id, 'AGENT', 'MEMBER', now() from p, organisations.organisation o where o.slug = 'banc'
      )
      insert into spaces.member (space_id, person_id, role, added_at) select '${spaceId}', p.id, 'CONTRIBUTOR', now() from p`),
  );
  const tokens = [];
  for (const name of names) tokens.push(await server.session(name));
  return { writers: tokens.slice(0, told.writers), listeners: tokens.slice(told.writers) };
}

async function topic(visitor, space, n) {
  return (await visitor.json('POST', `/api/spaces/${space.id}/conversations`, { title: `Sujet ${n}` })).id;
}

/// How many of the acknowledged messages are missing, doubled or out of order.
async function compare(visitor, conversations, acknowledged) {
  const found = new Map();
  let wrong = 0;
  for (const id of conversations) {
    for (let after = 0, last = 0; ; ) {
      const page = await visitor.json('GET', `/api/conversations/${id}/messages?after=${after}&size=200`);
      for (const message of page.items) {
        if (message.seq <= last) wrong++;
        last = message.seq;
        found.set(message.id, (found.get(message.id) ?? 0) + 1);
      }
      if (page.items.length === 0) break;
      after = last;
    }
  }
  return wrong + acknowledged.filter((id) => found.get(id) !== 1).length;
}

const home = throwaway();
const server = new Server({ app: build(), data: join(home, 'data') });
let relay;
try {
  relay = await startRelay(home);
  await server.start();
  const { visitor, space } = await settle(server);
  const people = await crowd(server, space.id);
  const writers = people.writers.map((token) => new Visitor(server.port, token, 1));
  const conversations = [];
  for (let n = 0; n < told.topics; n++) conversations.push(await topic(visitor, space, n));
  const acknowledged = [];
  const waiting = [...writers];
  const send = async (n) => {
    const writer = waiting.pop();
    const id = uuid();
    await writer.json('POST', `/api/conversations/${conversations[n % conversations.length]}/messages`, { id, body: text(n) });
    acknowledged.push(id);
    waiting.push(writer);
  };
  await write(send, told.warm);
  await relay.write();
  const listen = async (tokens, told) => {
    const lines = tokens.map((token) => new Line(server.port, token, { told }));
    await Promise.all(lines.map((line) => line.open()));
    return lines;
  };
  let frames = 0;
  const heard = () => frames;
  const taken = [];
  for (let turn = 0; turn < told.rounds; turn++) {
    const probe = await relay.write();
    await pause(500);
    const ours = await write(send);
    const lines = await listen(people.listeners.slice(0, told.listeners), () => frames++);
    const [before, already] = [server.cpu(), heard()];
    const listened = await write(send);
    for (let quiet = 0, last = -1; quiet < 5; last = heard()) {
      await pause(100);
      quiet = heard() === last ? quiet + 1 : 0;
    }
    const after = server.cpu();
    for (const line of lines) line.leave();
    taken.push({
      ratio: ours.rate / probe.rate,
      rate: ours.rate,
      probe: probe.rate,
      p95: percentile(ours.each, 0.95),
      listened: listened.rate,
      server: (after.server - before.server) / told.messages,
      database: (after.database - before.database) / told.messages,
      heard: (heard() - already) / told.messages,
    });
  }
  const came = [];
  let sentAt = 0;
  const crowdLines = await listen(people.listeners, (bytes, at) => bytes.includes('"event":"message"') && came.push(at - sentAt));
  const spoken = 60;
  for (let n = 0; n < spoken; n++) {
    sentAt = now();
    await send(n);
    await pause(300);
  }
  for (const line of crowdLines) line.leave();
  const reached = percentile(came, 0.95);
  const of = (name) => median(taken.map((each) => each[name]));
  const wrong = await compare(visitor, conversations, acknowledged);
  report(
    `${told.messages} messages, ${told.writers} writers, ${told.topics} topics, ${told.listeners} listeners`,
    [
      { what: 'accepted for good', 'of the relay': round(of('ratio'), 2), 'messages/s': round(of('rate'), 0), 'p95 ms': round(of('p95')), 'CPU ms server': '', 'CPU ms database': '',
        'frames a message': '' },
      { what: `the same, ${told.listeners} listening`, 'messages/s': round(of('listened'), 0), 'CPU ms server': round(of('server'), 2),
        'CPU ms database': round(of('database'), 2), 'frames a message': round(of('heard')) },
      { what: 'relay, in memory with fsync', 'of the relay': 1, 'messages/s': round(of('probe'), 0) },
    ],
    { json: told.json, details: taken },
  );
  report(`${spoken} messages to ${told.crowd} who listen`, [{ frames: came.length, 'p50 ms': round(median(came)), 'p95 ms': round(reached) }]);
  const spent = round(of('server') + of('database'), 2);
  verdict([
    { what: `${round(of('ratio'), 2)} of the relay ≥ ${RATIO}`, reached: of('ratio') >= RATIO },
    { what: `${spent} ms of CPU a message with ${told.listeners} listeners ≤ ${CPU_MS}`, reached: spent <= CPU_MS },
    { what: `all there once, in order (${wrong} wrong of ${acknowledged.length})`, reached: wrong === 0 },
    { what: `each heard once by ${told.crowd}: ${came.length} of ${spoken * told.crowd}`, reached: came.length === spoken * told.crowd },
    { what: `p95 ${round(reached)} ms from sending to the frame ≤ ${HEARD_MS}`, reached: reached <= HEARD_MS },
  ]);
} finally {
  relay?.close();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
