create schema calls;

-- A call for entries (appel à participation): what anybody may bring at a public address, and what a jury makes of it.
create table calls.call (
  id uuid primary key default uuidv7(),
  space_id uuid not null references spaces.space (id) on delete cascade,
  -- Its public address.
  code text not null unique check (code ~ '^[a-z0-9-]{4,60}$'),
  title text not null check (btrim(title) <> '' and length(title) <= 120),
  rules text not null check (length(rules) <= 12000),
  -- In the authority's zone, both included.
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  -- On that day everything that did not win goes, and who brought it.
  erase_on date not null check (erase_on > until_on),
  per_person int not null check (per_person between 1 and 10),
  -- Photographs with each entry, at most; 0 where words are enough. Where there are some, one at least is asked for.
  pictures int not null check (pictures between 0 and 5),
  picture_bytes bigint not null check (picture_bytes between 1048576 and 26214400),
  opened_by uuid not null references people.person (id),
  opened_at timestamptz not null,
  published_at timestamptz,
  -- Ended before its last day.
  closed_at timestamptz,
  -- When its jury was told that it may begin.
  jury_told_at timestamptz,
  judged_at timestamptz,
  announced_at timestamptz,
  erased_at timestamptz,
  search_key text not null generated always as (platform.fold(title || ' ' || rules)) stored,
  check (published_at is not null or (closed_at is null and judged_at is null)),
  check (judged_at is not null or announced_at is null)
);
create index call_space on calls.call (space_id);
create index call_search on calls.call using gin (search_key gin_trgm_ops);
create index call_jury on calls.call (until_on) where published_at is not null and judged_at is null and jury_told_at is null;

-- What the jury looks at: one to five points each.
create table calls.criterion (
  id uuid primary key default uuidv7(),
  call_id uuid not null references calls.call (id) on delete cascade,
  position int not null,
  label text not null check (btrim(label) <> '' and length(label) <= 120),
  unique (call_id, position)
);

-- What everybody who enters agrees to.
create table calls.consent (
  id uuid primary key default uuidv7(),
  call_id uuid not null references calls.call (id) on delete cascade,
  position int not null,
  label text not null check (btrim(label) <> '' and length(label) <= 500),
  unique (call_id, position)
);

create table calls.juror (
  call_id uuid not null references calls.call (id) on delete cascade,
  person_id uuid not null references people.person (id),
  primary key (call_id, person_id)
);
create index juror_person on calls.juror (person_id);

-- What somebody brought. Its number is given once their address is proved: until then it counts for nothing. Who it is lies in visitors.visit; only
-- the name of who won is written here, once it is announced.
create table calls.entry (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references calls.call (id) on delete cascade,
  visit_id uuid unique references visitors.visit (id) deferrable initially deferred,
  number int,
  title text not null check (btrim(title) <> '' and length(title) <= 120),
  words text not null check (length(words) <= 4000),
  -- How many photographs were tried: each is decoded.
  tries int not null default 0,
  set_aside_at timestamptz,
  set_aside_why text check (length(set_aside_why) <= 500),
  -- First, second...
  place int check (place > 0),
  prize text check (length(prize) <= 80),
  author text check (length(author) <= 120),
  unique (call_id, number),
  unique (call_id, place),
  check (num_nonnulls(place, prize, author) in (0, 3)),
  check (visit_id is not null or place is not null),
  check ((set_aside_at is null) = (set_aside_why is null))
);

-- A photograph, without what it said of where it was taken, and as it is shown: smaller, drawn anew.
create table calls.picture (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null references calls.entry (id) on delete cascade,
  position int not null,
  hash bytea not null references files.blob (hash),
  size bigint not null,
  media_type text not null,
  shown_hash bytea not null references files.blob (hash),
  shown_size bigint not null,
  shown_type text not null,
  width int not null,
  height int not null,
  unique (entry_id, position)
);
create index picture_hash on calls.picture (hash);
create index picture_shown on calls.picture (shown_hash);

create table calls.score (
  entry_id uuid not null references calls.entry (id) on delete cascade,
  criterion_id uuid not null references calls.criterion (id) on delete cascade,
  person_id uuid not null references people.person (id),
  points int not null check (points between 1 and 5),
  primary key (entry_id, criterion_id, person_id)
);
create index score_criterion on calls.score (criterion_id);
create index score_person on calls.score (person_id);
