-- Messages that leave at a chosen moment; the id is the message's own, so that it is written once.
create table chat.late_message (
  id uuid primary key,
  conversation_id uuid not null references chat.conversation (id) on delete cascade,
  author_id uuid not null references people.person (id),
  -- What the conversation was called.
  subject text not null,
  body text not null check (btrim(body) <> '' and length(body) <= 10000),
  due_at timestamptz not null,
  made_at timestamptz not null,
  -- Somebody sends it at this moment, or died doing so.
  taken_until timestamptz,
  -- Why it did not leave.
  refused text
);
create index late_message_author on chat.late_message (author_id, due_at);
create index late_message_due on chat.late_message (due_at) where refused is null;
create index late_message_conversation on chat.late_message (conversation_id);

create table chat.reminder (
  person_id uuid not null references people.person (id),
  message_id uuid not null references chat.message (id) on delete cascade,
  due_at timestamptz not null,
  primary key (person_id, message_id)
);
create index reminder_due on chat.reminder (due_at);
create index reminder_message on chat.reminder (message_id);
