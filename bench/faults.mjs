#!/usr/bin/env node
// Process kills (kill -9) of the server, of the database under it and of both, while documents are deposited, given versions, brought back to old
// versions, moved, thrown away and restored, while versions are approved and revised, and while people talk. After each: everything acknowledged is
// there, byte for byte; no approval is half there; every message once, in the order in which it was sent, and those who listen know exactly what is
// there. In the end, after the sweep, nothing is there that nothing refers to. Power loss is not tried.
//   bench/faults.mjs [--kills 20] [--workers 4] [--writers 5] [--listeners 3] [--seed 7] [--json FILE]
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Circuits } from './lib/circuits.mjs';
import { Visitor } from './lib/http.mjs';
import { consistency, hashOf, Ledger, leftovers } from './lib/ledger.mjs';
import { now, pause, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { folder, settle } from './lib/place.mjs';
import { build, Server, throwaway } from './lib/server.mjs';
import { Talk } from './lib/talk.mjs';

const told = options(import.meta.url, { kills: 20, workers: 4, writers: 5, listeners: 3, seed: 7, json: '' });

let state = told.seed;
const random = (below) => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor((state / 2147483648) * below);
};

/// One client: does one thing after the other with documents of its own, and keeps the ledger.
class Worker {
  constructor(server, token, folders, ledger) {
    Object.assign(this, { server, token, folders, ledger, mine: [], unfinished: null, doing: {} });
    this.visitor = new Visitor(server.port, token, 1);
  }

  async run(goesOn) {
    while (goesOn()) {
      try {
        await this.step();
      } catch {
        this.visitor.close();
        this.visitor = new Visitor(this.server.port, this.token, 1);
        await pause(50);
      }
    }
  }

  async step() {
    const known = this.mine.filter((id) => this.ledger.state(id));
    const id = known[random(known.length)];
    const choice = random(10);
    if (this.unfinished) await this.sendRest();
    else if (!id || choice < 3) await this.create(1 + random(60_000));
    else if (choice === 3) await this.createLarge();
    else await this.change(id, choice);
  }

  async create(size) {
    const target = this.folders[random(this.folders.length)];
    const bytes = randomBytes(size);
    const answer = await this.visitor.deposit(target, `${hashOf(bytes).slice(0, 16)}.bin`, bytes);
    if (answer.status === 201) this.keep(answer.headers['parvis-result'], target, hashOf(bytes), 'deposit');
  }

  /// In pieces: what a kill interrupts goes on afterwards where it stood.
  async createLarge() {
    const target = this.folders[random(this.folders.length)];
    const bytes = randomBytes(9_000_000 + random(3_000_000));
    const metadata = `filename ${Buffer.from(`${hashOf(bytes).slice(0, 16)}.bin`).toString('base64')},folderId ${Buffer.from(target).toString('base64')}`;
    const answer = await this.visitor.send('POST', '/api/uploads', {
      headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': bytes.length, 'Upload-Metadata': metadata },
    });
    if (answer.status === 201) this.unfinished = { location: answer.headers.location, bytes, target };
  }

  async sendRest() {
    const { location, bytes, target } = this.unfinished;
    const tus = { 'Tus-Resumable': '1.0.0' };
    const place = await this.visitor.send('HEAD', location, { headers: tus });
    if (place.status !== 200) return;
    const offset = Number(place.headers['upload-offset']);
    const answer =
      offset === bytes.length
        ? place
        : await this.visitor.send('PATCH', location, {
            headers: { ...tus, 'Upload-Offset': offset, 'Content-Type': 'application/offset+octet-stream' },
            body: bytes.subarray(offset, Math.min(bytes.length, offset + 4_000_000)),
          });
    const result = answer.headers['parvis-result'];
    if (result) {
      this.keep(result, target, hashOf(bytes), 'large deposit');
      this.unfinished = null;
    }
  }

  async change(id, choice) {
    const { versions, trashed, folder: from } = this.ledger.state(id);
    if (trashed) {
      await this.ask('restore from trash', id, '/api/documents/restorations', { ids: [id] }, () => ({ trashed: false }));
    } else if (choice === 4) {
      await this.ask('throw away', id, '/api/documents/removals', { ids: [id] }, () => ({ trashed: true }));
    } else if (choice < 7) {
      const target = this.folders[(this.folders.indexOf(from) + 1) % this.folders.length];
      await this.ask('move', id, '/api/documents/moves', { ids: [id], folderId: target }, () => ({ folder: target }));
    } else if (choice === 7 && versions.length > 1) {
      const number = 1 + random(versions.length - 1);
      await this.ask('restore version', id, `/api/documents/${id}/versions/${number}/restoration`, undefined, (old) => ({
        versions: [...old.versions, old.versions[number - 1]],
      }));
    } else await this.addVersion(id);
  }

  async addVersion(id) {
    const bytes = randomBytes(1 + random(60_000));
    const change = (old) => ({ versions: [...old.versions, hashOf(bytes)] });
    const metadata = `filename ${Buffer.from('version.bin').toString('base64')},documentId ${Buffer.from(id).toString('base64')}`;
    await this.expect('version', id, change, () =>
      this.visitor.send('POST', '/api/uploads', {
        headers: {
          'Tus-Resumable': '1.0.0', 'Upload-Length': bytes.length, 'Upload-Metadata': metadata, 'Content-Type': 'application/offset+octet-stream',
        },
        body: bytes,
      }),
    );
  }

  ask(what, id, path, content, change) {
    return this.expect(what, id, change, () =>
      this.visitor.send('POST', path, { headers: content && { 'Content-Type': 'application/json' }, body: content && JSON.stringify(content) }),
    );
  }

  async expect(what, id, change, send) {
    const answer = await send().catch(() => null);
    if (answer && answer.status < 300) {
      this.ledger.done(id, change);
      this.doing[what] = (this.doing[what] ?? 0) + 1;
    } else if (!answer || answer.status >= 500) this.ledger.doubtful(id, change);
    else throw new Error(`${what}: ${answer.status} ${answer.bytes}`);
    if (!answer) throw new Error('cut');
  }

  keep(id, target, hash, what) {
    this.mine.push(id);
    this.ledger.created(id, target, hash);
    this.doing[what] = (this.doing[what] ?? 0) + 1;
  }
}

async function kill(server, which) {
  const begin = now();
  if (which !== 'server') await server.kill('database');
  if (which !== 'database') {
    await server.kill();
    await server.start();
  }
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/session`, { headers: { Cookie: `parvis_session=${server.token}` } }).catch(() => null);
    await answer?.arrayBuffer().catch(() => null);
    if (answer?.status === 200) return now() - begin;
    if (now() - begin > 120_000) throw new Error('no answer two minutes after a kill');
    await pause(50);
  }
}

/// The bytes as people get them, of the documents that lie in folders.
async function readBack(server, ledger, ids) {
  const visitor = new Visitor(server.port, server.token);
  const wrong = [];
  for (const id of ids) {
    const { trashed, versions } = ledger.state(id);
    if (trashed) continue;
    const answer = await visitor.send('GET', `/api/documents/${id}/content`);
    if (answer.status !== 200 || hashOf(answer.bytes) !== versions.at(-1)) wrong.push(`${id}: ${answer.status}`);
  }
  visitor.close();
  return wrong;
}

/// Makes everything old enough for the sweep, and has it run soon after a start.
async function sweep(server) {
  const old = new Date(Date.now() - 3 * 86_400_000);
  await server.with('parvis', (database) =>
    database.query(`update files.blob set touched_at = touched_at - interval '3 days'; update files.upload set expires_at = expires_at - interval '30 days'`),
  );
  await server.stop();
  for (const name of ['blobs', 'uploads']) {
    for (const file of readdirSync(join(server.data, name), { recursive: true })) utimesSync(join(server.data, name, file), old, old);
  }
  server.settings = ['--parvis.files.sweep-after=PT1S'];
  await server.start();
  let left = [];
  for (const end = now() + 30_000; now() < end; ) {
    left = await leftovers(server);
    if (left.length === 0) break;
    await pause(500);
  }
  return left;
}

/// What is not as it was acknowledged.
async function lookAt(server, ledger) {
  return [...(await ledger.check(server)), ...(await circuits.check()), ...(await consistency(server)), ...(await talk.check())];
}

const home = throwaway();
const server = new Server({ app: build(), data: join(home, 'data') });
let talk;
let circuits;
try {
  await server.start();
  const place = await settle(server);
  server.token = place.token;
  const folders = [];
  for (const name of ['Un', 'Deux', 'Trois']) folders.push(await folder(place.visitor, place.root, name));
  talk = await Talk.begin(server, place, { ...told, random });
  const ledger = new Ledger();
  circuits = await Circuits.begin(server, {
    token: place.token, approver: talk.writers[0].token, folder: await folder(place.visitor, place.root, 'À valider'), ledger, random,
  });
  place.visitor.close();
  const workers = Array.from({ length: told.workers }, () => new Worker(server, place.token, folders, ledger));
  const wrong = [];
  const back = [];
  for (let turn = 0; turn < told.kills; turn++) {
    let over = false;
    const running = [...[...workers, circuits].map((worker) => worker.run(() => !over)), ...talk.run(() => !over)];
    await pause(1000 + random(2000));
    const which = ['server', 'server', 'database', 'both'][turn % 4];
    back.push(await kill(server, which));
    await pause(500);
    over = true;
    await Promise.all(running);
    const found = await lookAt(server, ledger);
    if (found.length === 0) found.push(...(await readBack(server, ledger, [...ledger.documents.keys()].slice(-50))));
    console.log(`kill ${turn + 1} (${which}): back in ${round(back.at(-1) / 1000)} s, ${ledger.documents.size} documents, ${talk.acknowledged} messages, ${found.length} wrong`);
    wrong.push(...found);
  }
  wrong.push(...(await readBack(server, ledger, ledger.documents.keys())));
  const swept = (await leftovers(server)).length;
  const left = await sweep(server);
  wrong.push(...(await lookAt(server, ledger)));
  const done = {};
  for (const { doing } of [...workers, circuits]) for (const [what, times] of Object.entries(doing)) done[what] = (done[what] ?? 0) + times;
  for (const line of [...wrong, ...left].slice(0, 20)) console.log(line);
  report(
    'Process kills',
    [{ kills: told.kills, acknowledged: ledger.acknowledged + circuits.acknowledged, unanswered: ledger.unanswered, wrong: wrong.length, 'before the sweep': swept, 'after it': left.length,
      'back after, s': round([...back].sort((a, b) => a - b)[Math.floor(back.length / 2)] / 1000), ...done, ...talk.figures }],
    { json: told.json },
  );
  verdict([
    { what: `${told.kills} process kills: nothing acknowledged lost`, reached: wrong.length === 0 && ledger.acknowledged > 0 },
    { what: 'no approval half there', reached: wrong.length === 0 && circuits.acknowledged > 0 },
    { what: 'every message acknowledged, and known to who listens', reached: wrong.length === 0 && talk.acknowledged > 0 },
    { what: 'no orphan after the sweep', reached: left.length === 0 },
  ]);
} finally {
  circuits?.close();
  talk?.end();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
