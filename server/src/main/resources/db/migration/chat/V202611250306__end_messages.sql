-- How long the messages of a space are kept. A space without a row keeps them always.
create table chat.keeping (
  space_id uuid primary key references spaces.space (id) on delete cascade,
  years int not null check (years between 1 and 10),
  chosen_by uuid not null references people.person (id),
  chosen_at timestamptz not null,
  -- Nothing goes before that day: until then the choice is undone without a loss.
  begins_at timestamptz not null check (begins_at > chosen_at)
);
create index keeping_begins on chat.keeping (begins_at);
-- The oldest of a topic: threads go as a whole, once the last thing said in them is old.
create index message_ending on chat.message (conversation_id, (coalesce(last_reply_at, at))) where thread_id is null;
