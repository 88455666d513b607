create schema links;

-- A link that somebody made for who has no account: to take what an entry holds (SHARE), or to hand files into a folder (DEPOSIT).
create table links.link (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('SHARE', 'DEPOSIT')),
  entry_id uuid not null references documents.entry (id) on delete cascade,
  secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
  password_hash text,
  word text check (length(word) <= 1000),
  created_by uuid not null references people.person (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  -- The version given; null for the latest one.
  version int check (version >= 1),
  takings_limit int check (takings_limit between 1 and 10000),
  takings int not null default 0 check (takings >= 0 and (takings_limit is null or takings <= takings_limit)),
  taken_at timestamptz,
  openings int not null default 0,
  opened_at timestamptz,
  files_limit int,
  bytes_limit bigint,
  check ((kind = 'DEPOSIT') = (files_limit is not null and bytes_limit is not null)),
  check (kind = 'SHARE' or (version is null and takings_limit is null))
);
create index link_entry on links.link (entry_id);

-- Whoever gave a link's password, for a while.
create table links.pass (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  link_id uuid not null references links.link (id) on delete cascade,
  expires_at timestamptz not null
);
create index pass_link on links.pass (link_id);
create index pass_expiry on links.pass (expires_at);

-- Somebody who hands files in, as they say who they are; the token is theirs alone, and shows them their receipt.
create table links.handing (
  id uuid primary key default uuidv7(),
  link_id uuid not null references links.link (id) on delete cascade,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  giver text not null check (length(giver) between 1 and 120),
  email text check (length(email) <= 254),
  word text check (length(word) <= 1000),
  started_at timestamptz not null
);
create index handing_link on links.handing (link_id);

-- A file announced by them, and then handed in. What it became may have gone since.
create table links.handed (
  id uuid primary key default uuidv7(),
  handing_id uuid not null references links.handing (id) on delete cascade,
  name text not null,
  size bigint not null check (size >= 0),
  announced_at timestamptz not null,
  handed_at timestamptz,
  hash bytea check (octet_length(hash) = 32),
  document_id uuid references documents.entry (id) on delete set null,
  check ((handed_at is null) = (hash is null))
);
create index handed_handing on links.handed (handing_id);
create index handed_document on links.handed (document_id) where document_id is not null;
