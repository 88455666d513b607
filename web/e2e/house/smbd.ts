import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { until } from './parvis';

const unpacked = join(import.meta.dirname, '../../../.build/samba/usr');

/** Where Debian puts it: in the system, or in the folder where `bin/test` unpacked the package. */
const root = ['/usr', unpacked].find((one) => existsSync(join(one, 'sbin/smbd')));

/** Why a Windows share cannot be had here; nothing where it can. */
export const noSmbd =
  root && userInfo().uid === 0
    ? undefined
    : 'smbd is not there, or this account is not root: bin/test unpacks it for root.';

/** A Windows share `Mairie`, for `VALBOURG\secretaire`. */
export interface Smbd {
  port: number;
  folder: string;
  login: string;
  secret: string;
  stop: () => Promise<void>;
}

export async function startSmbd(): Promise<Smbd> {
  const home = mkdtempSync(join(tmpdir(), 'parvis-smbd-'));
  const port = await freePort();
  const secret = 'Canards-42';
  for (const below of ['state', 'private', 'run', 'lock', 'cache', 'mairie']) {
    mkdirSync(join(home, below));
  }
  writeFileSync(join(home, 'users.map'), 'backup = secretaire\n');
  writeFileSync(
    join(home, 'smb.conf'),
    `[global]
server role = standalone server
workgroup = VALBOURG
netbios name = SERVEUR
smb ports = ${port}
interfaces = 127.0.0.1/8
bind interfaces only = yes
private dir = ${home}/private
lock directory = ${home}/lock
state directory = ${home}/state
cache directory = ${home}/cache
pid directory = ${home}/run
ncalrpc dir = ${home}/run/ncalrpc
log file = ${home}/log
passdb backend = tdbsam:${home}/private/passdb.tdb
username map = ${home}/users.map
disable spoolss = yes
load printers = no
printcap name = /dev/null
rpc start on demand helpers = false
server min protocol = SMB2_02
[Mairie]
path = ${home}/mairie
force user = root
read only = yes
`,
  );
  const libraries = join(unpacked, 'lib/x86_64-linux-gnu');
  const env = { ...process.env, LD_LIBRARY_PATH: `${libraries}:${libraries}/samba` };
  const configured = ['-s', join(home, 'smb.conf')];
  spawnSync(join(String(root), 'bin/pdbedit'), [...configured, '-a', '-t', '-u', 'backup'], {
    env,
    input: `${secret}\n${secret}\n`,
  });
  const daemon = spawn(join(String(root), 'sbin/smbd'), ['--foreground', '--no-process-group', ...configured], {
    env,
    stdio: 'ignore',
    // It ends its whole group when it ends: one of its own.
    detached: true,
  });
  await until(
    () => answers(port),
    daemon,
    () => 'smbd said nothing',
    60_000,
  );
  return {
    port,
    folder: join(home, 'mairie'),
    login: 'VALBOURG\\secretaire',
    secret,
    stop: async () => {
      await ended(daemon);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const line = connect(port, '127.0.0.1');
    line.once('connect', () => {
      line.end();
      resolve(true);
    });
    line.once('error', () => resolve(false));
  });
}

function ended(daemon: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    daemon.once('exit', () => resolve());
    process.kill(-Number(daemon.pid), 'SIGTERM');
  });
}
