-- Who takes part in a topic by mail, without an account. Who was removed, or stopped, stays as a trace.
create table chat.correspondent (
  id uuid primary key default uuidv7(),
  conversation_id uuid not null references chat.conversation (id) on delete cascade,
  person_id uuid not null references people.person (id),
  added_by uuid not null references people.person (id),
  added_at timestamptz not null,
  -- Why, in the words of who added them.
  reason text check (length(reason) <= 500),
  removed_at timestamptz,
  -- Nobody where they stopped by themselves.
  removed_by uuid references people.person (id),
  -- Up to where mails have told what was said.
  told_seq bigint not null,
  -- Whoever holds it may stop these mails, and nothing else.
  stop_token text not null unique
);
create unique index correspondent_current on chat.correspondent (conversation_id, person_id) where removed_at is null;
create index correspondent_conversation on chat.correspondent (conversation_id, added_at);
