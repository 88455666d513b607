#!/usr/bin/env node
// A space as a drive, against nginx with its modules dav and dav-ext (Debian's libnginx-mod-http-dav-ext, installed or unpacked under
// .build/nginx-dav) on the same disk, in turns in the same run: small files written and read eight at once, folders read, one big file, and folders
// moved and copied. The server has a heap of 192 MB. Small files are first written and read in some rounds that do not count: both have then run for
// some seconds, and most of our server is compiled.
//   bench/dav.mjs [--files 500] [--warm 20] [--rounds 3] [--few 1000] [--many 7500] [--megabytes 512] [--tree 20000] [--json FILE]
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { cpu, median, now, pause, report, round, verdict } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { settle } from './lib/place.mjs';
import { build, Server } from './lib/server.mjs';

const told = options(import.meta.url, {
  files: 500, warm: 20, rounds: 3, few: 1000, many: 7500, megabytes: 512, tree: 20_000, json: '',
});
const ASKED =
  '<D:propfind xmlns:D="DAV:"><D:prop><D:getlastmodified/><D:getcontentlength/><D:getetag/><D:resourcetype/><D:getcontenttype/></D:prop></D:propfind>';
const AT_ONCE = 8;

/// A mounted drive: its verbs, by kept connections.
class Drive {
  constructor({ port, path, authorization, cpu: ms }) {
    Object.assign(this, { port, path, authorization, cpu: ms, agent: new Agent({ keepAlive: true, maxSockets: AT_ONCE }) });
  }

  send(verb, name, { body, headers = {}, keep = false } = {}) {
    return new Promise((done, failed) => {
      const asked = request(
        {
          host: '127.0.0.1', port: this.port, agent: this.agent, method: verb, path: this.path + name,
          headers: {
            ...(this.authorization ? { Authorization: this.authorization } : {}),
            ...(Buffer.isBuffer(body) || typeof body === 'string' ? { 'Content-Length': Buffer.byteLength(body) } : {}),
            ...headers,
          },
        },
        (answer) => {
          const parts = [];
          let bytes = 0;
          answer.on('data', (part) => {
            bytes += part.length;
            if (keep) parts.push(part);
          });
          answer.on('error', failed);
          answer.on('end', () =>
            answer.statusCode < 300
              ? done({ bytes, text: Buffer.concat(parts).toString() })
              : failed(new Error(`${verb} ${name}: ${answer.statusCode}`)),
          );
        },
      );
      asked.on('error', failed);
      if (body instanceof Readable) body.pipe(asked);
      else asked.end(body);
    });
  }

  async all(count, one) {
    let next = 0;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (next < count) await one(next++);
      }),
    );
  }

  folder(name) {
    return this.send('MKCOL', `${name}/`);
  }

  /// Milliseconds, and CPU milliseconds of who answered, of something done.
  async timed(work) {
    await pause(150);
    const before = this.cpu();
    const begin = now();
    const came = await work();
    const ms = now() - begin;
    return { ms, cpu: this.cpu() - before, came };
  }
}

function startNginx(home) {
  const module = ['/usr/lib/nginx/modules', fileURLToPath(new URL('../.build/nginx-dav/usr/lib/nginx/modules', import.meta.url))]
    .map((folder) => join(folder, 'ngx_http_dav_ext_module.so'))
    .find(existsSync);
  if (!module) throw new Error('nginx cannot list folders here: install or unpack libnginx-mod-http-dav-ext');
  const port = 30_000 + Math.floor(Math.random() * 2_000);
  for (const folder of [home, join(home, 'dav')]) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o777);
  }
  writeFileSync(
    join(home, 'nginx.conf'),
    `load_module ${module}; daemon off; pid ${home}/pid; error_log ${home}/error.log; worker_processes 2; events {}
     http { access_log off; sendfile on; client_max_body_size 0; client_body_temp_path ${home}/aside; keepalive_requests 1000000;
       server { listen 127.0.0.1:${port}; location / { root ${home}/dav; dav_methods PUT DELETE MKCOL COPY MOVE;
         dav_ext_methods PROPFIND OPTIONS; create_full_put_path on; client_body_buffer_size 64k; } } }`,
  );
  const child = spawn('nginx', ['-p', home, '-c', join(home, 'nginx.conf')], { stdio: 'ignore' });
  return { child, drive: new Drive({ port, path: '/', cpu: () => cpu(child.pid) }) };
}

/// A password for applications, and the statements that the database has seen.
async function mount(parvis, place) {
  const made = await place.visitor.json('POST', '/api/application-passwords', { name: 'Banc' });
  const [{ path }] = await parvis.with('parvis', (database) =>
    database.query(`select '/dav/' || organisation_slug || '/' || slug || '/' as path from spaces.identity where space_id = '${place.space.id}'`),
  );
  return new Drive({
    port: parvis.port, path, cpu: () => Object.values(parvis.cpu()).reduce((sum, each) => sum + each),
    authorization: `Basic ${Buffer.from(`${made.identifier}:${made.secret}`).toString('base64')}`,
  });
}

const note = (into, what, taken) => (into[what] ??= []).push(taken);

async function small(sides, taken) {
  for (let turn = -told.warm; turn < told.rounds; turn++) {
    for (const [side, drive] of Object.entries(sides)) {
      const name = `petits-${turn + told.warm}`;
      await drive.folder(name);
      const bodies = Array.from({ length: told.files }, () => randomBytes(10_240));
      const put = await drive.timed(() => drive.all(told.files, (at) => drive.send('PUT', `${name}/f${at}.bin`, { body: bodies[at] })));
      const get = await drive.timed(() => drive.all(told.files, (at) => drive.send('GET', `${name}/f${at}.bin`)));
      if (turn >= 0) {
        note(taken, `PUT ${side}`, put);
        note(taken, `GET ${side}`, get);
      }
    }
  }
}

async function folders(sides, taken) {
  for (const [side, drive] of Object.entries(sides)) {
    for (const [size, count] of [['few', told.few], ['many', told.many]]) {
      await drive.folder(size);
      await drive.all(count, (at) => drive.send('PUT', `${size}/entree-${at}.txt`, { body: `entrée ${at}` }));
    }
  }
  for (let turn = -3; turn < told.rounds * 3; turn++) {
    for (const [side, drive] of Object.entries(sides)) {
      for (const [size, count] of [['few', told.few], ['many', told.many]]) {
        const read = await drive.timed(() =>
          drive.send('PROPFIND', `${size}/`, { body: ASKED, headers: { Depth: '1', 'Content-Type': 'application/xml' }, keep: true }),
        );
        const found = read.came.text.split(/<(?:\w+:)?response[ >]/).length - 1;
        if (found !== count + 1) throw new Error(`${side} says ${found} of ${count + 1}`);
        if (turn >= 0) note(taken, `PROPFIND ${size} ${side}`, read);
      }
    }
  }
}

async function big(sides, taken) {
  const block = randomBytes(1 << 18);
  for (let turn = 0; turn < told.rounds; turn++) {
    for (const [side, drive] of Object.entries(sides)) {
      block.writeUInt32BE(turn + 1);
      const length = told.megabytes << 20;
      const body = () => Readable.from((function* () {
        for (let left = length; left > 0; left -= block.length) yield block;
      })(), { objectMode: false, highWaterMark: 1 << 20 });
      note(taken, `big PUT ${side}`, await drive.timed(() => drive.send('PUT', `gros-${turn}.bin`, { body: body(), headers: { 'Content-Length': length } })));
      const get = await drive.timed(() => drive.send('GET', `gros-${turn}.bin`));
      if (get.came.bytes !== length) throw new Error(`${side} sent ${get.came.bytes} bytes back`);
      note(taken, `big GET ${side}`, get);
    }
  }
}

async function trees(drive, taken) {
  for (const count of [told.files, told.tree]) {
    await drive.folder(`arbre-${count}`);
    await drive.all(count, (at) => drive.send('PUT', `arbre-${count}/f${at}.txt`, { body: `feuille ${at}` }));
    for (let turn = 0; turn < told.rounds; turn++) {
      const to = (name) => ({ headers: { Destination: `${drive.path}${name}/` } });
      note(taken, `COPY ${count}`, await drive.timed(() => drive.send('COPY', `arbre-${count}/`, to(`copie-${count}-${turn}`))));
      note(taken, `MOVE ${count}`, await drive.timed(() => drive.send('MOVE', `copie-${count}-${turn}/`, to(`ailleurs-${count}-${turn}`))));
    }
  }
}

const home = mkdtempSync(join(tmpdir(), 'parvis-bench-'));
chmodSync(home, 0o711);
const nginx = startNginx(join(home, 'nginx'));
const parvis = new Server({ app: build(), data: join(home, 'data'), java: '-Xmx192m' });
try {
  await parvis.start();
  const ours = await mount(parvis, await settle(parvis));
  const sides = { nginx: nginx.drive, Parvis: ours };
  const taken = {};
  await small(sides, taken);
  await folders(sides, taken);
  await big(sides, taken);
  await trees(ours, taken);
  const ms = (what) => median(taken[what].map((each) => each.ms));
  const used = (what) => median(taken[what].map((each) => each.cpu));
  const ratio = (what) => round(ms(`${what} nginx`) / ms(`${what} Parvis`), 2);
  const each = { PUT: told.files, GET: told.files, [`COPY ${told.files}`]: told.files, [`COPY ${told.tree}`]: told.tree };
  report(
    `A drive, -Xmx192m`,
    Object.keys(taken).map((what) => {
      const count = each[what.replace(/ (nginx|Parvis)$/, '')] ?? 1;
      return { what, 'median ms': round(ms(what)), 'CPU ms': round(used(what)), 'CPU ms for each': round(used(what) / count, 2) };
    }),
    { json: told.json, details: taken },
  );
  const put = round(used('PUT Parvis') / told.files, 2);
  const get = round(used('GET Parvis') / told.files, 2);
  const few = round(ms('PROPFIND few Parvis') / ms('PROPFIND few nginx'), 2);
  const many = round(ms('PROPFIND many Parvis') / ms('PROPFIND few Parvis'), 2);
  const moved = round(ms(`MOVE ${told.tree}`) / ms(`MOVE ${told.files}`), 2);
  const copied = round(used(`COPY ${told.tree}`) / told.tree, 3);
  verdict([
    { what: `PUT ${put} CPU ms ≤ 2.5`, reached: put <= 2.5 },
    { what: `GET ${get} CPU ms ≤ 1`, reached: get <= 1 },
    { what: `PUT ${ratio('PUT')} of nginx ≥ 0.15`, reached: ratio('PUT') >= 0.15 },
    { what: `GET ${ratio('GET')} of nginx ≥ 0.35`, reached: ratio('GET') >= 0.35 },
    { what: `PROPFIND of ${told.few} ${few} × nginx ≤ 4`, reached: few <= 4 },
    { what: `PROPFIND of ${told.many} ${many} × that of ${told.few} ≤ 10`, reached: many <= 10 },
    { what: `big PUT ${ratio('big PUT')} of nginx ≥ 0.7`, reached: ratio('big PUT') >= 0.7 },
    { what: `big GET ${ratio('big GET')} of nginx ≥ 0.7`, reached: ratio('big GET') >= 0.7 },
    { what: `MOVE of ${told.tree} ${moved} × that of ${told.files} ≤ 2`, reached: moved <= 2 },
    { what: `COPY ${copied} CPU ms a file ≤ 1`, reached: copied <= 1 },
  ]);
} finally {
  nginx.child.kill('SIGQUIT');
  await parvis.stop();
  rmSync(home, { recursive: true, force: true });
}
