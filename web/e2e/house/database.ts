import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, until } from './parvis';

/** A PostgreSQL that Parvis did not start: reached by address, account and password, like anybody's. */
export interface Database {
  url: string;
  stop: () => Promise<void>;
}

/** As docs/admin tells the IT officer to make it. */
const AS_DOCUMENTED = "template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'";

/** The programs are those of the demonstration, which runs meanwhile; the server, its folder and its accounts are its own. */
export async function startDatabase(): Promise<Database> {
  const known = join(process.env.PARVIS_E2E_DATA ?? '', 'postgres');
  const programs = join(known, readdirSync(known).find((name) => name.startsWith('bin-')) ?? '', 'bin');
  const { uid, gid } = statSync(programs);
  const folder = mkdtempSync(join(tmpdir(), 'parvis-database-'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  const secret = join(folder, 'secret');
  writeFileSync(secret, randomBytes(20).toString('hex'), { mode: 0o600 });
  chmodSync(folder, 0o711);
  for (const path of [data, secret]) {
    chownSync(path, uid, gid);
  }
  const account = asOwner(uid, gid);
  const run = (program: string, args: string[], input?: string) => {
    const [first = '', ...rest] = [...account, join(programs, program), ...args];
    return execFileSync(first, rest, { cwd: folder, input, stdio: 'pipe' });
  };
  run('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '--pwfile',
    secret,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ]);
  const password = randomBytes(20).toString('hex');
  const made = `create role valbourg login password '${password}';\n\ncreate database parvis owner valbourg ${AS_DOCUMENTED};\n\n`;
  run('postgres', ['--single', '-j', '-D', data, 'postgres'], made);
  const port = await freePort();
  const options = [
    '-D',
    data,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
  ];
  const [first = '', ...rest] = [...account, join(programs, 'postgres'), ...options];
  const server = spawn(first, rest, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const ready = () => output.includes('ready to accept connections');
  await until(ready, server, () => output, 60_000);
  return {
    url: `postgresql://valbourg:${password}@127.0.0.1:${port}/parvis`,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run under root: it runs as the account that its programs belong to. */
function asOwner(uid: number, gid: number): string[] {
  if (process.getuid?.() !== 0) {
    return [];
  }
  return uid === 0 ? ['unshare', '--user'] : ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--'];
}
