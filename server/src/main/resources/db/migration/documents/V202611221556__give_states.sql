alter table documents.entry
  add column state text check (state in ('DRAFT', 'REVIEW', 'VALIDATED', 'FINAL')),
  -- Whether those who only read are shown approved versions only.
  add column withholds boolean not null default false,
  -- The version that they are shown while a newer one awaits approval; null where they are shown the current one.
  add column readers_version_id uuid references documents.version (id) deferrable initially deferred,
  add check (kind = 'DOCUMENT' or (state is null and not withholds and readers_version_id is null));

-- Who is asked to read a document again or to approve it: they are shown the newest version, though they only read.
create table documents.reviewer (
  entry_id uuid not null references documents.entry (id) on delete cascade,
  person_id uuid not null references people.person (id),
  primary key (entry_id, person_id)
);

-- A document that only those who work on it see until it is approved once: the list that governed it before, to be given back.
create table documents.withheld (
  entry_id uuid primary key references documents.entry (id) on delete cascade,
  list_id uuid references spaces.access_list (id)
);
create index withheld_list on documents.withheld (list_id) where list_id is not null;

-- Which version of a document a person is shown who has a level on it: the current one, but for those who only read what awaits approval.
create function documents.version_for(entry documents.entry, level spaces.level, person uuid) returns uuid
  language sql stable
  return case
    when (entry).readers_version_id is null or level >= 'EDIT' then (entry).version_id
    when exists (select from documents.reviewer r where r.entry_id = (entry).id and r.person_id = person) then (entry).version_id
    else (entry).readers_version_id
  end;

-- Published: what a document is called and what governs it (join spaces.access on its list beside it).
create view documents.identity as
  select id as entry_id, space_id, access_list_id, kind, name, version_number, state, trashed_at from documents.entry;
