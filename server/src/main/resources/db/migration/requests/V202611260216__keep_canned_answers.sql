-- Words that the agents of a space say again and again (*réponses types*); they share them.
create table requests.canned_answer (
  id uuid primary key default uuidv7(),
  space_id uuid not null references spaces.space (id) on delete cascade,
  title text not null check (btrim(title) <> '' and length(title) <= 80),
  body text not null check (btrim(body) <> '' and length(body) <= 4000),
  written_at timestamptz not null,
  written_by uuid not null references people.person (id)
);
create index canned_answer_space on requests.canned_answer (space_id);
