create schema posts;

-- Who publishes in a space, and whether one may comment there. Without a row the type of the space says it.
create table posts.board (
  space_id uuid primary key references spaces.space (id) on delete cascade,
  publishers text not null check (publishers in ('FACILITATORS', 'CONTRIBUTORS')),
  comments text not null check (comments in ('OPEN', 'CLOSED')),
  set_at timestamptz not null,
  set_by uuid not null references people.person (id)
);

-- What is published. Without `publish_at` it is being written, or was taken back; what is written and not yet published stands in
-- `posts.draft`. The list is the space's own or one of the post's.
create table posts.post (
  id uuid primary key default uuidv7(),
  space_id uuid not null references spaces.space (id) on delete cascade,
  access_list_id uuid not null references spaces.access_list (id) on delete cascade,
  own_access boolean not null default false,
  title text not null default '' check (length(title) <= 200),
  -- A list of blocks of runs (PostBlock): never HTML.
  body jsonb not null default '[]',
  -- The same without any form, to be looked through.
  words text not null default '',
  picture_id uuid references documents.entry (id) on delete set null,
  picture_text text check (length(picture_text) <= 300),
  -- Where its files lie.
  folder_id uuid references documents.entry (id) on delete set null,
  author_id uuid references people.person (id),
  -- Who wrote what came back with a space, where they are not in it: in words.
  said_by text check (length(said_by) between 1 and 300),
  created_at timestamptz not null,
  publish_at timestamptz,
  -- When the space was told of it: once.
  announced_at timestamptz,
  edited_at timestamptz,
  expires_at timestamptz,
  pinned_at timestamptz,
  pinned_by uuid references people.person (id),
  search_key text not null generated always as (platform.fold(title || ' ' || words)) stored,
  check (num_nonnulls(author_id, said_by) = 1),
  check (publish_at is null or btrim(title) <> ''),
  check (expires_at > publish_at),
  check ((pinned_at is null) = (pinned_by is null))
);
create index post_space on posts.post (space_id, publish_at desc, id desc);
create index post_list on posts.post (access_list_id);
create index post_due on posts.post (publish_at) where announced_at is null and publish_at is not null;
create index post_search on posts.post using gin (search_key gin_trgm_ops);

-- What somebody is writing: all of it, as it will be published.
create table posts.draft (
  post_id uuid not null references posts.post (id) on delete cascade,
  person_id uuid not null references people.person (id),
  content jsonb not null,
  at timestamptz not null,
  primary key (post_id, person_id)
);

create table posts.attachment (
  post_id uuid not null references posts.post (id) on delete cascade,
  document_id uuid not null references documents.entry (id) on delete cascade,
  place int not null,
  primary key (post_id, document_id)
);
create index attachment_document on posts.attachment (document_id);

-- A *note de service*: its number is its own in its space and year, even once it is taken back.
create table posts.note (
  post_id uuid primary key references posts.post (id) on delete cascade,
  space_id uuid not null references spaces.space (id) on delete cascade,
  year int not null,
  number int not null check (number between 1 and 9999),
  signed_on date not null,
  signatory text not null check (btrim(signatory) <> '' and length(signatory) <= 200),
  valid_until date check (valid_until >= signed_on),
  reading_asked_at timestamptz,
  reminded_at timestamptz,
  reminded_by uuid references people.person (id),
  unique (space_id, year, number)
);

-- Who has said that they read a note.
create table posts.reading (
  id uuid primary key default uuidv7(),
  post_id uuid not null references posts.post (id) on delete cascade,
  person_id uuid references people.person (id),
  said_by text check (length(said_by) between 1 and 300),
  at timestamptz not null,
  unique (post_id, person_id),
  check (num_nonnulls(person_id, said_by) = 1)
);

-- What is for the public: nothing leaves before somebody approved it as it is.
create table posts.public_copy (
  post_id uuid primary key references posts.post (id) on delete cascade,
  panel_text text check (length(panel_text) <= 60),
  panel_from date,
  panel_until date check (panel_until >= panel_from),
  asked_at timestamptz not null,
  approved_at timestamptz,
  approved_by uuid references people.person (id),
  check ((approved_at is null) = (approved_by is null))
);
create index public_copy_approved on posts.public_copy (approved_at) where approved_at is not null;

-- What people say below. An answer belongs to the comment that it answers. What is taken away loses its text at once.
create table posts.comment (
  id uuid primary key default uuidv7(),
  post_id uuid not null references posts.post (id) on delete cascade,
  thread_id uuid references posts.comment (id) on delete cascade,
  body text not null check (length(body) <= 4000),
  author_id uuid references people.person (id),
  said_by text check (length(said_by) between 1 and 300),
  at timestamptz not null,
  edited_at timestamptz,
  removed_at timestamptz,
  removed_by uuid references people.person (id),
  check (num_nonnulls(author_id, said_by) = 1),
  check ((removed_at is null) = (removed_by is null) and (removed_at is null) = (body <> ''))
);
create index comment_post on posts.comment (post_id, at);
create index comment_thread on posts.comment (thread_id) where thread_id is not null;

-- Whom a comment names, of those who may read the post.
create table posts.mention (
  comment_id uuid not null references posts.comment (id) on delete cascade,
  person_id uuid not null references people.person (id),
  primary key (comment_id, person_id)
);
