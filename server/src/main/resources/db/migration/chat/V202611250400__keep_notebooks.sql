-- The topic of each space in which quick notes are kept.
create table chat.notebook (
  space_id uuid primary key references spaces.space (id) on delete cascade,
  conversation_id uuid not null unique references chat.conversation (id) on delete cascade
);
