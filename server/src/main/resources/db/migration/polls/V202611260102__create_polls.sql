create schema polls;

-- A poll of a space: a draft of its author until it opens. Its questions are read and written as a whole (Question), and do not change
-- once somebody has answered.
create table polls.poll (
  id uuid primary key default uuidv7(),
  space_id uuid not null references spaces.space (id) on delete cascade,
  author_id uuid not null references people.person (id),
  title text not null default '' check (length(title) <= 200),
  description text not null default '' check (length(description) <= 4000),
  questions jsonb not null default '[]',
  -- How many times the questions were written since it opened: the link of a mail answers those that it showed.
  edition int not null default 1,
  anonymous boolean not null default false,
  -- Whether one may change one's answer until the end.
  changeable boolean not null default false,
  results text not null default 'LIVE' check (results in ('LIVE', 'HIDDEN')),
  -- Whether those who have not answered are reminded by themselves, the day before its end.
  reminding boolean not null default false,
  -- Who is asked, while it is written: the whole space, or the groups and services of polls.target.
  everybody boolean not null default true,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  opened_at timestamptz,
  closes_at timestamptz,
  closed_at timestamptz,
  -- Null where it closed by itself.
  closed_by uuid references people.person (id),
  -- When somebody reminded the silent, and when that happened by itself: once each.
  reminded_at timestamptz,
  reminded_by uuid references people.person (id),
  reminded_itself_at timestamptz,
  search_key text not null generated always as (platform.fold(title || ' ' || description)) stored,
  check (opened_at is null or btrim(title) <> ''),
  check (closes_at is null or opened_at is null or closes_at > opened_at),
  check (closed_at is null or opened_at is not null),
  check ((reminded_at is null) = (reminded_by is null)),
  check (not (anonymous and changeable))
);
create index poll_space on polls.poll (space_id, opened_at desc, id desc);
create index poll_due on polls.poll (closes_at) where opened_at is not null and closed_at is null and closes_at is not null;
create index poll_search on polls.poll using gin (search_key gin_trgm_ops);

-- Whom a draft asks, where it is not the whole space; and where a poll asks them, in what was chosen.
create table polls.target (
  poll_id uuid not null references polls.poll (id) on delete cascade,
  group_id uuid references people.person_group (id) on delete cascade,
  unit_id uuid references organisations.unit (id) on delete cascade,
  email text check (length(email) between 3 and 254),
  check (num_nonnulls(group_id, unit_id, email) = 1)
);
create unique index target_once on polls.target (poll_id, group_id, unit_id, lower(email)) nulls not distinct;
create index target_group on polls.target (group_id) where group_id is not null;
create index target_unit on polls.target (unit_id) where unit_id is not null;

-- Who is asked, each once; fixed when the poll opens. Whether they have answered is a mark without a moment: of an anonymous poll
-- nothing else is kept of it. Ids are random, so that their order tells nothing.
create table polls.voter (
  id uuid primary key default gen_random_uuid(),
  poll_id uuid not null references polls.poll (id) on delete cascade,
  person_id uuid references people.person (id),
  email text,
  -- How they came to be asked: in the space, of the authority, or from outside.
  path text not null check (path in ('SPACE', 'AUTHORITY', 'OUTSIDE')),
  answered boolean not null default false,
  check (num_nonnulls(person_id, email) = 1),
  check ((path = 'OUTSIDE') = (email is not null))
);
create unique index voter_person on polls.voter (poll_id, person_id) where person_id is not null;
create unique index voter_email on polls.voter (poll_id, lower(email)) where email is not null;
create index voter_of_person on polls.voter (person_id) where not answered;

-- What somebody answered under their name.
create table polls.ballot (
  voter_id uuid primary key references polls.voter (id) on delete cascade,
  poll_id uuid not null references polls.poll (id) on delete cascade,
  answers jsonb not null,
  at timestamptz not null
);
create index ballot_poll on polls.ballot (poll_id);

-- What was answered without a name. An urn is one row that holds many ballots, each under a random key; keys of one length are kept in
-- the order of their bytes, whatever the order in which they came.
create table polls.urn (
  poll_id uuid not null references polls.poll (id) on delete cascade,
  slot int not null,
  ballots jsonb not null default '{}',
  primary key (poll_id, slot)
);

-- Of an anonymous poll: what is shown while it goes on, worked out anew when five more have answered.
create table polls.shown (
  poll_id uuid primary key references polls.poll (id) on delete cascade,
  ballots int not null,
  figures jsonb not null
);

-- Options that take so many and no more.
create table polls.room (
  poll_id uuid not null references polls.poll (id) on delete cascade,
  question int not null,
  option int not null,
  capacity int not null check (capacity between 1 and 100000),
  taken int not null default 0 check (taken between 0 and capacity),
  primary key (poll_id, question, option)
);

-- What the links of the mails are signed with.
create table polls.key (
  lone boolean primary key default true check (lone),
  secret bytea not null
);
insert into polls.key (secret)
select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
