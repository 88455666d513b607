create schema chat;

-- What stands behind a mention, `@[Nom](person:…)`, is not text that one looks for.
create function chat.plain(body text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(body, '\]\((person|group|space)[^)\s]{0,60}\)', ' ', 'g');

-- French, without accents: "œuvre", "l’école", "réunions" are found as "oeuvre", "ecole", "reunion".
create text search configuration chat.french (copy = pg_catalog.french);
alter text search configuration chat.french
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part with public.unaccent, french_stem;

-- The same words, whole: what the vocabulary of corrections is made of.
create text search configuration chat.whole (copy = pg_catalog.simple);
alter text search configuration chat.whole
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part with public.unaccent, simple;

create table chat.conversation (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('TOPIC', 'DIRECT', 'GROUP')),
  space_id uuid references spaces.space (id) on delete cascade,
  title text check (btrim(title) <> '' and length(title) <= 120),
  -- The two people of a direct conversation, the smaller id first: there is one for each pair.
  direct_key text unique,
  created_at timestamptz not null,
  created_by uuid not null references people.person (id),
  closed_at timestamptz,
  closed_by uuid references people.person (id),
  -- Counts what happens to its messages, without gaps: catching up is "what happened after revision N".
  revision bigint not null default 0,
  last_seq bigint not null default 0,
  -- The last message, or else the creation.
  moved_at timestamptz not null,
  check ((kind = 'TOPIC') = (space_id is not null)),
  check ((kind = 'DIRECT') = (direct_key is not null)),
  check (kind <> 'TOPIC' or title is not null),
  check (closed_at is null or kind = 'TOPIC')
) with (fillfactor = 60);
create index conversation_space on chat.conversation (space_id) where space_id is not null;

-- The people of direct and group conversations; those of a topic are the members of its space.
create table chat.participant (
  conversation_id uuid not null references chat.conversation (id) on delete cascade,
  person_id uuid not null references people.person (id),
  joined_at timestamptz not null,
  primary key (conversation_id, person_id)
);
create index participant_person on chat.participant (person_id);

create table chat.message (
  id uuid primary key,
  conversation_id uuid not null references chat.conversation (id) on delete cascade,
  -- The message that it answers, which answers none itself.
  thread_id uuid references chat.message (id) on delete cascade,
  author_id uuid not null references people.person (id),
  at timestamptz not null,
  body text not null check (length(body) <= 10000),
  edited_at timestamptz,
  deleted_at timestamptz,
  -- Its order: the conversation's revision when it came.
  seq bigint not null,
  -- The conversation's revision when it last changed.
  revision bigint not null,
  reply_count int not null default 0 check (reply_count >= 0),
  last_reply_at timestamptz,
  -- Beside its words, its conversation: a common word is looked for in the conversations of one person only.
  words tsvector not null generated always as (
    to_tsvector('chat.french'::regconfig, chat.plain(body)) || array_to_tsvector(array['#' || conversation_id::text])) stored,
  unique (conversation_id, seq),
  check ((deleted_at is null) = (btrim(body) <> '')),
  check (revision >= seq)
);
create index message_root on chat.message (conversation_id, seq) where thread_id is null;
create index message_changed on chat.message (conversation_id, revision) where revision > seq;
create index message_time on chat.message (conversation_id, at);
create index message_thread on chat.message (thread_id, seq) where thread_id is not null;
create index message_words on chat.message using gin (words) with (gin_pending_list_limit = 1024);

create table chat.reaction (
  message_id uuid not null references chat.message (id) on delete cascade,
  emoji text not null check (length(emoji) between 1 and 16),
  person_id uuid not null references people.person (id),
  at timestamptz not null,
  primary key (message_id, emoji, person_id)
);

-- Whom a message names. A group or the whole space is one row, whatever its size.
create table chat.mention (
  message_id uuid not null references chat.message (id) on delete cascade,
  conversation_id uuid not null references chat.conversation (id) on delete cascade,
  seq bigint not null,
  kind text not null check (kind in ('PERSON', 'GROUP', 'SPACE')),
  target_id uuid not null,
  primary key (message_id, kind, target_id)
);
create index mention_conversation on chat.mention (conversation_id, seq);

-- What a message refers to by its address.
create table chat.reference (
  message_id uuid not null references chat.message (id) on delete cascade,
  kind text not null check (kind in ('DOCUMENT', 'SPACE', 'MESSAGE', 'PERSON')),
  target_id uuid not null,
  primary key (message_id, kind, target_id)
);
create index reference_target on chat.reference (kind, target_id);

-- Up to where somebody has read.
create table chat.reading (
  conversation_id uuid not null references chat.conversation (id) on delete cascade,
  person_id uuid not null references people.person (id),
  read_seq bigint not null,
  primary key (conversation_id, person_id)
) with (fillfactor = 70);

create table chat.draft (
  conversation_id uuid not null references chat.conversation (id) on delete cascade,
  person_id uuid not null references people.person (id),
  thread_id uuid references chat.message (id) on delete cascade,
  body text not null check (body <> '' and length(body) <= 10000),
  changed_at timestamptz not null,
  unique nulls not distinct (conversation_id, person_id, thread_id)
);
create index draft_thread on chat.draft (thread_id) where thread_id is not null;

-- Words that messages hold, for what is typed with a mistake.
create table chat.word (
  word text primary key check (length(word) between 3 and 40)
);
create index word_letters on chat.word using gin (word gin_trgm_ops);
