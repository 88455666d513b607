-- What came from a file and is not opened yet: its taker begins with it. It goes after a month.
create table contributions.received (
  id uuid primary key default uuidv7(),
  space_id uuid not null references spaces.space (id) on delete cascade,
  person_id uuid not null references people.person (id),
  content jsonb not null,
  at timestamptz not null
);
create index received_space on contributions.received (space_id);
create index received_at on contributions.received (at);
