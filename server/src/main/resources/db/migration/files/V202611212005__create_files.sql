create schema files;

-- A content, kept once, under blobs/ab/cd/<hash> in the data folder.
create table files.blob (
  hash bytea primary key check (octet_length(hash) = 32),
  size bigint not null check (size >= 0),
  media_type text not null,
  created_at timestamptz not null
);

-- Bytes held and promised, versions and trash included. Quotas are kept by these rows, which an upload locks for a moment.
create table files.organisation_storage (
  organisation_id uuid primary key references organisations.organisation (id),
  used bigint not null default 0 check (used >= 0),
  reserved bigint not null default 0 check (reserved >= 0)
);

-- A resumable upload (tus 1.0); its bytes lie under uploads/ until they are whole.
create table files.upload (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  organisation_id uuid not null references organisations.organisation (id),
  length bigint not null check (length >= 0),
  received bigint not null default 0,
  name text not null,
  metadata jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  completed_at timestamptz,
  hash bytea,
  check (received between 0 and length)
);
create index upload_expiry on files.upload (expires_at);
