// A place to work in on an empty installation: somebody, let in without a password, and a space with its folders, opened through the product.
import { Visitor } from './http.mjs';

export async function settle(server, connections = 6) {
  await server.with('parvis', (database) =>
    database.query(`with o as (
        insert into organisations.organisation (slug, name, kind, created_at) values ('banc', 'Banc', 'MUNICIPALITY', now()) returning id
      ), p as (
        insert into people.person (email, given_name, family_name, created_at) values ('banc@bench.example', 'Banc', 'Essai', now()) returning id
      )
      insert into people.affiliation (person_id, organisation_id, kind, role, started_at) select p.id, o.id, 'AGENT', 'ORG_ADMIN', now() from p, o`),
  );
  const token = await server.session('banc@bench.example');
  const visitor = new Visitor(server.port, token, connections);
  const [{ id: organisationId }] = await server.with('parvis', (database) =>
    database.query("select id from organisations.organisation where slug = 'banc'"),
  );
  const space = await visitor.json('POST', '/api/spaces', { organisationId, name: 'Banc d’essai', type: 'PROJECT' });
  const root = await visitor.json('GET', `/api/spaces/${space.id}/documents`);
  return { visitor, token, space, root: root.entry?.id ?? root.id };
}

export async function folder(visitor, parentId, name) {
  const made = await visitor.json('POST', `/api/documents/${parentId}/folders`, { name });
  return made.entry?.id ?? made.id;
}
