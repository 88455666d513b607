create schema comments;

-- What is said of a document, about one of its versions and, where its author points at one, a place in it. An answer
-- belongs to a thread, which is named after its first comment. What is taken away loses its text at once, its trace stays.
create table comments.comment (
  id uuid primary key default uuidv7(),
  document_id uuid not null references documents.entry (id) on delete cascade,
  thread_id uuid references comments.comment (id) on delete cascade,
  version int not null check (version > 0),
  page int check (page > 0),
  place_left int,
  place_top int,
  place_width int,
  place_height int,
  body text not null check (length(body) <= 4000),
  author_id uuid not null references people.person (id),
  at timestamptz not null,
  edited_at timestamptz,
  removed_at timestamptz,
  removed_by uuid references people.person (id),
  resolved_at timestamptz,
  resolved_by uuid references people.person (id),
  check ((removed_at is null) = (removed_by is null) and (removed_at is null) = (body <> '')),
  check ((resolved_at is null) = (resolved_by is null) and (resolved_at is null or thread_id is null)),
  check (num_nonnulls(page, place_left, place_top, place_width, place_height) in (0, 5)),
  check (page is null or thread_id is null),
  -- In thousandths of the page, from its upper left corner.
  check (place_left >= 0 and place_top >= 0 and place_width >= 0 and place_height >= 0
    and place_left + place_width <= 1000 and place_top + place_height <= 1000)
);
create index comment_document on comments.comment (document_id, at);
create index comment_thread on comments.comment (thread_id) where thread_id is not null;

-- Whom a comment names, of those who may read the document.
create table comments.mention (
  comment_id uuid not null references comments.comment (id) on delete cascade,
  person_id uuid not null references people.person (id),
  primary key (comment_id, person_id)
);
