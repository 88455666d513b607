import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startParvis } from './parvis';

/**
 * One demonstration for the whole run. `PARVIS_E2E_URL` and `PARVIS_E2E_DATA` name one that runs already.
 * The workers read both from the environment.
 */
export default async function start(): Promise<() => Promise<void>> {
  rmSync(join(import.meta.dirname, '../.results/house'), { recursive: true, force: true });
  if (process.env.PARVIS_E2E_URL) {
    return async () => {};
  }
  const parvis = await startParvis();
  process.env.PARVIS_E2E_URL = parvis.url;
  process.env.PARVIS_E2E_DATA = parvis.data;
  return parvis.stop;
}
