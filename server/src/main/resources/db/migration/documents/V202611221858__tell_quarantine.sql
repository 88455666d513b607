-- Versions of which it was said that the antivirus withholds them.
create table documents.quarantine_told (
  version_id uuid primary key references documents.version (id) on delete cascade,
  at timestamptz not null
);
