// People who wait to be told something, written straight into the tables of an installation that has been settled.
import { crowd } from './lines.mjs';

/// A space that so many people read, all of whom want to hear everything of it.
export async function readers(server, place, name, many) {
  const organisationId = place.space.organisationId;
  const space = await place.visitor.json('POST', '/api/spaces', { organisationId, name, type: 'GENERAL_INFO' });
  if (many > 100) await crowd(server, space.id, many);
  await server.with('parvis', async (database) => {
    if (many <= 100) {
      await database.query(`insert into spaces.member (space_id, person_id, role, added_at)
        select '${space.id}', id, 'READER', now() from people.person where email like 'foule%' order by id limit ${many - 1}`);
    }
    await database.query(`insert into notifications.level (person_id, space_id, level, chosen_at, listens_since, told_place, versions_place)
      select person_id, '${space.id}', 'ALL', now(), now(), 0, 0 from spaces.member where space_id = '${space.id}' and person_id is not null
      on conflict do nothing`);
    await database.query('vacuum analyze');
  });
  const root = await place.visitor.json('GET', `/api/spaces/${space.id}/documents`);
  const topic = await place.visitor.json('POST', `/api/spaces/${space.id}/conversations`, { title: 'Bulletin' });
  return { id: space.id, root: root.entry?.id ?? root.id, topic: topic.id };
}

/// Services of which their people want a summary, each in two of them; and what happened there since yesterday: a leave sheet saved fourteen times by
/// six people, thirty messages in three topics, three posts. It is yet to be thought of.
export async function yesterday(server, { people, spaces }) {
  await server.with('parvis', async (database) => {
    await database.query(`begin;
      set local synchronous_commit = off;
      set constraints all deferred;
      insert into people.person (email, given_name, family_name, created_at)
      select 'lecteur' || n || '@bench.example', 'Lecteur', 'N° ' || n, now() from generate_series(1, ${people}) n;
      create temporary table reader on commit drop as
        select id, substring(email from 8 for position('@' in email) - 8)::int as n from people.person where email like 'lecteur%@bench.example';
      create unique index on reader (n);
      insert into people.affiliation (person_id, organisation_id, kind, role, started_at)
      select p.id, o.id, 'AGENT', 'MEMBER', now() from reader p, organisations.organisation o where o.slug = 'banc';
      create temporary table service on commit drop as
        select uuidv7() as id, uuidv7() as list, uuidv7() as root, uuidv7() as sheet, uuidv7() as version, n from generate_series(1, ${spaces}) n;
      insert into spaces.space (id, organisation_id, slug, name, type, access, access_list_id, created_at, active_at)
      select s.id, o.id, 'service-' || n, 'Service ' || n, 'SERVICE', 'CLOSED', list, now() - interval '1 year', now()
      from service s, organisations.organisation o where o.slug = 'banc';
      insert into spaces.access_list (id, space_id, created_at) select list, id, now() from service;
      insert into spaces.access_entry (list_id, role, level)
      select list, role::spaces.role, level::spaces.level
      from service, (values ('READER', 'COMMENT'), ('CONTRIBUTOR', 'EDIT'), ('FACILITATOR', 'MANAGE')) as usual (role, level);
      insert into spaces.member (space_id, person_id, role, added_at)
      select s.id, p.id, 'CONTRIBUTOR', now() - interval '1 year' from reader p join service s on s.n in (1 + p.n % ${spaces}, 1 + (p.n + 7) % ${spaces});
      insert into notifications.level (person_id, space_id, level, chosen_at, listens_since, told_place, versions_place)
      select m.person_id, s.id, 'DIGEST', now() - interval '30 days', now() - interval '30 days', 0, 0
      from service s join spaces.member m on m.space_id = s.id;
      insert into notifications.delivery (person_id, days_off, digest_hour) select id, '{}', 18 from reader;
      insert into files.blob (hash, size, created_at, touched_at) values (sha256(''), 0, now(), now()) on conflict do nothing;
      insert into documents.entry (id, space_id, kind, name, access_list_id, created_at, changed_at)
      select root, id, 'FOLDER', '/', list, now(), now() from service;
      insert into documents.entry (id, space_id, parent_id, kind, name, access_list_id, created_at, changed_at, version_id, version_number, size,
        media_type, hash, weight)
      select sheet, id, root, 'DOCUMENT', 'Congés.txt', list, now(), now(), version, 1, 0, 'text/plain', sha256(''), 0 from service;
      insert into documents.version (id, entry_id, number, hash, size, media_type, created_at)
      select version, sheet, 1, sha256(''), 0, 'text/plain', now() from service;
      create temporary table fact on commit drop as
        select s.id, s.list, 'VERSION' as kind, s.sheet as thing, 'Congés.txt' as subject, '/d/' || s.sheet as address, s.n, k from service s, generate_series(1, 14) k
        union all
        select s.id, null, 'MESSAGE', md5(s.id || 'topic' || k % 3)::uuid, 'Sujet ' || k % 3, '/messages/' || md5(s.id || 'topic' || k % 3)::uuid, s.n, k
        from service s, generate_series(1, 30) k
        union all
        select s.id, null, 'POST', md5(s.id || 'post' || k)::uuid, 'Billet ' || k, '/fil/' || md5(s.id || 'post' || k)::uuid, s.n, k
        from service s, generate_series(1, 3) k;
      insert into notifications.news (space_id, access_list_id, kind, thing_id, version, subject, address, by_id, at)
      select f.id, f.list, f.kind, f.thing, case when f.kind = 'VERSION' then f.k end, f.subject, f.address, p.id,
        now() - interval '26 hours' + f.k * interval '3 minutes'
      from fact f join reader p on p.n = f.n - 1 + (1 + f.k % 6) * ${spaces};
      analyze;
      commit`);
  });
}

/// What somebody's bell holds: lines of all their spaces in turns, three in four of them read.
export const bell = (server, email, lines) =>
  server.with('parvis', (database) =>
    database.query(`insert into activity.notice (person_id, kind, by_id, at, since, space_id, subject, excerpt, address, place, read_at)
      select m.person_id, 'MENTION', o.person_id, at, at, m.space_id, 'Sujet ' || n, 'Qu’en dites-vous ?', place, place, case when n % 4 > 0 then at end
      from (select person_id, space_id, row_number() over (order by space_id) as k, count(*) over () as many
            from spaces.membership where person_id = (select id from people.person where email = '${email}')) m
      join generate_series(1, ${lines}) n on n % m.many = m.k - 1
      cross join lateral (select now() - n * interval '10 minutes' as at, '/messages/' || gen_random_uuid() as place) t
      cross join lateral (select person_id from spaces.membership x where x.space_id = m.space_id and x.person_id <> m.person_id limit 1) o`),
  );

/// Mails that wait to leave.
export const outgoing = (server, many) =>
  server.with('parvis', (database) =>
    database.query(`insert into mail.message (recipient, subject, text_body, html_body, created_at, next_try_at)
      select 'destinataire' || n || '@bench.example', 'Bulletin n° ' || n, repeat('Le conseil se réunit jeudi. ', 40), repeat('<p>Le conseil se réunit jeudi.</p>', 100),
        now(), now() from generate_series(1, ${many}) n`),
  );

/// Members who may answer to topics by mail, each to one: `{ from, to }`.
export const correspondents = (server, space, topics, many, address) =>
  server.with('parvis', async (database) => {
    const [local, domain] = address.split('@');
    const list = topics.map((id) => `'${id}'`).join(',');
    return database.query(`with p as (
        select id, email, row_number() over (order by id) as n from people.person where email like 'foule%' limit ${many}
      ), m as (
        update spaces.member set role = 'CONTRIBUTOR' where space_id = '${space}' and person_id in (select id from p)
      ), a as (
        insert into mail.reply_address (token, target, place_id, person_id, recipient, locale, expires_at)
        select md5(email), 'topic', (array[${list}]::uuid[])[1 + n % ${topics.length}], id, email, 'fr', now() + interval '30 days' from p
        returning token, recipient
      )
      select recipient as from, '${local}+r' || token || '@${domain}' as to from a`);
  });
