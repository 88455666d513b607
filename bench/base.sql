-- The base that measures are taken on, written straight into the tables of an installation that has just been migrated and is empty.
--
--   psql "$URL" -v scale=1 -f bench/base.sql
--
-- Scale 1: 50 authorities, 20,000 people, 5,000 spaces, 1,000,000 documents in about 60,000 folders. Three people stand out:
--   in5@bench.example    in 5 spaces
--   in500@bench.example  in 500 spaces
--   rights@bench.example in the same 500 spaces, where every folder has an access list of its own
-- and one folder of 1,000 documents, "Mille documents", in the first space of all three. All contents are the same empty file.
\set ON_ERROR_STOP on
\timing on
begin;
set local synchronous_commit = off;
select setseed(0.42);

create temporary table size on commit drop as
  select greatest(2, (50 * :scale)::int) as authorities, greatest(1000, (20000 * :scale)::int) as people,
         greatest(1000, (5000 * :scale)::int) as spaces, greatest(20000, (1000000 * :scale)::int) as documents,
         timestamptz '2026-01-05 08:00+01' as start;

insert into organisations.organisation (slug, name, kind, created_at)
select 'collectivite-' || n, 'Collectivité ' || n, 'MUNICIPALITY', start
from size, generate_series(1, authorities) n;

create temporary table authority on commit drop as
  select id, row_number() over (order by name collate platform.french) as n from organisations.organisation where slug like 'collectivite-%';

insert into organisations.unit (id, organisation_id, name, path, created_at)
select u.id, u.authority, u.name, array[u.id], u.start
from (select uuidv7() as id, a.id as authority, 'Service ' || k as name, start from size, authority a, generate_series(1, 8) k) u;

insert into people.person (email, given_name, family_name, created_at)
select 'p' || n || '@bench.example',
  (array['Adèle','Bruno','Chloé','Denis','Élise','Fanny','Gaël','Hélène','Ivan','Jeanne','Karim','Lucie','Marc','Noémie','Omar','Paule'])[1 + n % 16],
  (array['Aubry','Bélier','Carton','Dorval','Estrade','Fournel','Garance','Houdin','Izard','Jolivet','Kessel','Lormier','Maubert','Nivelle'])[1 + n % 14] || ' ' || n,
  start
from size, generate_series(1, people) n;
insert into people.person (email, given_name, family_name, created_at)
select name || '@bench.example', 'Banc', name, start from size, unnest(array['in5', 'in500', 'rights']) name;

create temporary table person on commit drop as
  select id, row_number() over (order by id) as n from people.person where email like '%@bench.example';
create unique index on person (n);

insert into people.affiliation (person_id, organisation_id, kind, post, started_at)
select p.id, a.id, 'AGENT', 'Agent', start from size, person p join authority a on a.n = 1 + p.n % (select count(*) from authority);

insert into people.unit_member (unit_id, person_id, joined_at)
select u.id, p.id, start
from size, person p
join people.affiliation f on f.person_id = p.id
join lateral (select id from organisations.unit u where u.organisation_id = f.organisation_id order by name offset p.n % 8 limit 1) u on true;

-- Spaces: the list first, the space after.
create temporary table place on commit drop as
  select uuidv7() as id, uuidv7() as list, uuidv7() as root, k as n, a.id as authority
  from size cross join lateral generate_series(1, spaces) k join authority a on a.n = 1 + k % (select count(*) from authority);
create unique index on place (n);
set constraints all deferred;
insert into spaces.space (id, organisation_id, slug, name, type, access, access_list_id, created_at, active_at)
select id, authority, 'espace-' || n, 'Espace ' || n, (array['COMMITTEE','SERVICE','PROJECT','WORKING_GROUP'])[1 + n % 4],
  (array['OPEN','ON_REQUEST','CLOSED','SECRET'])[1 + n % 4], list, start, start + n * interval '1 minute'
from size, place;
insert into spaces.access_list (id, space_id, created_at) select list, id, start from size, place;
insert into spaces.access_entry (list_id, role, level)
select list, role::spaces.role, level::spaces.level
from place, (values ('READER', 'COMMENT'), ('CONTRIBUTOR', 'EDIT'), ('FACILITATOR', 'MANAGE')) as usual (role, level);
insert into spaces.tool (space_id, code, enabled_at) select id, 'DOCUMENTS', start from size, place;

-- About twenty members a space, one of them a unit.
insert into spaces.member (space_id, person_id, role, added_at)
select distinct on (s.id, p.id) s.id, p.id, (case when k = 1 then 'FACILITATOR' when k < 8 then 'CONTRIBUTOR' else 'READER' end)::spaces.role, start
from size cross join place s cross join generate_series(1, 18) k join person p on p.n = 1 + (s.n * 7919 + k * 104729) % (select count(*) - 3 from person)
order by s.id, p.id, k;
insert into spaces.member (space_id, unit_id, role, added_at)
select s.id, u.id, 'READER', start
from size, place s join lateral (select id from organisations.unit u where u.organisation_id = s.authority order by name offset s.n % 8 limit 1) u on true;
insert into spaces.member (space_id, person_id, role, added_at)
select s.id, p.id, 'CONTRIBUTOR', start
from size, place s
join people.person p on p.email = 'in5@bench.example' and s.n <= 5 or p.email in ('in500@bench.example', 'rights@bench.example') and s.n <= 500;

-- Documents: a root and twelve folders a space; in the spaces of "rights", every folder has its own list.
insert into files.blob (hash, size, created_at, touched_at)
select sha256(''), 0, start, start from size on conflict do nothing;
insert into documents.entry (id, space_id, kind, name, access_list_id, created_at, changed_at)
select root, id, 'FOLDER', '/', list, start, start from size, place;

create temporary table shelf on commit drop as
  select uuidv7() as id, uuidv7() as own_list, root as parent, id as space, list, n, k from place, generate_series(1, 12) k;
insert into spaces.access_list (id, space_id, created_at) select own_list, space, start from size, shelf where n between 6 and 500;
insert into spaces.access_entry (list_id, role, level)
select own_list, 'FACILITATOR'::spaces.role, 'MANAGE'::spaces.level from shelf where n between 6 and 500
union all select own_list, 'CONTRIBUTOR', 'EDIT' from shelf where n between 6 and 500;
insert into spaces.access_entry (list_id, person_id, level)
select own_list, (select id from people.person where email = 'rights@bench.example'), 'EDIT' from shelf where n between 6 and 500;
insert into documents.entry (id, space_id, parent_id, kind, name, access_list_id, own_access, created_at, changed_at)
select id, space, parent, 'FOLDER', case when n = 1 and k = 1 then 'Mille documents' else 'Dossier ' || k end,
  case when n between 6 and 500 then own_list else list end, n between 6 and 500, start, start
from size, shelf;

create temporary table paper on commit drop as
  select uuidv7() as id, uuidv7() as version, s.id as parent, s.space, case when s.n between 6 and 500 then s.own_list else s.list end as list, d.n
  from size
  cross join lateral generate_series(1, documents) d (n)
  join shelf s on s.n = case when d.n <= 1000 then 1 else 1 + d.n % spaces end and s.k = case when d.n <= 1000 then 1 else 1 + (d.n / spaces) % 12 end;
insert into documents.entry (id, space_id, parent_id, kind, name, access_list_id, created_at, changed_at, version_id, version_number, size, media_type,
                             hash, weight)
select id, space, parent, 'DOCUMENT',
  (array['Compte rendu','Délibération','Devis','Courrier','Plan','Budget','Convention','Relevé'])[1 + n % 8] || ' n° ' || n || '.txt',
  list, start, start + n % 200000 * interval '1 minute', version, 1, 0, 'text/plain',
  sha256(int8send(n)), 0
from size, paper;
-- Each says sixty words: four in ten are among the twenty commonest, the others are the rarer the further one looks.
insert into files.blob (hash, size, created_at, touched_at)
select sha256(int8send(n)), 400, start, start from size, paper;
drop index files.reading_words;
insert into files.reading (hash, media_type, asked_at, due_at, read_at, outcome, whole, body, words)
select sha256(int8send(n)), 'text/plain', start, start, start, 'READ', true, said.body, files.words_of(said.body)
from size, paper cross join lateral (
  select string_agg(case when random() < 0.4
    then (array['commune','conseil','travaux','école','voirie','marché','subvention','séance','habitants','bâtiment',
                'réunion','service','projet','facture','toiture','eau','chemin','association','élus','arrêté'])[1 + floor(random() * 20)]
    else 'mot' || translate(floor(power(random(), 3) * 50000)::int::text, '0123456789', 'abcdefghij') end, ' ') as body
  from generate_series(1, 60) where n > 0) as said;
create index reading_words on files.reading using gin (words) with (gin_pending_list_limit = 1024);
insert into documents.version (id, entry_id, number, hash, size, media_type, created_at)
select version, id, 1, sha256(int8send(n)), 0, 'text/plain', start from size, paper;
commit;

vacuum analyze;
select (select count(*) from organisations.organisation) as authorities, (select count(*) from people.person) as people,
  (select count(*) from spaces.space) as spaces, (select count(*) from documents.entry where kind = 'DOCUMENT') as documents;
