-- Who wants to be told when a document gets a new version or another state.
create table documents.follower (
  entry_id uuid not null references documents.entry (id) on delete cascade,
  person_id uuid not null references people.person (id),
  since timestamptz not null,
  primary key (entry_id, person_id)
);
create index follower_person on documents.follower (person_id);
