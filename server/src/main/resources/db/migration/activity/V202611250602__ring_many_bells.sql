-- A notice for more people than a request waits for: one row, which rings their bells some hundred at a time.
create table activity.peal (
  id bigint generated always as identity primary key,
  kind text not null,
  by_id uuid references people.person (id),
  at timestamptz not null,
  space_id uuid references spaces.space (id) on delete cascade,
  subject text not null,
  excerpt text,
  address text not null,
  legal boolean not null,
  mailed boolean not null,
  -- Whose bell has yet to ring.
  recipients uuid[] not null check (cardinality(recipients) > 0)
);
create index peal_space on activity.peal (space_id);
