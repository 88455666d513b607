-- A topic that people had elsewhere, brought in by somebody: it can be read and nothing else.
alter table chat.conversation
  add column brought_by uuid references people.person (id),
  add column brought_at timestamptz,
  add check ((brought_by is null) = (brought_at is null)),
  add check (brought_by is null or (kind = 'TOPIC' and closed_at is not null));

-- What they are called where it came from, where they are nobody here; the author is then who brought it in.
alter table chat.message add column said_as text check (btrim(said_as) <> '' and length(said_as) <= 120);

-- An export on its way in. Its file is kept until all of it has come.
create table chat.archive (
  id uuid primary key default uuidv7(),
  space_id uuid not null references spaces.space (id) on delete cascade,
  person_id uuid not null references people.person (id),
  file_name text not null check (length(file_name) <= 200),
  content bytea references files.blob (hash),
  state text not null check (state in ('LOOKING', 'LOOKED', 'BRINGING', 'DONE', 'FAILED')),
  -- The slug of what stopped it.
  failure text,
  date_order text check (date_order in ('DAY_FIRST', 'MONTH_FIRST')),
  -- What was seen in it, as JSON.
  looked jsonb,
  title text check (btrim(title) <> '' and length(title) <= 120),
  -- Who is who: names of the export, and persons.
  people jsonb,
  conversation_id uuid references chat.conversation (id) on delete set null,
  -- How many messages have come.
  done int not null default 0,
  files_brought int not null default 0,
  -- Files that did not come, and why, as JSON.
  left_out jsonb not null default '[]',
  made_at timestamptz not null,
  ended_at timestamptz,
  -- Somebody works at it, or died doing so.
  claim uuid,
  taken_until timestamptz,
  check ((content is null) = (state in ('DONE', 'FAILED')))
);
create index archive_space on chat.archive (space_id, made_at);
create index archive_work on chat.archive (made_at) where state in ('LOOKING', 'BRINGING');
create index archive_content on chat.archive (content) where content is not null;
create index archive_conversation on chat.archive (conversation_id) where conversation_id is not null;
