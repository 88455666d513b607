create schema scans;

-- What a copier shows to send what it scans into a space: an address of its own and a secret, for nothing else.
create table scans.scanner (
  id uuid primary key default uuidv7(),
  space_id uuid not null references spaces.space (id) on delete cascade,
  name text not null check (length(name) between 1 and 100),
  secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
  -- In whose name its scans come.
  created_by uuid not null references people.person (id),
  created_at timestamptz not null,
  last_used_at timestamptz,
  last_address text,
  revoked_at timestamptz
);
create index scanner_space on scans.scanner (space_id) where revoked_at is null;

-- The folder of a space in which scans wait to be filed: it stays the one, however it is called and wherever it is put.
create table scans.inbox (
  space_id uuid primary key references spaces.space (id) on delete cascade,
  folder_id uuid not null unique references documents.entry (id) on delete cascade
);
