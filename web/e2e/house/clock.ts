import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Statements in the database of an installation; answers what the last one says. Where `noPsql` is not set. */
function inDatabase(data: string, statements: string, values: Record<string, string>): string {
  const folder = join(data, 'postgres');
  const port = readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[3] ?? '';
  const told = Object.entries(values).flatMap(([name, value]) => ['-v', `${name}=${value}`]);
  return execFileSync(
    'psql',
    ['-h', '127.0.0.1', '-p', port, '-U', 'parvis', '-d', 'parvis', '-v', 'ON_ERROR_STOP=1', '-Atq', ...told],
    {
      input: statements,
      encoding: 'utf8',
      env: { ...process.env, PGPASSWORD: readFileSync(join(folder, 'password'), 'utf8').trim() },
    },
  ).trim();
}

/** Whether all that happened in a space was thought of, and telling somebody of it was put off until later. */
export function isPutOff(data: string, spaceId: string, personId: string): boolean {
  const later = `select not exists (select from notifications.news where space_id = :'space' and place is null)
    and exists (
      select from notifications.turn where person_id = :'person' and due_at > current_timestamp + interval '1 minute')`;
  return inDatabase(data, later, { space: spaceId, person: personId }) === 't';
}

/** As if what happened in a space today had happened yesterday: the summary of that day is due. */
export function makeYesterday(data: string, spaceId: string, personId: string): void {
  const statements = `begin;
    update notifications.news set at = at - interval '26 hours' where space_id = :'space';
    update notifications.level set listens_since = listens_since - interval '26 hours' where space_id = :'space';
    update notifications.turn set due_at = current_timestamp where person_id = :'person';
    commit;`;
  inDatabase(data, statements, { space: spaceId, person: personId });
}
