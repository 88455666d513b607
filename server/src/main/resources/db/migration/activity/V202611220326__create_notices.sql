create schema activity;

-- The lines of everybody's bell: what is meant for one person by name. Lines of a space go with it.
create table activity.notice (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people.person (id),
  kind text not null,
  by_id uuid not null references people.person (id),
  at timestamptz not null,
  space_id uuid references spaces.space (id) on delete cascade,
  subject text not null,
  excerpt text,
  address text not null,
  -- Where it happened: what rings there again before it was read stays one line.
  place text not null,
  count int not null default 1 check (count >= 1),
  read_at timestamptz
);
create unique index notice_unread on activity.notice (person_id, kind, place) where read_at is null;
create index notice_person on activity.notice (person_id, (read_at is null) desc, at desc, id desc);
create index notice_space on activity.notice (space_id);
