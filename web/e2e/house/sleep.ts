import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Why time cannot be made to pass; nothing where it can. */
export const noPsql =
  spawnSync('psql', ['--version']).status === 0 ? undefined : 'psql is not there: apt install postgresql-client.';

/** As if nothing had happened in a space for that long, and those who run it had been asked about it this morning. */
export function putToSleep(spaceId: string, months: number): void {
  const folder = join(process.env.PARVIS_E2E_DATA ?? '', 'postgres');
  const port = readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[3] ?? '';
  const statements = `
    update spaces.space set active_at = current_timestamp - interval '${months} months' where id = :'space';
    insert into retention.inactivity (space_id, asked_at) values (:'space', current_timestamp);`;
  execFileSync(
    'psql',
    ['-h', '127.0.0.1', '-p', port, '-U', 'parvis', '-d', 'parvis', '-v', 'ON_ERROR_STOP=1', '-v', `space=${spaceId}`],
    { input: statements, env: { ...process.env, PGPASSWORD: readFileSync(join(folder, 'password'), 'utf8').trim() } },
  );
}
