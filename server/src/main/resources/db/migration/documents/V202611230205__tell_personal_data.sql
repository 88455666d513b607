-- Of which documents somebody was told that they seem to hold personal data: once, whatever comes after.
create table documents.personal_data_told (
  entry_id uuid primary key references documents.entry (id) on delete cascade,
  at timestamptz not null
);
