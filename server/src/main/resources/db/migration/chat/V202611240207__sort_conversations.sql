-- How each sorts their conversations.
create table chat.section (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  name text not null check (btrim(name) <> '' and length(name) <= 60),
  position int not null,
  -- Only its name shows since then.
  collapsed_at timestamptz
);
create index section_person on chat.section (person_id, position);

create table chat.section_place (
  person_id uuid not null references people.person (id),
  conversation_id uuid not null references chat.conversation (id) on delete cascade,
  section_id uuid not null references chat.section (id) on delete cascade,
  primary key (person_id, conversation_id)
);
create index section_place_section on chat.section_place (section_id);
create index section_place_conversation on chat.section_place (conversation_id);
