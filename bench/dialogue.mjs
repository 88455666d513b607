#!/usr/bin/env node
// One conversation of 2 M messages: any page of it, and searches in it, beside a probe (one's own open sessions) asked in turns. The messages are
// written straight into the tables, in French, with words as rare and as common as in a language: the n-th is written once where the first is written n
// times.
//   bench/dialogue.mjs --data DIR [--messages 2000000] [--rounds 200] [--json FILE]
// DIR is what bench/base.mjs made (with its million names), or empty for a small installation; the conversation is added to it once and kept.
import { existsSync, mkdirSync } from 'node:fs';
import { Visitor } from './lib/http.mjs';
import { now, percentile, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { settle } from './lib/place.mjs';
import { build, Server } from './lib/server.mjs';

const told = options(import.meta.url, { data: '', messages: 2_000_000, rounds: 200, json: '' });
const [PAGE, SEARCH] = [60, 150];
const TITLE = 'Deux millions de messages';

/// The words of the town first, and then made ones, so that there are enough of them.
const COMMON = `commission budget délibération réunion compte devis travaux école mairie conseil projet dossier séance subvention marché bulletin association
 convention voirie cantine`.split(/\s+/);
const RARE = ['lavoir', 'girouette', 'ostensoir', 'chrysanthème', 'tracteur', 'paratonnerre'];
const MISTYPED = ['delibératoin', 'subvantion', 'girouète', 'traceur'];

async function place(server) {
  const [known] = await server.with('parvis', (database) =>
    database.query(`select c.id, s.id as space from chat.conversation c join spaces.space s on s.id = c.space_id where c.title = '${TITLE}'`),
  );
  if (known) return known;
  const [base] = await server.with('parvis', (database) => database.query("select 1 from people.person where email = 'in500@bench.example'"));
  const space = base ? await baseSpace(server) : (await settle(server)).space.id;
  console.log(`Writing ${told.messages} messages…`);
  return server.with('parvis', async (database) => {
    const [{ id }] = await database.query(`insert into chat.conversation (kind, space_id, title, created_at, created_by, moved_at)
      select 'TOPIC', '${space}', '${TITLE}', now() - interval '10 years', person_id, now() from spaces.membership where space_id = '${space}' limit 1 returning id`);
    await database.query(`set synchronous_commit = off; select setseed(0.42);
      create temporary table term as select n, w from unnest(array[${[...COMMON, ...RARE].map((word) => `'${word}'`).join(',')}]) with ordinality as t (w, n)
        where n <= ${COMMON.length}
        union all select ${COMMON.length} + k, 'mot' || substr(md5(k::text), 1, 6) from generate_series(1, 4000) k;
      create unique index on term (n);
      create temporary table author as select person_id, row_number() over () - 1 as n from (select person_id from spaces.membership where space_id = '${space}' limit 20) p;
      insert into chat.message (id, conversation_id, author_id, at, body, seq, revision)
      select uuidv7(), '${id}', a.person_id, now() - interval '10 years' + m.n * interval '10 years' / ${told.messages},
        'Message ' || m.n || ' : ' || m.body, m.n, m.n
      from (select m.n, string_agg(t.w, ' ') as body
            from generate_series(1, ${told.messages}) m (n)
            cross join lateral (select m.n, floor(exp(random() * ln(4019)))::int as rank from generate_series(1, 9)) r
            join term t on t.n = r.rank group by m.n) m
      join author a on a.n = m.n % (select count(*) from author);
      ${RARE.map((word, k) => `update chat.message set body = body || ' ${word}' where conversation_id = '${id}' and seq % ${40_000 + k * 1000} = ${17 + k} and seq > 0;`).join('\n')}
      update chat.conversation set revision = ${told.messages}, last_seq = ${told.messages} where id = '${id}'`);
    await database.query('vacuum analyze');
    return { id, space };
  });
}

const baseSpace = async (server) =>
  (
    await server.with('parvis', (database) =>
      database.query(`select m.space_id as id from spaces.membership m join people.person p on p.id = m.person_id where p.email = 'in5@bench.example'
        order by m.space_id limit 1`),
    )
  )[0].id;

async function timed(visitor, path) {
  const begin = now();
  const answer = await visitor.send('GET', path);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.bytes.toString().slice(0, 200)}`);
  return { ms: now() - begin, answer };
}

if (!existsSync(told.data)) mkdirSync(told.data, { recursive: true });
const server = new Server({ app: build(), data: told.data });
await server.start();
try {
  const { id } = await place(server);
  const any = () => Math.ceil(Math.random() * told.messages);
  const pick = (words) => words[Math.floor(Math.random() * words.length)];
  const find = (words) => `/api/search?kinds=messages&q=${encodeURIComponent(words)}`;
  const asked = {
    probe: () => '/api/sessions',
    'last page': () => `/api/conversations/${id}/messages`,
    'page before any message': () => `/api/conversations/${id}/messages?before=${any()}`,
    'page around any message': () => `/api/conversations/${id}/messages?around=${any()}`,
    'page of any day': () => `/api/conversations/${id}/messages?on=${new Date(Date.now() - Math.random() * 3600 * 24 * 365 * 9 * 1000).toISOString().slice(0, 10)}`,
    'search, one of the 20 commonest words': () => find(pick(COMMON)),
    'search, two common words': () => find(`${pick(COMMON)} ${pick(COMMON)}`),
    'search, a rare word': () => find(pick(RARE)),
    'search, a rare and a common word': () => find(`${pick(RARE)} ${pick(COMMON)}`),
    'search, a mistyped word': () => find(pick(MISTYPED)),
    'search, nothing to find': () => find('zzyzx introuvable'),
  };
  const [{ email }] = await server.with('parvis', (database) =>
    database.query(`select p.email from spaces.membership m join people.person p on p.id = m.person_id join chat.conversation c on c.space_id = m.space_id
      where c.id = '${id}' order by p.email = 'in5@bench.example' desc limit 1`),
  );
  const rows = [];
  for (const who of [email, 'in500@bench.example']) {
    const token = await server.session(who).catch(() => null);
    if (!token) continue;
    const visitor = new Visitor(server.port, token);
    const taken = Object.fromEntries(Object.keys(asked).map((name) => [name, { ms: [], server: 0, database: 0, hits: 0 }]));
    for (let turn = 0; turn < 20; turn++) for (const path of Object.values(asked)) await timed(visitor, path());
    for (let turn = 0; turn < told.rounds / 20; turn++) {
      for (const [name, path] of Object.entries(asked)) {
        const before = server.cpu();
        for (let time = 0; time < 20; time++) taken[name].ms.push((await timed(visitor, path())).ms);
        const after = server.cpu();
        taken[name].server += after.server - before.server;
        taken[name].database += after.database - before.database;
      }
    }
    const base = percentile(taken.probe.ms, 0.95);
    for (const [name, { ms, server: ours, database }] of Object.entries(taken)) {
      rows.push({ page: name, who: who.split('@')[0], 'p95 / probe': round(percentile(ms, 0.95) / base), 'CPU ms server': round(ours / ms.length, 2),
        'CPU ms database': round(database / ms.length, 2), 'p50 ms': round(percentile(ms, 0.5)), 'p95 ms': round(percentile(ms, 0.95)) });
    }
    visitor.close();
  }
  report(`A conversation of ${told.messages} messages`, rows, { json: told.json });
  verdict(
    rows.filter(({ page }) => page !== 'probe').map(({ page, who, 'p95 ms': p95 }) => {
      const aim = page.startsWith('search') ? SEARCH : PAGE;
      return { what: `${page}, ${who}: p95 ${p95} ms ≤ ${aim}`, reached: p95 <= aim };
    }),
  );
} finally {
  await server.stop();
}
