-- What stays at the head of a conversation, for all who read it.
create table chat.pin (
  message_id uuid primary key references chat.message (id) on delete cascade,
  conversation_id uuid not null references chat.conversation (id) on delete cascade,
  pinned_by uuid not null references people.person (id),
  pinned_at timestamptz not null
);
create index pin_conversation on chat.pin (conversation_id, pinned_at);
