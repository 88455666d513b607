-- The secret of a mail by which somebody answers without signing in: once, about one version, while it is their turn.
create table approvals.key (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  circuit_id uuid not null,
  step text not null,
  person_id uuid not null,
  version int not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (circuit_id, step, person_id) references approvals.seat (circuit_id, step, person_id) on delete cascade
);
create index key_seat on approvals.key (circuit_id, step, person_id);
create index key_expiry on approvals.key (expires_at);
