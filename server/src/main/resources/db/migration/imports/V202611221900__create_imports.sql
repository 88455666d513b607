create schema imports;

-- Somebody brings what lies elsewhere into a folder: looked at first, accepted, then brought in the background.
create table imports.import (
  id uuid primary key default uuidv7(),
  folder_id uuid not null references documents.entry (id) on delete cascade,
  space_id uuid not null references spaces.space (id) on delete cascade,
  person_id uuid not null references people.person (id),
  source text not null check (source in ('ZIP', 'FOLDER', 'WEBDAV')),
  label text not null check (length(label) between 1 and 500),
  -- Where, and as whom: a path of this machine, an address. A password stands nowhere.
  place text,
  login text,
  -- The ZIP, kept until it has been brought.
  archive bytea references files.blob (hash),
  created_at timestamptz not null,
  looked_at timestamptz,
  accepted_at timestamptz,
  duplicates text check (duplicates in ('BRING', 'LEAVE')),
  -- Until somebody lets it go on; the failure is null where a person stopped it.
  halted_at timestamptz,
  failure text,
  ended_at timestamptz,
  -- What has come of it, and in how much time of work.
  files_done int not null default 0,
  bytes_done bigint not null default 0,
  worked_ms bigint not null default 0,
  -- The server that works at it, and until when that is believed.
  claim uuid,
  claimed_until timestamptz,
  check ((accepted_at is null) = (duplicates is null)),
  check (accepted_at is null or looked_at is not null)
);
create index import_space on imports.import (space_id, created_at desc, id desc);
create index import_waiting on imports.import (created_at) where ended_at is null;
create index import_folder on imports.import (folder_id);
create index import_archive on imports.import (archive) where archive is not null;

-- What an import found, and what became of it: written with the batch of documents that it tells of, so that nothing comes twice.
create table imports.item (
  import_id uuid not null references imports.import (id) on delete cascade,
  number int not null,
  -- The folder that it lies in; null at the top.
  parent int,
  folder boolean not null,
  -- As the source writes it, and as it is kept.
  path text not null,
  name text not null,
  locator text not null,
  size bigint not null,
  modified_at timestamptz,
  hash bytea,
  -- What is to be said of it: another name, the same content elsewhere, why it is left.
  mark text,
  about text,
  fate text check (fate in ('BROUGHT', 'LEFT')),
  -- What it became. No key: it may have gone since.
  entry_id uuid,
  primary key (import_id, number)
);
create index item_pending on imports.item (import_id, number) where fate is null;
create index item_mark on imports.item (import_id, mark, number) where mark is not null;
create index item_size on imports.item (import_id, size) where not folder and fate is null;
create index item_hash on imports.item (import_id, hash) where hash is not null;
