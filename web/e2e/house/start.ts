import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noClamd, startClamd } from './clamd';
import { startParvis } from './parvis';

/**
 * One demonstration for the whole run, its files inspected by ClamAV where that is there. `PARVIS_E2E_URL` and `PARVIS_E2E_DATA` name one that runs already.
 * The workers read both from the environment. What the server said is kept in `.results/server.log`.
 */
export default async function start(): Promise<() => Promise<void>> {
  const results = join(import.meta.dirname, '../.results');
  rmSync(join(results, 'house'), { recursive: true, force: true });
  if (process.env.PARVIS_E2E_URL) {
    return async () => {};
  }
  const clamd = noClamd ? undefined : await startClamd();
  const parvis = await startParvis({
    environment: {
      PARVIS_ANTIVIRUS_CLAMD: clamd?.socket ?? 'none',
      PARVIS_IMPORTS_HOSTS: 'localhost',
      PARVIS_PREVIEWS_HOSTS: '127.0.0.1',
    },
  });
  process.env.PARVIS_E2E_URL = parvis.url;
  process.env.PARVIS_E2E_DATA = parvis.data;
  return async () => {
    await parvis.stop();
    await clamd?.stop();
    mkdirSync(results, { recursive: true });
    writeFileSync(join(results, 'server.log'), parvis.output());
  };
}
