-- The address of a space: what its mail bears behind the `+` of ours. One that is closed or renewed leaves nothing.
create table chat.space_box (
  space_id uuid primary key references spaces.space (id) on delete cascade,
  name text not null unique check (length(name) between 10 and 40),
  opened_at timestamptz not null,
  opened_by uuid not null references people.person (id)
);

-- A mail to a space that waits for the word of who runs it. Decided, or after thirty days, nothing of it is left here.
create table chat.held_letter (
  id uuid primary key,
  space_id uuid not null references spaces.space (id) on delete cascade,
  -- By its own word.
  sender text not null,
  sender_name text,
  -- Whether the mail server that received it found that it comes from there.
  vouched boolean not null,
  -- Who has that address in the space; nobody where it is somebody else's.
  person_id uuid references people.person (id),
  title text not null check (length(title) between 1 and 120),
  body text not null check (length(body) <= 10000),
  came_at timestamptz not null
);
create index held_letter_space on chat.held_letter (space_id, came_at);

create table chat.held_file (
  letter_id uuid not null references chat.held_letter (id) on delete cascade,
  place int not null,
  name text not null,
  content bytea not null,
  primary key (letter_id, place)
);
