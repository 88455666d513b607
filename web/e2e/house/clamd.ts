import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { until } from './parvis';

/** Where Debian puts it: in the system, or in the folder where `bin/test` unpacked the package. */
const program = ['/usr/sbin/clamd', join(import.meta.dirname, '../../../.build/clamav/usr/sbin/clamd')].find((one) =>
  existsSync(one),
);

/** Why ClamAV's daemon cannot run here; nothing where it can. */
export const noClamd = program ? undefined : 'clamd is not there: bin/test unpacks it for root.';

/** What it finds, by a signature of ours, and no other. */
export const infected = 'PARVIS-FICHIER-INFECTE-POUR-ESSAI';

/** ClamAV's daemon on a socket of its own. */
export interface Clamd {
  socket: string;
  stop: () => Promise<void>;
}

export async function startClamd(): Promise<Clamd> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-clamd-'));
  const socket = join(folder, 'clamd.sock');
  mkdirSync(join(folder, 'signatures'));
  writeFileSync(join(folder, 'signatures/essai.ndb'), `Parvis.Essai:0:*:${Buffer.from(infected).toString('hex')}\n`);
  writeFileSync(
    join(folder, 'clamd.conf'),
    `Foreground yes
LocalSocket ${socket}
DatabaseDirectory ${folder}/signatures
User ${userInfo().username}
`,
  );
  const daemon = spawn(String(program), ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  await until(
    () => answers(socket),
    daemon,
    () => 'clamd said nothing',
    60_000,
  );
  return {
    socket,
    stop: async () => {
      await ended(daemon);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const line = connect(socket);
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
    daemon.kill('SIGTERM');
  });
}
