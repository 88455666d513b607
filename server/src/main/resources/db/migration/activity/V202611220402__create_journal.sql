-- What happened in each space, for those who may see it.
create table activity.entry (
  id uuid primary key default uuidv7(),
  space_id uuid not null references spaces.space (id) on delete cascade,
  -- The list that governs the thing; null for the whole space. No key: a list goes with the thing, and the line stays.
  access_list_id uuid,
  -- Only those who run the space see it.
  reserved boolean not null,
  kind text not null check (kind ~ '^[a-z]+\.[a-z-]+$'),
  thing_id uuid,
  name text,
  detail text,
  by_id uuid not null references people.person (id),
  at timestamptz not null,
  -- What is one line a day.
  day date
);
create index entry_space on activity.entry (space_id, at desc, id desc);
create index entry_thing on activity.entry (thing_id, at desc, id desc) where thing_id is not null;
create unique index entry_daily on activity.entry (thing_id, by_id, kind, day) where day is not null;

-- A thing's lines are for whoever may read the thing now: a trigger of the table that holds the things (id, space_id, access_list_id).
create function activity.follow_list() returns trigger
  language plpgsql as $$
begin
  update activity.entry set access_list_id = new.access_list_id where thing_id = new.id and space_id = new.space_id;
  return null;
end
$$;
