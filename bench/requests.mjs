#!/usr/bin/env node
// Requests: the queue of a town hall after many years, its figures, and the timers of one minute on two servers, one of them killed.
//   bench/requests.mjs [--parts queue,timers] [--cases 200000] [--definitions 40] [--rounds 60] [--timers 10000] [--json FILE]
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { median, now, pause, percentile, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { settle } from './lib/place.mjs';
import { build, Server, throwaway } from './lib/server.mjs';

const told = options(import.meta.url, { parts: 'queue,timers', cases: 200_000, definitions: 40, rounds: 60, timers: 10_000, json: '' });
const PROBE = '/api/sessions';

const rows = [];
const details = {};
const targets = [];

const one = (server, statement) => server.with('parvis', async (database) => (await database.query(statement))[0]);

async function timed(work) {
  const begin = now();
  await work();
  return now() - begin;
}

/// A published definition of three steps, made through the product, and as many copies of it.
async function definitions(server, { visitor, space }, copies) {
  await visitor.json('PUT', `/api/spaces/${space.id}/tools/REQUESTS`);
  const { id } = await visitor.json('POST', `/api/spaces/${space.id}/request-definitions`, { name: 'Modèle 0' });
  const written = await visitor.json('GET', `/api/request-definitions/${id}`);
  await visitor.json('PUT', `/api/request-definitions/${id}/publication`, { revision: written.revision });
  await one(server, `with made as (
      insert into requests.definition (space_id, organisation_id, name, open_to, assignment, draft_name, draft_open_to, draft_assignment, draft, created_at, created_by,
        version, published_at, published_revision)
      select space_id, organisation_id, 'Modèle ' || n, open_to, assignment, 'Modèle ' || n, open_to, assignment, draft, created_at, created_by, 1, published_at, 1
      from requests.definition, generate_series(1, ${copies - 1}) n where id = '${id}' returning id
    )
    insert into requests.version (definition_id, number, design, published_at, published_by)
    select made.id, 1, v.design, v.published_at, v.published_by from made, requests.version v where v.definition_id = '${id}'`);
  return id;
}

/// Cases of six years, nineteen of twenty over; 300 people asked, ten agents answer.
async function cases(server, { space }) {
  await server.with('parvis', async (database) => {
    await database.query(`with p as (
        insert into people.person (email, given_name, family_name, created_at)
        select 'demandeur' || n || '@bench.example', 'Demandeur', 'N' || n, now() from generate_series(1, 300) n returning id
      )
      insert into people.affiliation (person_id, organisation_id, kind, role, started_at)
      select p.id, o.id, 'AGENT', 'MEMBER', now() from p, organisations.organisation o where o.slug = 'banc'`);
    await database.query(`with d as (select array_agg(id order by id) as ids from requests.definition),
        p as (select array_agg(id order by id) as ids from people.person where email like 'demandeur%'),
        s as (select v.design -> 'steps' as steps from requests.version v limit 1)
      insert into requests.case (space_id, organisation_id, definition_id, version, year, number, requester_id, title, step, step_name, phase, turn, urgency,
        assignee_id, assigned_at, opened_at, moved_at, closed_at, satisfaction)
      select '${space.id}', o.id, d.ids[1 + n % ${told.definitions}], 1, extract(year from at)::int, n, p.ids[1 + n % 300],
        (array['Fauteuil', 'Nid-de-poule', 'Écran', 'Salle', 'Congé', 'Lampadaire'])[1 + n % 6] || ' ' || n,
        case when open then s.steps -> 0 ->> 'id' else s.steps -> 1 ->> 'id' end, case when open then s.steps -> 0 ->> 'name' else s.steps -> 1 ->> 'name' end,
        case when open then 'OPEN' when n % 10 = 0 then 'REFUSED' else 'DONE' end, case when open then 'AGENTS' else 'NOBODY' end, (n / 7) % 3,
        case when n % 3 > 0 then p.ids[1 + n % 10] end, case when n % 3 > 0 then at end, at, at, case when not open then at + (n % 400) * interval '1 hour' end,
        case when not open and n % 4 = 0 then n % 3 end
      from generate_series(1, ${told.cases}) n, organisations.organisation o, d, p, s,
        lateral (select now() - (n * interval '6 years' / ${told.cases}) as at, n % 20 = 0 as open) t where o.slug = 'banc'`);
    await database.query('vacuum analyze');
  });
}

/// Lists with each filter, in turns with the probe; then the figures of a year.
async function queue(server) {
  await server.start();
  const place = await settle(server);
  const { visitor, space } = place;
  const id = await definitions(server, place, told.definitions);
  await cases(server, place);
  const { id: me } = await one(server, "select id from people.person where email = 'banc@bench.example'");
  await one(server, `update requests.case set assignee_id = '${me}', assigned_at = opened_at where number % 400 = 0 and phase = 'OPEN'`);
  const { name: step } = await one(server, "select step_name as name from requests.case where phase = 'OPEN' limit 1");
  const list = `/api/spaces/${space.id}/cases`;
  const lists = {
    'all that run': '', 'that nobody has': '?whose=NOBODY', mine: '?whose=MINE', 'of one definition': `?definition=${id}`, 'of one definition, mine': `?definition=${id}&whose=MINE`,
    'in a step, urgent': `?step=${encodeURIComponent(step)}&urgency=0`, 'two words': '?words=fauteuil%20120', 'a number, over': '?listing=CLOSED&words=1234', 'over, a definition': `?listing=CLOSED&definition=${id}`,
  };
  const times = Object.fromEntries(Object.keys(lists).map((what) => [what, []]));
  const probes = [];
  let before;
  for (let turn = -told.rounds / 2; turn < told.rounds; turn++) {
    if (turn === 0) before = server.cpu();
    for (const [what, query] of Object.entries(lists)) {
      const ms = await timed(() => visitor.json('GET', `${list}${query}`));
      if (turn >= 0) times[what].push(ms);
    }
    probes.push(await timed(() => visitor.json('GET', PROBE)));
  }
  const after = server.cpu();
  const base = percentile(probes.slice(-told.rounds), 0.95);
  for (const [what, ms] of Object.entries(times)) {
    const p95 = percentile(ms, 0.95);
    rows.push({ list: what, 'p50 ms': round(median(ms)), 'p95 ms': round(p95), 'p95 / probe': round(p95 / base) });
    targets.push({ what: `the queue, ${what}: p95 ${round(p95)} ms ≤ 80, ${round(p95 / base)} × the probe ≤ 8`, reached: p95 <= 80 && p95 <= 8 * base });
  }
  const asked = told.rounds * Object.keys(lists).length;
  details.queue = {
    'CPU ms a list, server': round((after.server - before.server) / asked, 2), database: round((after.database - before.database) / asked, 2), 'probe p95 ms': round(base),
  };
  report(`A queue of ${told.cases} requests of ${told.definitions} definitions`, rows);
  report('What a list costs', [details.queue]);
  const figures = [];
  for (let turn = -5; turn < 20; turn++) {
    const ms = await timed(() => visitor.json('GET', `${list}/figures?year=${new Date().getFullYear() - 1}`));
    if (turn >= 0) figures.push(ms);
  }
  const p95 = percentile(figures, 0.95);
  details.figures = { 'p50 ms': round(median(figures)), 'p95 ms': round(p95) };
  report('The figures of a year', [details.figures]);
  targets.push({ what: `the figures of a year: p95 ${round(p95)} ms ≤ 500`, reached: p95 <= 500 });
  visitor.close();
}

/// All are due within one minute; two servers ring them, one is killed on the way. Each request is reminded of once.
async function timers(server) {
  await server.start();
  const place = await settle(server);
  await definitions(server, place, 1);
  await server.with('parvis', async (database) => {
    await database.query(`with s as (select definition_id, design -> 'steps' -> 0 as step from requests.version), me as (select id from people.person where email = 'banc@bench.example')
      insert into requests.case (space_id, organisation_id, definition_id, version, year, number, requester_id, title, step, step_name, phase, turn, assignee_id, assigned_at, opened_at, moved_at)
      select '${place.space.id}', o.id, s.definition_id, 1, 2026, n, me.id, 'Demande ' || n, s.step ->> 'id', s.step ->> 'name', 'OPEN', 'AGENTS', me.id, now(), now(), now()
      from generate_series(1, ${told.timers}) n, organisations.organisation o, s, me where o.slug = 'banc'`);
    await database.query('vacuum analyze');
  });
  place.visitor.close();
  const password = readFileSync(join(server.data, 'postgres/password'), 'utf8').trim();
  const outside = { port: Number(server.postmasterLines[3]), user: 'parvis', password, database: 'parvis' };
  const other = new Server({ app, data: join(home, 'other'), outside });
  await other.start();
  try {
    const before = server.cpu();
    const begin = now();
    await one(server, `insert into requests.timer (case_id, kind, round, due_at) select id, 'REMIND', 1, now() + random() * interval '60 seconds' from requests.case`);
    let killed = false;
    let state;
    do {
      await pause(1000);
      state = await one(server, "select count(*) as left, (select count(*) from requests.event where kind = 'REMINDED') as rung from requests.timer");
      if (!killed && Number(state.rung) > told.timers / 3) {
        killed = true;
        await other.kill();
      }
      if (now() - begin > 300_000) throw new Error(`it stands still: ${JSON.stringify(state)}`);
    } while (Number(state.left) > 0);
    const seconds = (now() - begin) / 1000;
    const after = server.cpu();
    const { rung, several } = await one(server, `select count(*) as rung, count(*) filter (where times > 1) as several
      from (select case_id, count(*) as times from requests.event where kind = 'REMINDED' group by case_id) r`);
    details.timers = {
      timers: told.timers, 'seconds, all due in the first 60': round(seconds), 'CPU ms a timer, the server that lived': round((after.server - before.server) / told.timers, 2),
      database: round((after.database - before.database) / told.timers, 2), killed,
    };
    report('Timers of one minute, two servers, one killed', [details.timers]);
    targets.push({ what: `${rung} of ${told.timers} rang, ${several} more than once`, reached: Number(rung) === told.timers && Number(several) === 0 && killed });
  } finally {
    await other.stop();
  }
}

const app = build();
const home = throwaway();
const parts = { queue, timers };
try {
  for (const part of told.parts.split(',')) {
    const server = new Server({ app, data: join(home, part) });
    try {
      await parts[part](server);
    } finally {
      await server.stop();
    }
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
if (told.json) report('Requests', rows, { json: told.json, details });
verdict(targets);
