create schema demo;

-- The one filling of this installation, and how far it has come: the next start goes on where a kill stopped it.
create table demo.filling (
  one boolean primary key default true check (one),
  started_at timestamptz not null,
  documents int not null default 0 check (documents >= 0),
  finished_at timestamptz
);

-- Who and what the tables of the demonstration became: person:sabine.ravenel, space:communication…
create table demo.part (
  key text primary key,
  id uuid not null
);
