-- Who works on what for how long (RFC 4918, 6; ADR 0141). Firm ones refuse others' changes; gentle ones are only shown. A lock on a folder
-- protects what it holds: its members, or with `deep` everything below.
create table documents.lock (
  id uuid primary key default uuidv7(),
  -- What a program proves that it holds it by; null where a person took it in the page, and is known by who they are.
  token uuid unique,
  entry_id uuid not null references documents.entry (id) on delete cascade,
  person_id uuid not null references people.person (id),
  exclusive boolean not null,
  deep boolean not null,
  firm boolean not null,
  -- What a program said of who holds it, as XML.
  owner text check (octet_length(owner) <= 4000),
  taken_at timestamptz not null,
  expires_at timestamptz not null
);
create index lock_entry on documents.lock (entry_id);
create index lock_expiry on documents.lock (expires_at);

-- What programs note about folders and documents (RFC 4918, 4): nobody else reads it.
create table documents.property (
  entry_id uuid not null references documents.entry (id) on delete cascade,
  namespace text not null check (octet_length(namespace) <= 500),
  name text not null check (octet_length(name) between 1 and 500),
  -- The whole element, readable by itself.
  value text not null check (octet_length(value) <= 32000),
  primary key (entry_id, namespace, name)
);
