#!/usr/bin/env node
// The public door under many people at once: entries of a call begun and sent, each by its own address, from its own place, with its computation done; and
// then what comes from one place alone. The bounds of the door stay as they are: the calls are so many that none of them is full.
// The computations are made first, before anything is measured: they are the visitors' machines' (some minutes for the 9,400 of a whole run).
//   bench/door.mjs [--rate 200] [--seconds 20] [--warm 5000] [--flood 400] [--width 64] [--json FILE]
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parallel, Visitor } from './lib/http.mjs';
import { now, pause, percentile, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { settle } from './lib/place.mjs';
import { build, Server, throwaway } from './lib/server.mjs';
import { Sink } from './lib/sink.mjs';
import { workAll } from './lib/work.mjs';

const told = options(import.meta.url, { rate: 200, seconds: 20, warm: 5000, flood: 400, width: 64, json: '' });
const PROBE = '/api/sessions';
/// Of the 300 unproved that one call takes, and of the 60 an hour that one place sends.
const AT_ONE_DOOR = 250;
const FROM_ONE_PLACE = 60;
const MAILED_WITHIN = 300_000;

const total = told.rate * told.seconds;
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/// The range kept for measures (RFC 2544), behind the proxy on this machine.
const address = (at) => `198.18.${at >> 8}.${at & 255}`;

/// A call for texts, open to everybody, made through the product.
async function openCall({ visitor, space }, title) {
  const { id } = await visitor.json('POST', `/api/spaces/${space.id}/calls`, {
    title, rules: 'Un texte sur la rivière.', fromOn: day(-1), untilOn: day(20), eraseOn: day(60), perPerson: 3, pictures: 0, megabytes: 5,
    criteria: [], consents: ['J’ai lu le règlement et je l’accepte.'], jurorIds: [],
  });
  await visitor.json('PUT', `/api/calls/${id}/publication`);
  const { code, consents } = await visitor.json('GET', `/api/calls/${id}`);
  return { code, consentIds: consents.map((one) => one.id) };
}

/// Somebody with no account.
function stranger(port, connections = 1) {
  const visitor = new Visitor(port, '', connections);
  delete visitor.headers.Cookie;
  return visitor;
}

/// The computations, done before: they are the visitors' machines', not the server's.
async function computed(port, many) {
  const visitor = stranger(port, told.width);
  const challenges = [];
  await parallel(Array.from({ length: many }, (_, at) => at), 8, async (at) => {
    challenges[at] = await visitor.json('POST', '/api/visits/challenges');
  });
  visitor.close();
  return workAll(challenges);
}

/// Each at its moment, as many a second as were asked for, whether those before are done or not.
async function everybody(port, jobs) {
  const visitor = stranger(port, told.width);
  const count = { sent: 0, 'turned away': 0, failed: 0 };
  const times = [];
  const begin = now();
  const post = (path, content, from) =>
    visitor.send('POST', path, { headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': from }, body: JSON.stringify(content) });
  await Promise.all(
    jobs.map(async ({ call, work, email, from }, at) => {
      const due = (at / told.rate) * 1000;
      await pause(Math.max(0, due - (now() - begin)));
      const content = { name: 'Paule Banc', email, title: 'Le lavoir', words: 'Un matin de brume.', consentIds: call.consentIds, work };
      const begun = await post(`/api/public-calls/${call.code}/entries`, content, from);
      if (begun.status === 429) count['turned away']++;
      else if (begun.status !== 201) count.failed++;
      else {
        const { status } = await post('/api/public-calls/entries/sending', { token: JSON.parse(begun.bytes).token }, from);
        count[status === 202 ? 'sent' : 'failed']++;
      }
      times.push(now() - begin - due);
    }),
  );
  visitor.close();
  return { count, times, seconds: (now() - begin) / 1000 };
}

async function probe(visitor, goesOn) {
  const times = [];
  while (goesOn()) {
    const from = now();
    await visitor.json('GET', PROBE);
    times.push(now() - from);
    await pause(50);
  }
  return percentile(times, 0.95);
}

async function idle(visitor, ms) {
  const end = now() + ms;
  return probe(visitor, () => now() < end);
}

const app = build();
const home = throwaway();
const sink = await Sink.open();
const server = new Server({ app, data: join(home, 'data'), settings: sink.settings });
const rows = [];
const targets = [];

/// One part: what it cost, beside the probe while nothing else was asked. Its mails are counted until the last has left.
async function part(place, name, jobs) {
  await pause(2000);
  const base = await idle(place.visitor, told.seconds * 1000);
  const mailed = sink.mails;
  const before = server.cpu();
  let going = true;
  const probing = probe(place.visitor, () => going);
  const { count, times, seconds } = await everybody(server.port, jobs);
  going = false;
  const busy = await probing;
  const answered = server.cpu();
  const since = now();
  while (sink.mails - mailed < count.sent && now() - since < MAILED_WITHIN) await pause(100);
  await pause(1000);
  const after = server.cpu();
  const mails = sink.mails - mailed;
  const spent = (to, what) => (to[what] - before[what]) / jobs.length;
  rows.push({
    part: name, asked: jobs.length, 'a second': round(jobs.length / seconds), ...count, mails,
    'CPU ms each, server': round(spent(answered, 'server'), 2), 'database': round(spent(answered, 'database'), 2),
    'with its mail': round(spent(after, 'server') + spent(after, 'database'), 2), 'p95 ms': round(percentile(times, 0.95)),
    'probe p95 ms': round(busy), 'idle': round(base), 'probe / idle': round(busy / base, 2),
  });
  return { count, mails, busy, base, seconds };
}

try {
  await server.start();
  const place = await settle(server);
  await place.visitor.json('PUT', `/api/spaces/${place.space.id}/tools/CALLS`);
  const calls = [];
  const open = Math.ceil((total + told.warm) / AT_ONE_DOOR);
  for (let at = 0; at < open + Math.ceil(told.flood / AT_ONE_DOOR); at++) calls.push(await openCall(place, `Banc ${at}`));
  const beginning = now();
  const works = await computed(server.port, total + told.warm + told.flood);
  console.log(`${works.length} computations: ${round((now() - beginning) / 1000)} s of two threads, which are no part of what follows`);

  const everywhere = works
    .slice(0, total + told.warm)
    .map((work, at) => ({ work, call: calls[at % open], email: `passant${at}@bench.example`, from: address(at) }));
  await everybody(server.port, everywhere.slice(total));
  while (sink.mails < told.warm && now() - beginning < MAILED_WITHIN * 3) await pause(100);
  const { count, mails, busy, base, seconds } = await part(place, `${told.rate} a second, from everywhere`, everywhere.slice(0, total));
  targets.push(
    { what: `${count.sent} of ${total} sent, ${count['turned away']} turned away, ${count.failed} failed`, reached: count.sent === total },
    { what: `${mails} mails for ${count.sent} sent, ${sink.figures.several} people with another number than one`, reached: mails === count.sent && sink.figures.several === 0 },
    { what: `all in ${round(seconds)} s ≤ ${told.seconds + 1}: the rate was held`, reached: seconds <= told.seconds + 1 },
    { what: `p95 of the probe ${round(busy)} ms, ${round(busy / base, 2)} × idle < 2`, reached: busy / base < 2 },
  );

  const crowd = works.slice(total + told.warm).map((work, at) => ({ work, call: calls[open + (at % (calls.length - open))], email: `foule${at}@bench.example`, from: '198.19.0.1' }));
  const flood = await part(place, `${told.rate} a second, from one place`, crowd);
  targets.push({
    what: `from one place ${flood.count.sent} of ${told.flood} let in, ${flood.count['turned away']} turned away: ${FROM_ONE_PLACE} an hour`,
    reached: flood.count.sent === Math.min(told.flood, FROM_ONE_PLACE) && flood.count.failed === 0,
  });
  place.visitor.close();
} finally {
  await server.stop();
  sink.close();
  rmSync(home, { recursive: true, force: true });
}
report('The public door', rows, { json: told.json, details: { rows } });
verdict(targets);
