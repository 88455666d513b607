create schema models;

-- What the models of this installation are signed with, made at the first need: for all nodes, and part of the backup.
create table models.signing_key (
  lone boolean primary key default true check (lone),
  public_key bytea not null check (octet_length(public_key) = 32),
  private_key bytea not null
);

-- Models that came from a file.
create table models.arrival (
  id uuid primary key default uuidv7(),
  space_id uuid not null references spaces.space (id) on delete cascade,
  public_key bytea not null,
  kind text not null,
  name text not null,
  from_name text not null,
  by_id uuid not null references people.person (id),
  at timestamptz not null
);
create index arrival_key on models.arrival (public_key);
create index arrival_space on models.arrival (space_id);
