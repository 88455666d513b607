#!/usr/bin/env node
// Telling people: what an event costs where 10,000 read it, how fast it is thought of who is to be told, the summaries of one hour on two nodes that are
// killed meanwhile, mail through a slow server, mail that comes in, and the bell. Each part starts an installation of its own, made by SQL at its size.
//   bench/notices.mjs [--parts event,digests,slow,incoming,bell] [--members 10000] [--rounds 100] [--digests 50000] [--mails 10000] [--delay 200]
//                     [--answers 5000] [--json FILE]
import { readFileSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fill } from './base.mjs';
import { Visitor } from './lib/http.mjs';
import { cpu, median, now, pause, percentile, pss, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { settle } from './lib/place.mjs';
import { bell, correspondents, outgoing, readers, yesterday } from './lib/readers.mjs';
import { deliver } from './lib/sender.mjs';
import { build, Server, throwaway } from './lib/server.mjs';
import { Sink } from './lib/sink.mjs';
import { countStatements, spentOn, statements } from './lib/statements.mjs';

const told = options(import.meta.url, {
  parts: 'event,digests,slow,incoming,bell', members: 10_000, rounds: 100, digests: 50_000, mails: 10_000, delay: 200, answers: 5000, json: '',
});
const PROBE = ['/api/sessions', '/api/spaces/mine'];
const ADDRESS = 'reponse@banc.example';
const details = {};
const targets = [];

const one = async (server, statement) => (await server.with('parvis', (database) => database.query(statement)))[0];

async function until(what, seconds, done) {
  for (const end = now() + seconds * 1000; !(await done()); await pause(250)) {
    if (now() > end) throw new Error(`${what}: not after ${seconds} s`);
  }
}

async function timed(work) {
  const begin = now();
  await work();
  return now() - begin;
}

/// Times of a page that somebody asks for as long as it goes on.
async function probe(visitor, goesOn) {
  const times = [];
  while (goesOn(times)) {
    times.push(await timed(() => Promise.all(PROBE.map((path) => visitor.json('GET', path)))));
    await pause(20);
  }
  return times;
}

/// The same facts in a space of 10 and in one of 10,000, in turns; then bells of all of them, thought of at once.
async function event(server) {
  await server.start();
  const place = await settle(server);
  await countStatements(server);
  await server.stop();
  await server.start();
  const large = await readers(server, place, 'Toute la vallée', told.members);
  const small = await readers(server, place, 'Le bureau', 10);
  const visitor = new Visitor(server.port, place.token, 1);
  const said = [{ kind: 'PARAGRAPH', runs: [{ text: 'Bonjour à tous.', bold: false, italic: false }] }];
  let notes = 0;
  const publish = async (spaceId, more) => {
    const content = { title: `Billet ${randomUUID()}`, body: said, attachments: [], ...more };
    const { id } = await visitor.json('POST', `/api/spaces/${spaceId}/posts`, content);
    await visitor.json('PUT', `/api/posts/${id}/publication`, content);
  };
  const facts = {
    'a message in a topic': ({ topic }) =>
      visitor.json('POST', `/api/conversations/${topic}/messages`, { id: randomUUID(), body: 'Qui vient jeudi ?' }),
    'a document': async ({ root }) => {
      const { status, bytes } = await visitor.deposit(root, `${randomUUID()}.txt`, Buffer.from('Devis'));
      if (status !== 201) throw new Error(`a deposit: ${status} ${bytes}`);
    },
    'a post': ({ id }) => publish(id),
    'a note de service, which rings each one’s bell': ({ id }) =>
      publish(id, { note: { number: ++notes, signedOn: '2026-11-02', signatory: 'Le maire', asksReading: true } }),
  };
  const rows = [];
  for (const [what, fact] of Object.entries(facts)) {
    const taken = { small: [], large: [], probe: [] };
    const rounds = what.includes('each one') ? told.rounds / 5 : told.rounds;
    for (let turn = -rounds / 3; turn < rounds; turn++) {
      const times = [await timed(() => fact(small)), await timed(() => fact(large)), await timed(() => visitor.json('GET', PROBE[0]))];
      if (turn >= 0) ['small', 'large', 'probe'].forEach((name, at) => taken[name].push(times[at]));
    }
    const ratio = median(taken.large) / median(taken.small);
    rows.push({
      event: what, 'p50 / p50 of 10': round(ratio, 2), 'p95 / p95 of 10': round(percentile(taken.large, 0.95) / percentile(taken.small, 0.95), 2),
      'p50 ms': round(median(taken.large)), 'p95 ms': round(percentile(taken.large, 0.95)), 'p50 / probe': round(median(taken.large) / median(taken.probe)),
    });
    targets.push({ what: `${what} in a space of ${told.members}: ${round(ratio, 2)} × that of 10 ≤ 2`, reached: ratio <= 2 });
  }
  visitor.close();
  report(`An event in a space of ${told.members}`, rows);
  details.event = rows;
  await plan(server);
  place.visitor.close();
}

/// Twenty bells of everybody, twice: the second time everybody is thought of already.
async function plan(server) {
  await until('the events are thought of', 60, async () => Number((await one(server, 'select count(*) from notifications.news where place is null')).count) === 0);
  const rows = [];
  for (const what of ['nobody thought of yet', 'everybody thought of already']) {
    if (what.startsWith('nobody')) await one(server, 'delete from notifications.turn');
    const before = await spentOn(server, '%into notifications.turn%');
    await one(server, `insert into notifications.call (person_ids)
      select everybody from (select array_agg(id) as everybody from people.person where email like 'foule%') p, generate_series(1, 20)`);
    await until('the bells are thought of', 60, async () => Number((await one(server, 'select count(*) from notifications.call')).count) === 0);
    const ms = (await spentOn(server, '%into notifications.turn%')).ms - before.ms;
    const rate = (20 * told.members) / (ms / 1000);
    rows.push({ bells: 20 * told.members, what, 'ms of the database': round(ms), 'a second': Math.round(rate) });
    targets.push({ what: `${Math.round(rate)} notifications a second of one core ≥ 10,000 (${what})`, reached: rate >= 10_000 });
  }
  report('Thinking of who is to be told', rows);
  details.plan = rows;
}

const outside = (server) => ({
  port: Number(server.postmasterLines[3]), user: 'parvis', password: readFileSync(join(server.data, 'postgres/password'), 'utf8').trim(), database: 'parvis',
});

/// What those who were killed had in their hands waits five minutes; here it does not.
const shorten = (server) => one(server, 'update mail.message set next_try_at = now() where sent_at is null and tries > 0');

/// Everybody's summary is due. One node is killed at a third of them, both at two thirds.
async function digests(server, home, app) {
  const sink = await Sink.open();
  server.settings = [...sink.settings, '--parvis.notifications.patience=1s'];
  server.java = '-Xmx256m';
  await server.start();
  const place = await settle(server);
  place.visitor.close();
  await countStatements(server);
  await server.stop();
  await server.start();
  const { settings, java } = server;
  const other = new Server({ app, data: join(home, 'other'), outside: outside(server), settings, java });
  await other.start();
  const progress = () => one(server, `select count(*) as composed, count(sent_at) as sent, count(distinct recipient) as people,
    extract(epoch from now() - min(created_at)) as seconds from mail.message`);
  const spent = () => ({ server: cpu(server.pid, [server.postmaster]) + cpu(other.pid), database: cpu(server.postmaster) });
  try {
    await yesterday(server, { people: told.digests, spaces: 50 });
    const [begin, before] = [now(), spent()];
    await until('all are thought of', 120, async () => Number((await one(server, 'select count(*) from notifications.turn')).count) >= told.digests);
    const planned = await spentOn(server, '%into notifications.turn%');
    const memory = [];
    let first;
    let state = await progress();
    let still = 0;
    for (let kills = 0; state.sent < told.digests; ) {
      await pause(2000);
      const next = await progress();
      still = next.sent === state.sent && next.composed === state.composed ? still + 1 : 0;
      if (still === 8) await shorten(server);
      if (still > 60) throw new Error(`it stands still: ${JSON.stringify(next)}`);
      state = next;
      if (kills < 2) memory.push(pss(server.pid, [server.postmaster]));
      if (kills === 0 && state.sent > told.digests / 3) {
        const after = spent();
        first = { sent: Number(state.sent), seconds: Number(state.seconds), server: after.server - before.server, database: after.database - before.database };
        kills++;
        await other.kill();
        await other.start();
      } else if (kills === 1 && state.sent > (told.digests * 2) / 3) {
        kills++;
        await Promise.all([server.kill(), other.kill()]);
        await server.start();
        other.outside = outside(server);
        await other.start();
      }
    }
    const seconds = (now() - begin) / 1000;
    const third = Math.floor(memory.length / 3);
    const flat = median(memory.slice(-third)) / median(memory.slice(third, 2 * third));
    const { recipients, several, again } = sink.figures;
    const rate = told.digests / (planned.ms / 1000);
    details.digests = {
      summaries: told.digests, 'minutes, kills included': round(seconds / 60), 'a second, before the first kill': round(first.sent / first.seconds),
      'CPU ms servers': round(first.server / first.sent, 2), 'CPU ms database': round(first.database / first.sent, 2),
      'memory, last third / middle': round(flat, 2), 'at most MB': Math.round(Math.max(...memory)), 'thought of a second': Math.round(rate),
      'received twice': several, 'handed over again': again, greetings: sink.greetings,
    };
    report('Summaries of one hour, two nodes', [details.digests]);
    targets.push(
      { what: `${Math.round(rate)} summaries thought of a second of one core ≥ 10,000`, reached: rate >= 10_000 },
      { what: `${state.composed} written, for ${state.people} people`, reached: Number(state.composed) === told.digests && Number(state.people) === told.digests },
      { what: `${recipients} people got one, ${several} got several`, reached: recipients === told.digests && several === 0 },
      { what: `${again} handed over once more, with the same Message-ID, by who was killed before noting it ≤ 24`, reached: again <= 24 },
      { what: `memory: ${round(flat, 2)} × ≤ 1.3`, reached: flat <= 1.3 },
    );
  } finally {
    await other.stop();
    sink.close();
  }
}

/// Mail leaves through a server that takes its time, while somebody looks at pages.
async function slow(server) {
  const sink = await Sink.open({ delay: told.delay });
  server.settings = sink.settings;
  await server.start();
  const place = await settle(server);
  await probe(place.visitor, ({ length }) => length < 300); // Warm.
  const idle = await probe(place.visitor, ({ length }) => length < 400);
  const [begin, before] = [now(), server.cpu()];
  await outgoing(server, told.mails);
  let sent = 0;
  const sending = until('all have left', 1800, async () => {
    sent = Number((await one(server, 'select count(sent_at) from mail.message')).count);
    return sent === told.mails;
  });
  const busy = await probe(place.visitor, () => sent < told.mails);
  await sending;
  const [seconds, after] = [(now() - begin) / 1000, server.cpu()];
  idle.push(...(await probe(place.visitor, ({ length }) => length < 400)));
  const ratio = percentile(busy, 0.95) / percentile(idle, 0.95);
  const { recipients, several, again } = sink.figures;
  details.slow = {
    mails: told.mails, 'ms each': told.delay, 'a second': round(told.mails / seconds), 'p95 / idle p95': round(ratio, 2), 'p50 / idle p50': round(median(busy) / median(idle), 2),
    'p95 ms': round(percentile(busy, 0.95)), 'idle p95 ms': round(percentile(idle, 0.95)), pages: busy.length, greetings: sink.greetings,
    'CPU ms a mail, pages included': round((after.server - before.server) / told.mails, 2), database: round((after.database - before.database) / told.mails, 2),
  };
  report('Mail through a slow server', [details.slow]);
  targets.push(
    { what: `the page’s p95 is ${round(ratio, 2)} × its idle value ≤ 1.5`, reached: ratio <= 1.5 },
    { what: `${recipients} of ${told.mails} arrived, ${several + again} more than once`, reached: recipients === told.mails && several + again === 0 },
  );
  place.visitor.close();
  sink.close();
}

const answer = ({ from, to }, number) => ({
  from,
  to,
  raw: `Message-ID: <${number}@${from}>\r\nFrom: <${from}>\r\nTo: <${to}>\r\nSubject: Re: Bulletin\r\nMIME-Version: 1.0\r\n` +
    `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nRéponse n° ${number}\r\n\r\nLe lun. 2 nov. 2026 à 10:02, Parvis a écrit :\r\n> Qui vient jeudi ?\r\n`,
});

/// Answers come in and are filed as messages of their topics; then as many again, with the server killed in the middle.
async function incoming(server) {
  const door = 30_000 + Math.floor(Math.random() * 5000);
  server.settings = [`--parvis.mail.incoming.address=${ADDRESS}`, `--parvis.mail.incoming.listen.port=${door}`];
  await server.start();
  const place = await settle(server);
  const space = await readers(server, place, 'Qui répond', 1000);
  const topics = [space.topic];
  for (let n = 1; n < 20; n++) topics.push((await place.visitor.json('POST', `/api/spaces/${space.id}/conversations`, { title: `Sujet ${n}` })).id);
  const people = await correspondents(server, space.id, topics, 500, ADDRESS);
  const mails = Array.from({ length: 2 * told.answers }, (_, n) => answer(people[n % people.length], n + 1));
  const filed = async (many) => {
    const { posted, waiting } = await one(server, `select count(*) filter (where outcome = 'POSTED') as posted, count(*) filter (where filed_at is null) as waiting from mail.incoming`);
    if (Number(waiting) === 0 && Number(posted) < many) throw new Error(`only ${posted} of ${many} were filed`);
    return Number(posted) >= many;
  };
  const warm = mails.splice(0, Math.min(500, told.answers / 2));
  await deliver(door, warm);
  await until('those to warm up are filed', 120, () => filed(warm.length));
  const usual = mails.splice(0, told.answers);
  const [begin, before] = [now(), server.cpu()];
  const taken = await deliver(door, usual);
  const taking = (now() - begin) / 1000;
  await until('all are filed', 600, () => filed(warm.length + usual.length));
  const [seconds, after] = [(now() - begin) / 1000, server.cpu()];
  const again = deliver(door, mails);
  await pause((taking / 4) * 1000);
  await server.kill();
  await server.start();
  const afterKill = await again;
  const whole = warm.length + usual.length + mails.length;
  let still = 0;
  await until('all are filed after the kill', 600, async () => {
    // What the clerks who were killed had in their hands waits five minutes; here it does not.
    if (++still % 80 === 0) await one(server, 'update mail.incoming set next_try_at = now() where filed_at is null and tries > 0');
    return filed(whole);
  });
  const found = await one(server, `select count(*) as messages, count(distinct body) as said from chat.message where body like 'Réponse n° %'`);
  const rate = usual.length / seconds;
  details.incoming = {
    mails: usual.length, 'taken a second': round(usual.length / taking), 'filed a second': round(rate), 'CPU ms server': round((after.server - before.server) / usual.length, 2),
    'CPU ms database': round((after.database - before.database) / usual.length, 2), refused: taken.refused + afterKill.refused, 'sent again after the kill': afterKill.again,
    messages: Number(found.messages), 'said once': Number(found.said),
  };
  report('Mail that comes in', [details.incoming]);
  targets.push(
    { what: `${round(rate)} mails a second taken and filed ≥ 100`, reached: rate >= 100 },
    { what: `${found.messages} messages, ${found.said} different, of ${whole} mails, through a kill`, reached: Number(found.messages) === whole && Number(found.said) === whole },
  );
  place.visitor.close();
}

/// The bell of somebody in 5 spaces and of somebody in 500, in turns with the probe.
async function bells(server) {
  await server.start();
  await fill(server, 0.02);
  await server.stop();
  await server.start();
  const people = ['in5', 'in500'].map((name) => ({ name, email: `${name}@bench.example`, ms: [] }));
  for (const person of people) {
    await bell(server, person.email, 2000);
    person.visitor = new Visitor(server.port, await server.session(person.email));
  }
  await one(server, 'analyze');
  const look = (visitor) => Promise.all([visitor.json('GET', '/api/notices'), visitor.json('GET', '/api/notices/unread')]);
  const probes = [];
  for (let turn = -told.rounds / 2; turn < told.rounds; turn++) {
    for (const { visitor, ms } of people) ms.push(await timed(() => look(visitor)));
    probes.push(await timed(() => people[0].visitor.json('GET', PROBE[0])));
  }
  const base = percentile(probes.slice(-told.rounds), 0.95);
  const rows = [];
  for (const { name, visitor, ms } of people) {
    const p95 = percentile(ms.slice(-told.rounds), 0.95);
    const before = server.cpu();
    for (let time = 0; time < 50; time++) await look(visitor);
    const after = server.cpu();
    const [, { unread }] = await look(visitor);
    rows.push({
      who: name, unread, 'p95 / probe': round(p95 / base), statements: await statements(server, () => look(visitor)), 'CPU ms server': round((after.server - before.server) / 50, 2),
      'CPU ms database': round((after.database - before.database) / 50, 2), 'p95 ms': round(p95),
    });
    targets.push({ what: `the bell, ${name}: p95 ${round(p95)} ms ≤ 60`, reached: p95 <= 60 });
    visitor.close();
  }
  targets.push({ what: `as many statements in 5 spaces as in 500: ${rows.map((row) => row.statements).join(', ')}`, reached: rows[0].statements === rows[1].statements });
  report('The bell', rows);
  details.bell = rows;
}

const parts = { event, digests, slow, incoming, bell: bells };
const app = build();
for (const name of told.parts.split(',')) {
  const home = throwaway();
  const server = new Server({ app, data: join(home, 'data') });
  try {
    await parts[name](server, home, app);
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
report('Telling people', told.parts.split(',').map((part) => ({ part })), { json: told.json, details });
verdict(targets);
