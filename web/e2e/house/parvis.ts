import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** A running Parvis on a throwaway data folder. */
export interface Parvis {
  url: string;
  data: string;
  output: () => string;
  stop: () => Promise<void>;
}

/**
 * Starts the packaged server, as `bin/run` does, on a free port; with the demonstration unless it is asked empty, with
 * the embedded database unless the environment names another.
 */
export async function startParvis({ empty = false, environment = {} } = {}): Promise<Parvis> {
  const scratch = mkdtempSync(join(tmpdir(), 'parvis-e2e-'));
  chmodSync(scratch, 0o711);
  const data = join(scratch, 'data');
  const port = await freePort();
  const script = `. "$0/bin/lib/common.sh"; use_utf8; find_java
    APP=$(ls -dt "$BUILD"/app-*/ 2>/dev/null | head -n 1); APP=\${APP%/}
    [ -f "$APP/parvis.jar" ] || APP=$ROOT/server/target
    run_server "$@"`;
  const options = ['--data', data, '--port', String(port), ...(empty ? ['--empty'] : [])];
  const server = spawn('bash', ['-c', script, root, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const url = `http://127.0.0.1:${port}`;
  await until(
    () => output.includes('Parvis est prêt'),
    server,
    () => output,
  );
  return {
    url,
    data,
    output: () => output,
    stop: async () => {
      await ended(server);
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

export interface Account {
  role: string;
  name: string;
  email: string;
  password: string;
}

/** The accounts that the demonstration writes beside its data. */
export function accountsOf(data: string): Account[] {
  const file = join(data, 'demo-accounts.tsv');
  if (!existsSync(file)) {
    return [];
  }
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [role = '', name = '', email = '', password = ''] = line.split('\t');
    return { role, name, email, password };
  });
}

/** Waits until a program that was started answers. */
export async function until(
  ready: () => boolean | Promise<boolean>,
  server: ChildProcess,
  output: () => string,
  patience = 300_000,
): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await ready())) {
    if (server.exitCode !== null || Date.now() > deadline) {
      server.kill('SIGKILL');
      throw new Error(`${server.spawnfile} did not start:\n${output().slice(-4000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
