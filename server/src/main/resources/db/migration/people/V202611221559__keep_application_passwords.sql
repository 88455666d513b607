-- A secret that a program, such as a mounted drive, signs in with in somebody's place (ADR 0140). Only its SHA-256 is kept: it is random.
create table people.application_password (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people.person (id),
  name text not null check (length(name) between 1 and 80),
  secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
  created_at timestamptz not null,
  last_used_at timestamptz,
  last_address text,
  revoked_at timestamptz
);
create index application_password_mine on people.application_password (person_id) where revoked_at is null;
