// What a client was told, against what is there. Where a request got no answer, both outcomes are right; nothing else is.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export class Ledger {
  /// For each document, the states it may be in: its folder, whether it is in the trash, the hashes of its versions.
  documents = new Map();
  acknowledged = 0;
  unanswered = 0;

  created(id, folder, hash) {
    this.acknowledged++;
    this.documents.set(id, [{ folder, trashed: false, versions: [hash] }]);
  }

  /// The only state that a document can be in; null while there is a doubt.
  state(id) {
    const states = this.documents.get(id);
    return states.length === 1 ? states[0] : null;
  }

  done(id, change) {
    this.acknowledged++;
    this.documents.set(id, this.documents.get(id).map((state) => ({ ...state, ...change(state) })));
  }

  doubtful(id, change) {
    this.unanswered++;
    const states = this.documents.get(id);
    this.documents.set(id, [...states, ...states.map((state) => ({ ...state, ...change(state) }))]);
  }

  /// Compares with the tables; what is found becomes what is known.
  async check(server) {
    const rows = await server.with('parvis', (database) =>
      database.query(`select e.id, e.parent_id as folder, e.trashed_at is not null as trashed, e.version_number,
          string_agg(encode(v.hash, 'hex'), ' ' order by v.number) as versions, max(v.number) as last
        from documents.entry e join documents.version v on v.entry_id = e.id group by e.id`),
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    const wrong = [];
    for (const [id, states] of this.documents) {
      const row = found.get(id);
      const real = row && { folder: row.folder, trashed: row.trashed === 't', versions: row.versions.split(' ') };
      if (!real || row.version_number !== row.last || !states.some((state) => same(state, real))) {
        wrong.push(`${id}: ${JSON.stringify(real)}, expected ${JSON.stringify(states)}`);
      } else this.documents.set(id, [real]);
    }
    return wrong;
  }
}

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath ?? file.path, file.name));
}

/// Whether every content that a row speaks of is on the disk, whole, and every figure is the sum of its parts.
export async function consistency(server) {
  const wrong = [];
  const ask = (statement) => server.with('parvis', (database) => database.query(statement));
  const blobs = new Map((await ask("select encode(hash, 'hex') as hash, size from files.blob")).map(({ hash, size }) => [hash, Number(size)]));
  for (const { hash, size } of await ask("select distinct encode(hash, 'hex') as hash, size from documents.version")) {
    if (blobs.get(hash) !== Number(size)) wrong.push(`version of ${hash}: ${size} bytes, content ${blobs.get(hash)}`);
  }
  for (const [hash, size] of blobs) {
    const bytes = readFileSync(join(server.data, 'blobs', hash.slice(0, 2), hash.slice(2, 4), hash));
    if (bytes.length !== size || hashOf(bytes) !== hash) wrong.push(`content ${hash} is not what it says`);
  }
  const sums = await ask(`select s.used, coalesce((select sum(v.size) from documents.version v join documents.entry e on e.id = v.entry_id
      join spaces.space p on p.id = e.space_id where p.organisation_id = s.organisation_id), 0) as sum,
      s.reserved, coalesce((select sum(u.length) from files.upload u
        where u.organisation_id = s.organisation_id and u.completed_at is null), 0) as promised
    from files.organisation_storage s`);
  for (const { used, sum, reserved, promised } of sums) {
    if (used !== sum || reserved !== promised) wrong.push(`storage says ${used} and ${reserved}, it is ${sum} and ${promised}`);
  }
  return wrong;
}

/// What a sweep should not have left: files that no row knows, rows that nothing refers to, beginnings of uploads.
export async function leftovers(server) {
  const rows = await server.with('parvis', (database) =>
    database.query(`select encode(hash, 'hex') as hash, exists (select from documents.version v where v.hash = b.hash)
      or exists (select from files.upload u where u.hash = b.hash) as referred from files.blob b`),
  );
  const known = new Set(rows.map(({ hash }) => hash));
  return [
    ...rows.filter(({ referred }) => referred === 'f').map(({ hash }) => `content without reference: ${hash}`),
    ...files(join(server.data, 'blobs')).filter((file) => !known.has(file.slice(-64))).map((file) => `file without row: ${file}`),
    ...files(join(server.data, 'uploads')).map((file) => `beginning of an upload: ${file} (${statSync(file).size} bytes)`),
  ];
}
