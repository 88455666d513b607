-- Who was told about which document by *Prévenir*, and has not opened it since.
create table documents.told (
  person_id uuid not null references people.person (id),
  entry_id uuid not null references documents.entry (id) on delete cascade,
  by_id uuid not null references people.person (id),
  message text,
  at timestamptz not null,
  opened_at timestamptz,
  primary key (person_id, entry_id)
);
create index told_waiting on documents.told (person_id, at desc) where opened_at is null;
create index told_entry on documents.told (entry_id);
