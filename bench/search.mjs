#!/usr/bin/env node
// How long the one search takes over documents, people and spaces, against a probe: a page of one row (one's own open sessions) through the same
// filters, asked in turn with the searches.
//   bench/search.mjs --data DIR [--rounds 60] [--warm 20] [--json FILE]
// DIR is what bench/base.mjs made. A round asks one search of each sort, as the palette does: all kinds, 8 of each.
import { Visitor } from './lib/http.mjs';
import { now, percentile, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { build, Server } from './lib/server.mjs';

const told = options(import.meta.url, { data: '', rounds: 60, warm: 20, json: '' });
const PEOPLE = ['in5', 'in500', 'rights'];
const SLOWEST = 150;

/// The words that most names of the base hold, of documents, folders, spaces, people, and the post that everybody has.
const COMMONEST = [
  ...['txt', 'n°', 'compte', 'rendu', 'délibération', 'devis', 'courrier', 'plan', 'budget', 'convention', 'relevé', 'dossier'],
  ...['espace', 'agent', 'adèle', 'bruno', 'aubry', 'carton', 'mille', 'documents'],
];
/// Those that a third of the texts hold, each.
const SAID = [
  ...['commune', 'conseil', 'travaux', 'école', 'voirie', 'marché', 'subvention', 'séance', 'habitants', 'bâtiment'],
  ...['réunion', 'service', 'projet', 'facture', 'toiture', 'eau', 'chemin', 'association', 'élus', 'arrêté'],
];
const letters = (number) => String(number).replace(/\d/g, (digit) => 'abcdefghij'[digit]);
const KINDS_OF_NAMES = ['Compte rendu', 'Délibération', 'Devis', 'Courrier', 'Plan', 'Budget', 'Convention', 'Relevé'];

/// Each sort of search as people write them; another one each time.
const SORTS = {
  probe: () => null,
  'one document': (turn) => `${KINDS_OF_NAMES[turn % 8]} ${1001 + turn * 37}`,
  'a number': (turn) => String(1001 + turn * 53),
  'as one types': (turn) => 'convention 12'.slice(0, 2 + (turn % 12)),
  'plural': (turn) => ['budgets', 'plans', 'courriers', 'conventions', 'délibérations', 'relevés'][turn % 6],
  'two words with slips': (turn) => ['comte rendu', 'delibration 41', 'devi courier', 'budjet 12', 'conventoin 7', 'relvé 33'][turn % 6],
  'nothing answers': (turn) => ['tracteur tondeuse', 'zygomatique', 'deviz tracteure', 'kxqj'][turn % 4],
  'a person': (turn) => ['chloé dorval', 'houdin', 'élise kessel 12', 'noemie', 'izard paule'][turn % 5],
  'a space': (turn) => `espace ${1 + turn * 7}`,
  'the 20 commonest words': (turn) => COMMONEST[turn % COMMONEST.length],
  'in contents, the 20 commonest': (turn) => SAID[turn % SAID.length],
  'in contents, two of them': (turn) => `${SAID[turn % SAID.length]} ${SAID[(turn * 7 + 3) % SAID.length]}`,
  'in contents, rarer ones': (turn) => `mot${letters(Math.floor((turn / 60) ** 3 * 50_000))}`,
  'in contents, a common and a rare': (turn) => `${SAID[turn % SAID.length]} mot${letters(1 + turn * 701)}`,
  'two common words': (turn) => ['compte rendu', 'devis txt', 'adèle aubry', 'dossier documents', 'agent bruno'][turn % 5],
};

async function ask(visitor, words) {
  const path = words === null ? '/api/sessions' : `/api/search?limit=8&q=${encodeURIComponent(words)}`;
  const answer = await visitor.send('GET', path);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.bytes.toString().slice(0, 200)}`);
  return words === null ? [] : JSON.parse(answer.bytes).silent;
}

async function measure(server, who) {
  const visitor = new Visitor(server.port, await server.session(`${who}@bench.example`));
  const taken = Object.fromEntries(Object.keys(SORTS).map((name) => [name, { ms: [], server: 0, database: 0, silent: 0 }]));
  for (let turn = 0; turn < told.warm; turn++) {
    for (const words of Object.values(SORTS)) await ask(visitor, words(turn));
  }
  // In blocks, so that CPU can be told apart by sort; the sorts take turns, so that all meet the same load.
  const block = 20;
  for (let begun = 0; begun < told.rounds; begun += block) {
    for (const [name, words] of Object.entries(SORTS)) {
      const before = server.cpu();
      for (let turn = begun; turn < begun + block; turn++) {
        const begin = now();
        taken[name].silent += (await ask(visitor, words(turn))).length;
        taken[name].ms.push(now() - begin);
      }
      const after = server.cpu();
      taken[name].server += after.server - before.server;
      taken[name].database += after.database - before.database;
    }
  }
  visitor.close();
  return Object.entries(taken).map(([name, one]) => line(who, name, one, taken.probe));
}

function line(who, name, taken, probe) {
  const p95 = percentile(taken.ms, 0.95);
  return {
    search: name,
    who,
    'p95 / probe': round(p95 / percentile(probe.ms, 0.95)),
    'p50 / probe': round(percentile(taken.ms, 0.5) / percentile(probe.ms, 0.5)),
    'CPU ms server': round(taken.server / taken.ms.length, 2),
    'CPU ms database': round(taken.database / taken.ms.length, 2),
    'p50 ms': round(percentile(taken.ms, 0.5)),
    'p95 ms': round(p95),
    silent: taken.silent,
  };
}

const server = new Server({ app: build(), data: told.data });
await server.start();
try {
  const rows = [];
  for (const who of PEOPLE) rows.push(...(await measure(server, who)));
  report('Search', rows, { json: told.json });
  verdict(
    rows
      .filter(({ search }) => search !== 'probe')
      .map((row) => ({
        what: `${row.search}, ${row.who}: p95 ${row['p95 ms']} ms ≤ ${SLOWEST}, ${row['p95 / probe']} × the probe, every kind answers`,
        reached: row['p95 ms'] <= SLOWEST && row.silent === 0,
      })),
  );
} finally {
  await server.stop();
}
