-- What the secrets of doors are made from: a door's link can be shown again to who runs it, and is kept as a hash only.
create table chat.door_key (
  lone boolean primary key default true check (lone),
  secret bytea not null check (length(secret) = 32)
);
insert into chat.door_key (secret)
  select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- A link by which people ask to come into the space of a topic. Renewing it closes the former one.
create table chat.door (
  id uuid primary key default gen_random_uuid(),
  conversation_id uuid not null references chat.conversation (id) on delete cascade,
  token_hash bytea not null unique,
  opened_by uuid not null references people.person (id),
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  -- How many may come by it, those who wait included.
  most int not null check (most between 1 and 500),
  closed_at timestamptz,
  closed_by uuid references people.person (id),
  check (ends_at > opened_at)
);
create unique index door_open on chat.door (conversation_id) where closed_at is null;
create index door_conversation on chat.door (conversation_id);

-- Somebody in front of a door: a person who is signed in, or somebody without an account who proves their address first.
create table chat.asking (
  id uuid primary key default uuidv7(),
  door_id uuid not null references chat.door (id) on delete cascade,
  person_id uuid references people.person (id) on delete cascade,
  given_name text check (btrim(given_name) <> '' and length(given_name) <= 80),
  family_name text check (btrim(family_name) <> '' and length(family_name) <= 80),
  email text check (length(email) <= 254),
  -- What they say of themselves.
  message text check (btrim(message) <> '' and length(message) <= 500),
  asked_at timestamptz not null,
  -- Where somebody without an account asked from, for as long as they have not proved their address.
  origin text,
  -- By which somebody without an account follows what becomes of it.
  token_hash bytea unique,
  confirmed_at timestamptz,
  decided_at timestamptz,
  decided_by uuid references people.person (id),
  accepted boolean,
  -- What whoever decided says.
  word text check (btrim(word) <> '' and length(word) <= 500),
  check ((person_id is null) = (email is not null)),
  check ((email is null) = (given_name is null) and (email is null) = (family_name is null) and (email is null) = (token_hash is null)),
  check (person_id is null or confirmed_at is not null),
  check ((decided_at is null) = (accepted is null)),
  check (decided_at is null or confirmed_at is not null)
);
create unique index asking_once on chat.asking (door_id, person_id) where person_id is not null;
create index asking_waiting on chat.asking (door_id) where decided_at is null and confirmed_at is not null;
create index asking_unproved on chat.asking (asked_at) where confirmed_at is null;
create index asking_email on chat.asking (lower(email), asked_at) where email is not null;
create index asking_person on chat.asking (person_id) where person_id is not null;
