create schema documents;

-- Folders and documents share one namespace. The root folder of a space has no parent and no name of its own.
create table documents.entry (
  id uuid primary key default uuidv7(),
  space_id uuid not null references spaces.space (id) on delete cascade,
  parent_id uuid references documents.entry (id),
  kind text not null check (kind in ('FOLDER', 'DOCUMENT')),
  name text not null check (octet_length(name) between 1 and 255),
  -- The list that governs it: its own, or the one inherited from its folder, kept right on every write.
  access_list_id uuid not null references spaces.access_list (id),
  own_access boolean not null default false,
  created_at timestamptz not null,
  created_by uuid references people.person (id),
  changed_at timestamptz not null,
  changed_by uuid references people.person (id),
  version_id uuid,
  version_number int,
  size bigint,
  media_type text,
  trashed_at timestamptz,
  trashed_by uuid references people.person (id),
  -- What was thrown away together: the entry on which somebody pressed, on itself and on all below it.
  trash_root_id uuid,
  name_key text not null generated always as (platform.name_key(name)) stored,
  search_key text not null generated always as (platform.fold(name)) stored,
  check ((kind = 'DOCUMENT') = (version_id is not null)),
  check ((trashed_at is null) = (trash_root_id is null))
);
create unique index entry_sibling on documents.entry (parent_id, name_key) where trashed_at is null;
create unique index entry_root on documents.entry (space_id) where parent_id is null;
create index entry_by_name on documents.entry (parent_id, kind desc, name collate platform.french, id) where trashed_at is null;
create index entry_search on documents.entry using gin (search_key gin_trgm_ops) where trashed_at is null;
create index entry_recent on documents.entry (space_id, changed_at desc, id desc) where kind = 'DOCUMENT' and trashed_at is null;
create index entry_space on documents.entry (space_id) where trashed_at is null;
create index entry_parent on documents.entry (parent_id);
create index entry_trash on documents.entry (space_id, trashed_at desc) where trashed_at is not null;
create index entry_trash_root on documents.entry (trash_root_id) where trashed_at is not null;

create table documents.version (
  id uuid primary key default uuidv7(),
  entry_id uuid not null references documents.entry (id) on delete cascade,
  number int not null check (number >= 1),
  hash bytea not null references files.blob (hash),
  size bigint not null,
  media_type text not null,
  comment text check (length(comment) <= 500),
  restored_from int,
  created_at timestamptz not null,
  created_by uuid references people.person (id),
  unique (entry_id, number)
);
create index version_hash on documents.version (hash);
alter table documents.entry add foreign key (version_id) references documents.version (id) deferrable initially deferred;

-- Who changed what, when.
create table documents.change (
  id uuid primary key default uuidv7(),
  space_id uuid not null references spaces.space (id) on delete cascade,
  entry_id uuid not null references documents.entry (id) on delete cascade,
  person_id uuid references people.person (id),
  what text not null,
  detail jsonb not null default '{}',
  at timestamptz not null
);
create index change_entry on documents.change (entry_id, at desc, id desc);
create index change_space on documents.change (space_id, at desc, id desc);
