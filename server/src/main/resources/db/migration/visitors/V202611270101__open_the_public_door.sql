create schema visitors;

-- What the secrets of visitors and the small computations asked of them are made with; of this installation alone.
create table visitors.key (
  lone boolean primary key default true check (lone),
  secret bytea not null check (length(secret) = 32)
);
insert into visitors.key (secret)
  select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- Somebody without an account at a public door. What they bring belongs to the module behind the door; who they are lies here, and nowhere
-- else (docs/adr/0303).
create table visitors.visit (
  id uuid primary key default gen_random_uuid(),
  -- Which door, and the thing behind it.
  door text not null check (door ~ '^[A-Z_]{1,40}$'),
  place_id uuid not null,
  space_id uuid not null references spaces.space (id) on delete cascade,
  name text not null check (btrim(name) <> '' and length(name) <= 120),
  email text not null check (length(email) <= 254),
  -- The sentences agreed to, as they were read.
  consents text[] not null,
  came_at timestamptz not null,
  -- From where, keyed, until the address is proved.
  origin bytea,
  -- What the page that is being filled in holds, until the address is proved.
  draft_hash bytea unique,
  -- What the mail holds.
  token_hash bytea not null unique,
  asked_at timestamptz,
  proved_at timestamptz,
  -- From then on nothing of them is kept.
  erase_at timestamptz not null,
  check (proved_at is null or (asked_at is not null and origin is null and draft_hash is null))
);
create index visit_place on visitors.visit (door, place_id);
create index visit_space on visitors.visit (space_id);
create index visit_due on visitors.visit (erase_at);
create index visit_unproved on visitors.visit (came_at) where proved_at is null;
create index visit_origin on visitors.visit (origin, came_at) where proved_at is null;
create index visit_email on visitors.visit (lower(email), came_at);

-- Small computations that were handed in: each counts once.
create table visitors.spent (
  challenge bytea primary key,
  at timestamptz not null
);

-- The mails to visitors. They go from the outbox when the visit goes; one whose visit went otherwise, with its space, goes soon after.
create table visitors.letter (
  -- Of the mail module: no foreign key, what it no longer has is gone as well.
  message_id uuid primary key,
  visit_id uuid references visitors.visit (id) on delete set null
);
create index letter_visit on visitors.letter (visit_id);

-- Somebody lost the mail with their link. A job looks a moment later whether anything came from that address: no answer, and no time that an answer
-- takes, says so.
create table visitors.lost_link (
  id uuid primary key default gen_random_uuid(),
  door text not null check (door ~ '^[A-Z_]{1,40}$'),
  place_id uuid not null,
  space_id uuid not null references spaces.space (id) on delete cascade,
  -- Gone once it was looked for.
  email text check (length(email) <= 254),
  -- That address, and from where it was asked, keyed: they are counted for a day.
  address bytea not null,
  origin bytea not null,
  asked_at timestamptz not null
);
create index lost_link_space on visitors.lost_link (space_id);
create index lost_link_waiting on visitors.lost_link (asked_at) where email is not null;
create index lost_link_at on visitors.lost_link (asked_at);
