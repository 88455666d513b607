#!/usr/bin/env node
// How long the pages of spaces and documents take the server, against a probe: a page of one row (one's own open sessions) through the same
// filters, asked in turn with the pages. Statements are counted by the database.
//   bench/pages.mjs --data DIR [--rounds 200] [--warm 60] [--json FILE]
// DIR is what bench/base.mjs made. A page is all its requests on kept connections, in waves as the browser sends them, until the last has come.
import { Visitor } from './lib/http.mjs';
import { now, percentile, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { build, Server } from './lib/server.mjs';
import { statements } from './lib/statements.mjs';

const told = options(import.meta.url, { data: '', rounds: 200, warm: 60, json: '' });
const PEOPLE = ['in5', 'in500', 'rights'];
const RARELY = /^search, a word/; // Long, and so asked for a few times only.
const [SLOWEST, TIMES, STATEMENTS] = [60, 8, 15];

async function places(server) {
  const [place] = await server.with('parvis', (database) =>
    database.query(`select o.slug as organisation, s.slug, e.id as folder
      from documents.entry e join spaces.space s on s.id = e.space_id join organisations.organisation o on o.id = s.organisation_id
      where e.name = 'Mille documents' limit 1`),
  );
  return place;
}

/// What each page asks for when one comes to it from another one: what the frame has read (session, phrases) is there already. A page is one or
/// several waves of requests, each wave sent at once.
function pages(place) {
  const search = (text) => [[`/api/search?kinds=documents&limit=20&q=${encodeURIComponent(text)}`]];
  return {
    probe: [['/api/sessions']],
    'Aujourd’hui': [['/api/today']],
    Messages: [['/api/conversations']],
    'home of spaces': [['/api/spaces/mine', '/api/spaces?size=50', '/api/spaces/joinable?size=20']],
    'a space': [
      [`/api/spaces/at/${place.organisation}/${place.slug}`, `/api/spaces/at/${place.organisation}/${place.slug}/documents?sort=name&descending=false`],
    ],
    'folder of 1,000': [[`/api/documents/${place.folder}`, `/api/documents/${place.folder}/children`]],
    'recent documents': [['/api/documents/recent']],
    'search by name': search('devis 77118'),
    'search, a word of 125,000 names': search('délibération'),
  };
}

async function visit(visitor, waves) {
  let bytes = 0;
  for (const paths of waves) {
    const answers = await Promise.all(paths.map((path) => visitor.send('GET', path)));
    for (const [at, answer] of answers.entries()) {
      if (answer.status !== 200) throw new Error(`${paths[at]}: ${answer.status} ${answer.bytes.toString().slice(0, 200)}`);
      bytes += answer.bytes.length;
    }
  }
  return bytes;
}

async function measure(server, who, place) {
  const visitor = new Visitor(server.port, await server.session(`${who}@bench.example`));
  const all = pages(place);
  const taken = Object.fromEntries(Object.keys(all).map((name) => [name, { ms: [], server: 0, database: 0, bytes: 0 }]));
  for (let turn = 0; turn < told.warm; turn++) {
    for (const [name, paths] of Object.entries(all)) if (turn < 8 || !RARELY.test(name)) await visit(visitor, paths);
  }
  // In blocks, so that CPU can be told apart by page; the pages take turns, so that all meet the same load.
  const block = 20;
  for (let turn = 0; turn < told.rounds / block; turn++) {
    for (const [name, paths] of Object.entries(all)) {
      if (turn > 0 && RARELY.test(name)) continue;
      const before = server.cpu();
      for (let time = 0; time < block; time++) {
        const begin = now();
        taken[name].bytes = await visit(visitor, paths);
        taken[name].ms.push(now() - begin);
      }
      const after = server.cpu();
      taken[name].server += after.server - before.server;
      taken[name].database += after.database - before.database;
    }
  }
  const rows = [];
  for (const [name, paths] of Object.entries(all)) {
    rows.push(line(who, name, taken[name], taken.probe, await statements(server, () => visit(visitor, paths))));
  }
  visitor.close();
  return rows;
}

function line(who, name, taken, probe, count) {
  const p95 = percentile(taken.ms, 0.95);
  const base = percentile(probe.ms, 0.95);
  return {
    page: name,
    who,
    'p95 / probe': round(p95 / base),
    'p50 / probe': round(percentile(taken.ms, 0.5) / percentile(probe.ms, 0.5)),
    statements: count,
    'CPU ms server': round(taken.server / taken.ms.length, 2),
    'CPU ms database': round(taken.database / taken.ms.length, 2),
    'p50 ms': round(percentile(taken.ms, 0.5)),
    'p95 ms': round(p95),
    kB: round(taken.bytes / 1000),
  };
}

const server = new Server({ app: build(), data: told.data });
await server.start();
try {
  const place = await places(server);
  const rows = [];
  for (const who of PEOPLE) rows.push(...(await measure(server, who, place)));
  report('Pages', rows, { json: told.json });
  const shown = rows.filter(({ page }) => page !== 'probe');
  const same = (name) => new Set(rows.filter(({ page }) => page === name).map(({ statements: count }) => count)).size === 1;
  verdict([
    ...shown.map((row) => ({
      what: `${row.page}, ${row.who}: p95 ${row['p95 ms']} ms ≤ ${SLOWEST}, ${row['p95 / probe']} × the probe ≤ ${TIMES}, ${row.statements} statements ≤ ${STATEMENTS}`,
      reached: row['p95 ms'] <= SLOWEST && row['p95 / probe'] <= TIMES && row.statements <= STATEMENTS,
    })),
    {
      what: 'as many statements for a person in 5 spaces, in 500, and with rights on every folder',
      reached: [...new Set(shown.map(({ page }) => page))].every(same),
    },
  ]);
} finally {
  await server.stop();
}
