create schema people;

create table people.person (
  id uuid primary key default uuidv7(),
  email text check (email = btrim(email) and length(email) <= 254),
  -- For who has no e-mail: prenom.nom@valbourg
  login text check (login = btrim(login) and length(login) <= 120),
  honorific text check (honorific in ('MME', 'M')),
  given_name text not null check (btrim(given_name) <> '' and length(given_name) <= 80),
  family_name text not null check (btrim(family_name) <> '' and length(family_name) <= 80),
  phone text check (length(phone) <= 40),
  locale text check (locale in ('fr', 'en')),
  password_hash text,
  platform_admin_since timestamptz,
  created_at timestamptz not null,
  closed_at timestamptz,
  search_key text not null generated always as (platform.fold(given_name || ' ' || family_name || ' ' || given_name)) stored,
  check (email is not null or login is not null)
);
create unique index person_email on people.person (lower(email));
create unique index person_login on people.person (lower(login));
create index person_search on people.person using gin (search_key gin_trgm_ops);

-- A portrait made by the sandbox: 256 px JPEG without metadata.
create table people.portrait (
  person_id uuid primary key references people.person (id) on delete cascade,
  image bytea not null,
  changed_at timestamptz not null
);

-- A hat: what a person is in one authority. Rights are the union of a person's hats.
create table people.affiliation (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people.person (id),
  organisation_id uuid not null references organisations.organisation (id),
  kind text not null check (kind in ('ELECTED_MEMBER', 'AGENT')),
  post text check (length(post) <= 120),
  role text not null default 'MEMBER' check (role in ('MEMBER', 'MANAGER', 'ORG_ADMIN')),
  started_at timestamptz not null,
  ended_at timestamptz
);
create unique index affiliation_current on people.affiliation (person_id, organisation_id) where ended_at is null;
create index affiliation_organisation on people.affiliation (organisation_id) where ended_at is null;

-- An outside person: sponsored and dated.
create table people.guest (
  person_id uuid primary key references people.person (id),
  sponsor_id uuid not null references people.person (id),
  organisation_name text check (length(organisation_name) <= 120),
  reason text check (length(reason) <= 500),
  ends_at timestamptz not null
);

-- Published: what any module may show of a person beside what they did. A guest is marked wherever the name shows.
create view people.identity as
  select p.id as person_id, p.given_name, p.family_name, p.given_name || ' ' || p.family_name as name,
    g.person_id is not null as external, g.organisation_name as external_of, p.closed_at
  from people.person p
  left join people.guest g on g.person_id = p.id;

create table people.unit_member (
  unit_id uuid not null references organisations.unit (id),
  person_id uuid not null references people.person (id),
  head_since timestamptz,
  joined_at timestamptz not null,
  primary key (unit_id, person_id)
);
create index unit_member_person on people.unit_member (person_id);

-- Groupes de diffusion: of persons and of services, without nesting.
create table people.person_group (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisations.organisation (id),
  name text not null check (btrim(name) <> '' and length(name) <= 120),
  created_at timestamptz not null
);
create unique index person_group_name on people.person_group (organisation_id, platform.name_key(name));

create table people.group_person (
  group_id uuid not null references people.person_group (id) on delete cascade,
  person_id uuid not null references people.person (id),
  added_at timestamptz not null,
  primary key (group_id, person_id)
);
create index group_person_person on people.group_person (person_id);

create table people.group_unit (
  group_id uuid not null references people.person_group (id) on delete cascade,
  unit_id uuid not null references organisations.unit (id) on delete cascade,
  added_at timestamptz not null,
  primary key (group_id, unit_id)
);
create index group_unit_unit on people.group_unit (unit_id);

-- Published: who is in a unit, the units below it included.
create view people.unit_person as
  select distinct ancestor.unit_id, m.person_id
  from people.unit_member m
  join organisations.unit u on u.id = m.unit_id
  cross join lateral unnest(u.path) as ancestor (unit_id);

-- Published: who is in a group, by name or through a service.
create view people.group_member as
  select group_id, person_id from people.group_person
  union
  select g.group_id, u.person_id from people.group_unit g join people.unit_person u on u.unit_id = g.unit_id;

create table people.session (
  id uuid primary key default uuidv7(),
  token_hash bytea not null unique,
  person_id uuid not null references people.person (id),
  -- The hat worn; null is the first one.
  affiliation_id uuid references people.affiliation (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  remembered boolean not null,
  user_agent text,
  address text,
  revoked_at timestamptz
);
create index session_person on people.session (person_id) where revoked_at is null;

-- Failures delay by account and by address; nobody is locked out.
create table people.sign_in_failure (
  key text primary key,
  failures int not null,
  last_at timestamptz not null
);

-- How long after the last of so many failures the next try waits: nothing for the first ones, then 1, 2, 4… seconds, 15 minutes at most.
create function people.sign_in_wait(failures int, free int) returns interval
  language sql immutable parallel safe
  return case when failures < free then interval '0'
    else least(power(2, least(failures - free, 20)), 900) * interval '1 second' end;

-- Invitations, reset links, letter codes: only the hash is kept, each works once.
create table people.secret_link (
  token_hash bytea primary key,
  person_id uuid not null references people.person (id),
  purpose text not null check (purpose in ('INVITATION', 'PASSWORD_RESET', 'LETTER_CODE')),
  created_at timestamptz not null,
  created_by uuid references people.person (id),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index secret_link_person on people.secret_link (person_id) where used_at is null;

-- Published: a person as others see them, by their first hat.
create view people.card as
  select p.id as person_id, p.given_name, p.family_name, hat.post,
         g.person_id is not null and hat.organisation_id is null as external,
         coalesce(hat.organisation_name, g.organisation_name) as organisation_name,
         1 + get_byte(uuid_send(p.id), 15) % 6 as tone,
         case when portrait.person_id is not null
           then '/api/people/' || p.id || '/portrait?v=' || extract(epoch from portrait.changed_at)::bigint end as photo_url,
         p.search_key, p.closed_at
  from people.person p
  left join lateral (
    select a.organisation_id, a.post, o.name as organisation_name
    from people.affiliation a join organisations.organisation o on o.id = a.organisation_id
    where a.person_id = p.id and a.ended_at is null
    order by a.started_at, a.id limit 1
  ) as hat on true
  left join people.guest g on g.person_id = p.id
  left join people.portrait portrait on portrait.person_id = p.id;
