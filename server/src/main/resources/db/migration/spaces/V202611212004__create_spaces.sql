create schema spaces;

-- In rising order: max() is the highest.
create type spaces.role as enum ('READER', 'CONTRIBUTOR', 'FACILITATOR');
create type spaces.level as enum ('READ', 'COMMENT', 'EDIT', 'MANAGE');

create table spaces.space (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisations.organisation (id),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  name text not null check (btrim(name) <> '' and length(name) <= 120),
  description text check (length(description) <= 2000),
  type text not null check (type in
    ('COUNCIL', 'EXECUTIVE', 'GOVERNING_BODY', 'SOCIAL_COMMITTEE', 'COMMITTEE', 'WORKING_GROUP', 'SERVICE', 'SUPPORT', 'CONFIDENTIAL',
     'PROJECT', 'GENERAL_INFO', 'SHARED_RESOURCES', 'CROSS_UNIT', 'SOCIAL', 'PARTNERS', 'INTER_AUTHORITY', 'ASSOCIATIONS')),
  access text not null check (access in ('OPEN', 'ON_REQUEST', 'CLOSED', 'SECRET')),
  -- What one is on entering, or on being let in without another word.
  entry_role spaces.role not null default 'READER' check (entry_role < 'FACILITATOR'),
  -- The access list of whatever has none of its own.
  access_list_id uuid not null,
  starts_on date,
  ends_on date,
  created_at timestamptz not null,
  created_by uuid references people.person (id),
  -- Last deposit, change or message, to the minute.
  active_at timestamptz not null,
  archived_at timestamptz,
  ended_at timestamptz,
  search_key text not null generated always as (platform.fold(name)) stored,
  unique (organisation_id, slug)
);
create index space_search on spaces.space using gin (search_key gin_trgm_ops);

-- Authorities that own an inter-authority space beside its host.
create table spaces.co_host (
  space_id uuid not null references spaces.space (id) on delete cascade,
  organisation_id uuid not null references organisations.organisation (id),
  primary key (space_id, organisation_id)
);
create index co_host_organisation on spaces.co_host (organisation_id);

-- The authorities of a space: its host and its co-hosts.
create view spaces.authority as
  select id as space_id, organisation_id from spaces.space
  union
  select space_id, organisation_id from spaces.co_host;

-- Renaming keeps a redirect, until another space takes the address.
create table spaces.former_slug (
  organisation_id uuid not null references organisations.organisation (id),
  slug text not null,
  space_id uuid not null references spaces.space (id) on delete cascade,
  primary key (organisation_id, slug)
);
create index former_slug_space on spaces.former_slug (space_id);

create table spaces.tool (
  space_id uuid not null references spaces.space (id) on delete cascade,
  code text not null,
  enabled_at timestamptz not null,
  primary key (space_id, code)
);

create table spaces.member (
  id uuid primary key default uuidv7(),
  space_id uuid not null references spaces.space (id) on delete cascade,
  person_id uuid references people.person (id),
  group_id uuid references people.person_group (id) on delete cascade,
  unit_id uuid references organisations.unit (id) on delete cascade,
  role spaces.role not null,
  added_at timestamptz not null,
  added_by uuid references people.person (id),
  check (num_nonnulls(person_id, group_id, unit_id) = 1)
);
create unique index member_once on spaces.member (space_id, person_id, group_id, unit_id) nulls not distinct;
create index member_person on spaces.member (person_id) where person_id is not null;
create index member_group on spaces.member (group_id) where group_id is not null;
create index member_unit on spaces.member (unit_id) where unit_id is not null;

-- Every path by which somebody is in a space: by name, through a group, through a service. A unit holds the people of the units below it; the
-- two conditions on its path say the same, one for the index used from the person's side, one for the index used from the space's.
create view spaces.member_path as
  select m.id as member_id, m.space_id, m.person_id, m.role from spaces.member m where m.person_id is not null
  union all
  select m.id, m.space_id, g.person_id, m.role from spaces.member m join people.group_person g on g.group_id = m.group_id
  union all
  select m.id, m.space_id, p.person_id, m.role
  from spaces.member m
  join people.group_unit g on g.group_id = m.group_id
  join organisations.unit u on u.path @> array[g.unit_id] and g.unit_id = any (u.path)
  join people.unit_member p on p.unit_id = u.id
  union all
  select m.id, m.space_id, p.person_id, m.role
  from spaces.member m
  join organisations.unit u on u.path @> array[m.unit_id] and m.unit_id = any (u.path)
  join people.unit_member p on p.unit_id = u.id;

-- Published: who is in a space; by several paths the highest role wins. Kept by the triggers of this schema, in the transaction that
-- changes a path, because every list of the product joins it (docs/adr/0006).
create table spaces.membership (
  person_id uuid not null references people.person (id),
  space_id uuid not null references spaces.space (id) on delete cascade,
  role spaces.role not null,
  primary key (person_id, space_id)
);
create index membership_space on spaces.membership (space_id, person_id);

-- Published: what a member may be shown of a space elsewhere (join membership beside it).
create view spaces.identity as
  select s.id as space_id, s.organisation_id, o.slug as organisation_slug, s.slug, s.name, s.type, s.archived_at, s.ended_at
  from spaces.space s
  join organisations.organisation o on o.id = s.organisation_id;

create table spaces.access_list (
  id uuid primary key default uuidv7(),
  space_id uuid not null references spaces.space (id) on delete cascade,
  created_at timestamptz not null
);
create index access_list_space on spaces.access_list (space_id);
alter table spaces.space add foreign key (access_list_id) references spaces.access_list (id) deferrable initially deferred;

-- A line gives a level to everyone with a role or a higher one, to a person, to a group or to a unit; the highest line wins.
-- It gives nothing to who is not a member of the space.
create table spaces.access_entry (
  list_id uuid not null references spaces.access_list (id) on delete cascade,
  role spaces.role,
  person_id uuid references people.person (id),
  group_id uuid references people.person_group (id) on delete cascade,
  unit_id uuid references organisations.unit (id) on delete cascade,
  level spaces.level not null,
  check (num_nonnulls(role, person_id, group_id, unit_id) = 1)
);
create unique index access_entry_once on spaces.access_entry (list_id, role, person_id, group_id, unit_id) nulls not distinct;
create index access_entry_group on spaces.access_entry (group_id) where group_id is not null;
create index access_entry_unit on spaces.access_entry (unit_id) where unit_id is not null;

-- Whether a line that names a group or a unit is for a person. A function of its own, because few lines are such and planning the views that it
-- reads would cost every list more than running it.
create function spaces.names_person(named_group uuid, named_unit uuid, person uuid) returns boolean
  language sql stable
  return case
    when named_group is not null
      then exists (select from people.group_member g where g.group_id = named_group and g.person_id = person)
    else exists (select from people.unit_person u where u.unit_id = named_unit and u.person_id = person)
  end;

-- Published: what a member may do with whatever a list governs. Nothing is grouped, so that a join on a list reads that list only (ADR 0061).
create view spaces.access as
  select l.space_id, l.id as list_id, m.person_id, best.level
  from spaces.access_list l
  join spaces.membership m on m.space_id = l.space_id
  cross join lateral (
    select max(e.level) as level
    from spaces.access_entry e
    where e.list_id = l.id
      and case
        when e.role is not null then e.role <= m.role
        when e.person_id is not null then e.person_id = m.person_id
        else spaces.names_person(e.group_id, e.unit_id, m.person_id)
      end
  ) as best
  where best.level is not null;

create table spaces.favourite (
  person_id uuid not null references people.person (id),
  space_id uuid not null references spaces.space (id) on delete cascade,
  added_at timestamptz not null,
  primary key (person_id, space_id)
);
create index favourite_space on spaces.favourite (space_id);

create table spaces.join_request (
  id uuid primary key default uuidv7(),
  space_id uuid not null references spaces.space (id) on delete cascade,
  person_id uuid not null references people.person (id),
  message text check (length(message) <= 1000),
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references people.person (id),
  accepted boolean,
  check ((decided_at is null) = (accepted is null))
);
create unique index join_request_open on spaces.join_request (space_id, person_id) where decided_at is null;

-- Asking the administrators for a space (A-18).
create table spaces.space_request (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisations.organisation (id),
  asked_by uuid not null references people.person (id),
  name text not null check (btrim(name) <> '' and length(name) <= 120),
  type text not null,
  need text check (length(need) <= 2000),
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references people.person (id),
  outcome text check (outcome in ('ACCEPTED', 'FOLDER', 'REFUSED')),
  answer text check (length(answer) <= 2000),
  space_id uuid references spaces.space (id),
  check ((decided_at is null) = (outcome is null))
);
create index space_request_organisation on spaces.space_request (organisation_id, asked_at);
