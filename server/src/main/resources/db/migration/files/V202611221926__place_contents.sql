-- Since when the bytes lie in the bucket (parvis.s3.*); null for the disk of the server. The disk may hold a copy.
alter table files.blob add column in_bucket_at timestamptz;
create index blob_on_disk on files.blob (hash) where in_bucket_at is null;
create index blob_in_bucket on files.blob (hash) where in_bucket_at is not null;

-- Contents that were looked for and are not what they should be.
create table files.flaw (
  hash bytea primary key references files.blob (hash) on delete cascade,
  what text not null check (what in ('MISSING', 'DAMAGED')),
  found_at timestamptz not null
);

-- Looking whether everything is there. A whole one reads every byte and compares; another reads some.
create table files.checkup (
  id uuid primary key default uuidv7(),
  whole boolean not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  -- The last content that was looked at: where another server, or the same one started again, goes on.
  reached bytea,
  checked bigint not null default 0,
  bytes_read bigint not null default 0
);
create unique index checkup_under_way on files.checkup ((ended_at is null)) where ended_at is null;
