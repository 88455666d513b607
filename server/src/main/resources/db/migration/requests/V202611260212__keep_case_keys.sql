-- The secret of a mail by which somebody presses a button of a request without signing in: once, while it is in that step.
create table requests.key (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  case_id uuid not null references requests.case (id) on delete cascade,
  -- The entry into a step that it is about.
  round int not null,
  person_id uuid not null references people.person (id),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index key_case on requests.key (case_id);
create index key_expiry on requests.key (expires_at);
