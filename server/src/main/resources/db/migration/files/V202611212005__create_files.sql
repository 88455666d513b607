create schema files;

-- A content, kept once, under blobs/ab/cd/<hash> in the data folder.
create table files.blob (
  hash bytea primary key check (octet_length(hash) = 32),
  size bigint not null check (size >= 0),
  created_at timestamptz not null,
  -- Last time somebody handed it in: what nothing refers to is kept for a while after that.
  touched_at timestamptz not null
);
create index blob_touched on files.blob (touched_at);

-- Bytes held and promised, versions and trash included. Quotas are kept by these rows, which an upload locks for a moment.
create table files.organisation_storage (
  organisation_id uuid primary key references organisations.organisation (id),
  used bigint not null default 0 check (used >= 0),
  reserved bigint not null default 0 check (reserved >= 0)
);

-- A resumable upload (tus 1.0). Its bytes lie under uploads/ until they are whole, then become a content; its length stays reserved until
-- the module that it is for has taken it.
create table files.upload (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  organisation_id uuid not null references organisations.organisation (id),
  -- The module that takes it, and what that module was told.
  target text not null,
  name text not null,
  metadata jsonb not null,
  length bigint not null check (length >= 0),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- Its content, whole and not yet taken.
  hash bytea references files.blob (hash),
  -- Whole, and waiting for a person to decide something.
  waiting_for text,
  completed_at timestamptz,
  result_id uuid,
  check (waiting_for is null or (hash is not null and completed_at is null))
);
create index upload_expiry on files.upload (expires_at);
create index upload_mine on files.upload (person_id, created_at) where completed_at is null;
create index upload_hash on files.upload (hash);
