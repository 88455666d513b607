import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian puts it: in the system, or in the folder where `bin/test` unpacked the package. */
const program = ['/usr/bin/swaks', join(import.meta.dirname, '../../../.build/swaks/usr/bin/swaks')].find(existsSync);

/** Why swaks cannot run here; nothing where it can. */
export const noSwaks = program ? undefined : 'swaks is not there: bin/test unpacks it.';

/** Sends a mail as it is told to, however wrong. Answers what was said. */
export function swaks(port: number, options: readonly string[], data?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sender = spawn(
      'perl',
      [
        String(program),
        '--server',
        `127.0.0.1:${port}`,
        '--timeout',
        '60s',
        ...options,
        ...(data ? ['--data', '-'] : []),
      ],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    let said = '';
    for (const stream of [sender.stdout, sender.stderr]) {
      stream.on('data', (chunk) => {
        said = (said + chunk).slice(-20_000);
      });
    }
    sender.once('error', reject);
    sender.once('exit', (code) => (code === 0 ? resolve(said) : reject(new Error(`swaks (${code}):\n${said}`))));
    sender.stdin.end(data ?? '');
  });
}
