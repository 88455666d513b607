#!/usr/bin/env node
// A poll that everybody answers within a minute, with names and without: nothing lost, nothing twice, the figures exact, and what an answer costs.
// Before that --warm answers of each sort to polls of their own, as fast as they are taken, so that the program is compiled as that of a server that has run
// for a while; and before each measure the server is left until it has told everybody of the poll. Each answer comes on a connection of its own, and its
// sign-in is read; signing in, and reading the poll, are not counted. The probe is, and what the server does anyhow: how much that is, is measured beforehand.
//   bench/polls.mjs [--people 5000] [--seconds 60] [--warm 10000] [--width 40] [--json FILE]
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parallel, Visitor } from './lib/http.mjs';
import { crowd } from './lib/lines.mjs';
import { now, pause, percentile, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { settle } from './lib/place.mjs';
import { build, Server, throwaway } from './lib/server.mjs';

const told = options(import.meta.url, { people: 5000, seconds: 60, warm: 10_000, width: 40, json: '' });
const PROBE = '/api/sessions';
const OPTIONS = 4;
/// Milliseconds of processor a second, below which a server has nothing in hand.
const QUIET = 150;
const IDLE_SECONDS = 10;

const asking = (anonymous) => ({
  title: anonymous ? 'Sans les noms' : 'Avec les noms', description: '',
  questions: [{ kind: 'SINGLE', label: '', options: Array.from({ length: OPTIONS }, (_, at) => ({ label: `Réponse ${at + 1}` })) }],
  anonymous, changeable: false, results: anonymous ? 'HIDDEN' : 'LIVE', reminding: false, everybody: true, groupIds: [], unitIds: [], emails: [],
});

/// Each answers at a moment of their own within the time given; one in fifty presses twice.
async function everybody(server, id, tokens, seconds) {
  const chosen = Array(OPTIONS).fill(0);
  const times = [];
  const count = { let: 0, refused: 0, failed: 0 };
  const begin = now();
  const jobs = tokens.map((token, at) => ({ token, due: (at / tokens.length) * seconds * 1000, option: 1 + (at % OPTIONS), twice: at % 50 === 0 }));
  await parallel(jobs, told.width, async ({ token, due, option, twice }) => {
    const early = due - (now() - begin);
    if (early > 0) await pause(early);
    const visitor = new Visitor(server.port, token, 2);
    const body = JSON.stringify({ answers: [{ question: 1, options: [option], maybe: [] }], edition: 1 });
    const once = async () => {
      const from = now();
      const { status } = await visitor.send('PUT', `/api/polls/${id}/ballots/mine`, { headers: { 'Content-Type': 'application/json' }, body });
      times.push(now() - from);
      if (status === 204) {
        count.let++;
        chosen[option - 1]++;
      } else count[status === 409 ? 'refused' : 'failed']++;
    };
    await Promise.all(twice ? [once(), once()] : [once()]);
    visitor.close();
  });
  return { chosen, times, count, seconds: (now() - begin) / 1000 };
}

/// What is done while the probe goes on, with what it costs the server and the database.
async function beside(server, place, what) {
  let going = true;
  const probing = probe(place.visitor, () => going);
  const before = server.cpu();
  const done = await what();
  const after = server.cpu();
  going = false;
  return { ...done, server: after.server - before.server, database: after.database - before.database, probe: await probing };
}

async function probe(visitor, goesOn) {
  const times = [];
  while (goesOn()) {
    const from = now();
    await visitor.json('GET', PROBE);
    times.push(now() - from);
    await pause(50);
  }
  return times;
}

/// Until two seconds in turn cost next to nothing: opening a poll tells all whom it asks, afterwards.
async function quiet(server) {
  const spent = () => Object.values(server.cpu()).reduce((sum, ms) => sum + ms, 0);
  for (let calm = 0, last = spent(), turn = 0; calm < 2; turn++) {
    if (turn > 120) throw new Error('the server is never quiet');
    await pause(1000);
    const spentNow = spent();
    calm = spentNow - last < QUIET ? calm + 1 : 0;
    last = spentNow;
  }
}

async function open({ visitor, space }, content) {
  const { id } = await visitor.json('POST', `/api/spaces/${space.id}/polls`, content);
  const opening = now();
  await visitor.json('PUT', `/api/polls/${id}/opening`, content);
  return { id, opened: now() - opening };
}

async function warm(server, place, tokens) {
  for (let left = told.warm; left > 0; left -= tokens.length) {
    for (const anonymous of [false, true]) {
      const { id } = await open(place, asking(anonymous));
      await everybody(server, id, tokens.slice(0, left), 0);
      await place.visitor.json('PUT', `/api/polls/${id}/closure`);
    }
  }
}

const app = build();
const home = throwaway();
const server = new Server({ app, data: join(home, 'data') });
const rows = [];
const targets = [];
try {
  await server.start();
  const place = await settle(server);
  const tokens = await crowd(server, place.space.id, told.people);
  const warming = now();
  await warm(server, place, tokens);
  console.log(`warmed by ${told.warm} answers with names and as many without, in ${round((now() - warming) / 1000)} s`);
  for (const anonymous of [false, true]) {
    const content = asking(anonymous);
    const { id, opened } = await open(place, content);
    await quiet(server);
    const alone = await beside(server, place, () => pause(IDLE_SECONDS * 1000));
    const answered = await beside(server, place, () => everybody(server, id, tokens, told.seconds));
    const each = (spent) => spent / tokens.length;
    const spent = each(answered.server + answered.database);
    const anyhow = each(((alone.server + alone.database) / IDLE_SECONDS) * answered.seconds);
    const base = percentile(answered.probe, 0.95);
    await place.visitor.json('PUT', `/api/polls/${id}/closure`);
    const reading = now();
    const results = await place.visitor.json('GET', `/api/polls/${id}/results`);
    const read = now() - reading;
    const figures = results.questions[0].options.map(({ chosen }) => chosen);
    const exact = figures.join() === answered.chosen.join() && results.counted === tokens.length && answered.count.let === tokens.length;
    const twice = Math.ceil(tokens.length / 50);
    rows.push({
      poll: content.title, asked: tokens.length, 'opened in ms': round(opened), 'answers a second': round(tokens.length / answered.seconds), 'CPU ms an answer': round(spent, 2), 'server': round(each(answered.server), 2), 'database': round(each(answered.database), 2), 'anyhow': round(anyhow, 2),
      'p95 ms': round(percentile(answered.times, 0.95)), 'p95 / probe': round(percentile(answered.times, 0.95) / base), 'results ms': round(read), ...answered.count,
    });
    targets.push(
      { what: `${content.title}: ${answered.count.let} answers of ${tokens.length}, ${figures.join(' + ')}: nothing lost, nothing twice`, reached: exact },
      { what: `${content.title}: ${answered.count.refused} second presses of ${twice} refused`, reached: answered.count.refused === twice && answered.count.failed === 0 },
      { what: `${content.title}: ${round(spent, 2)} CPU ms an answer ≤ 3`, reached: spent <= 3 },
      { what: `${content.title}: all in ${round(answered.seconds)} s ≤ ${told.seconds + 1}`, reached: answered.seconds <= told.seconds + 1 },
    );
  }
  place.visitor.close();
} finally {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
report('A poll that everybody answers', rows, { json: told.json, details: { rows } });
verdict(targets);
