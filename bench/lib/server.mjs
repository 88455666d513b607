// A Parvis of our own on a throwaway folder: built, started, killed, looked into.
import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cpu, now, pause, pss } from './measure.mjs';
import { Database } from './postgres.mjs';

const SERVE = fileURLToPath(new URL('serve.sh', import.meta.url));

export function build() {
  return execFileSync(SERVE, ['build'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
}

export function throwaway() {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-bench-'));
  chmodSync(folder, 0o711); // The database's account passes through it.
  return folder;
}

export class Server {
  /// @param data the data folder; @param java options of the virtual machine; @param outside a database of somebody else's (port, user, password,
  /// database), instead of the embedded one
  constructor({ app, data, port, java = '', settings = [], outside = null }) {
    Object.assign(this, { app, data, java, settings, outside });
    this.port = port ?? 20_000 + Math.floor(Math.random() * 10_000);
  }

  /// @returns milliseconds until `/` answers 200
  async start() {
    const begin = now();
    const log = openSync(`${this.data}.log`, 'a');
    this.process = spawn(SERVE, ['start', this.app, '--data', this.data, '--port', this.port, '--empty', ...this.settings], {
      stdio: ['ignore', log, log],
      env: { ...process.env, PARVIS_JAVA_OPTIONS: this.java, PARVIS_DATABASE_URL: this.address },
    });
    this.ended = new Promise((done) => this.process.once('exit', done));
    for (;;) {
      if (this.process.exitCode !== null) throw new Error(`the server did not start: see ${this.data}.log`);
      const answer = await fetch(`http://127.0.0.1:${this.port}/`).catch(() => null);
      await answer?.arrayBuffer().catch(() => null);
      if (answer?.ok) return now() - begin;
      if (now() - begin > 120_000) throw new Error(`the server did not answer in two minutes: see ${this.data}.log`);
      await pause(20);
    }
  }

  get address() {
    const { port, user, password, database } = this.outside ?? {};
    return this.outside ? `postgresql://${user}:${password}@127.0.0.1:${port}/${database}` : '';
  }

  get pid() {
    return this.process.pid;
  }

  get postmasterLines() {
    return readFileSync(join(this.data, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
  }

  get postmaster() {
    return Number(this.postmasterLines[0]);
  }

  /// CPU milliseconds so far, of the server with its workers and of the database.
  cpu() {
    return { server: cpu(this.pid, [this.postmaster]), database: cpu(this.postmaster) };
  }

  pss() {
    return { server: pss(this.pid, [this.postmaster]), database: pss(this.postmaster) };
  }

  /// A connection as superuser: to look, to count, and to let bench people in.
  database(name = 'parvis') {
    if (this.outside) return Database.open(this.outside);
    const password = readFileSync(join(this.data, 'postgres/superuser-password'), 'utf8').trim();
    return Database.open({ port: Number(this.postmasterLines[3]), user: 'postgres', password, database: name });
  }

  async with(name, work) {
    const database = await this.database(name);
    try {
      return await work(database);
    } finally {
      database.close();
    }
  }

  /// Lets somebody in without a password: a session written by hand.
  async session(email) {
    const token = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(token).digest('hex');
    const rows = await this.with('parvis', (database) =>
      database.query(`insert into people.session (token_hash, person_id, created_at, last_seen_at, expires_at, remembered)
        select '\\x${hash}', id, now(), now(), now() + interval '12 hours', false from people.person where email = '${email}' returning id`),
    );
    if (rows.length === 0) throw new Error(`nobody is called ${email} in this base`);
    return token;
  }

  async stop() {
    if (this.process?.exitCode === null && this.process.signalCode === null) {
      this.process.kill('SIGTERM');
      await this.ended;
    }
  }

  /// kill -9, of the server or of the database under it.
  async kill(what = 'server') {
    if (what === 'database') {
      process.kill(this.postmaster, 'SIGKILL');
      return;
    }
    this.process.kill('SIGKILL');
    await this.ended;
  }

  remove() {
    if (existsSync(this.data)) rmSync(this.data, { recursive: true, force: true });
    rmSync(`${this.data}.log`, { force: true });
  }
}
