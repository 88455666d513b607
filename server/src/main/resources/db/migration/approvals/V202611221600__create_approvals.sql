create schema approvals;

-- People are asked, by name, to approve a document. One circuit at a time; it stays after an approval, for the versions that come later.
create table approvals.circuit (
  id uuid primary key default uuidv7(),
  document_id uuid not null references documents.entry (id) on delete cascade,
  rule text not null check (rule in ('ONE', 'ALL', 'ORDER')),
  instructions text check (length(instructions) <= 2000),
  due_on date,
  withhold boolean not null,
  asked_by uuid not null references people.person (id),
  asked_at timestamptz not null,
  ended_at timestamptz
);
create unique index circuit_open on approvals.circuit (document_id) where ended_at is null;
create index circuit_document on approvals.circuit (document_id);

create table approvals.seat (
  circuit_id uuid not null references approvals.circuit (id) on delete cascade,
  step text not null check (step in ('PROOFREADING', 'APPROVAL')),
  person_id uuid not null references people.person (id),
  place int not null,
  primary key (circuit_id, step, person_id)
);

-- Those whose turn it is, about which version.
create table approvals.turn (
  circuit_id uuid not null,
  step text not null,
  person_id uuid not null,
  version int not null,
  since timestamptz not null,
  reminded_at timestamptz,
  primary key (circuit_id, step, person_id),
  foreign key (circuit_id, step, person_id) references approvals.seat (circuit_id, step, person_id) on delete cascade
);
create index turn_person on approvals.turn (person_id);

-- What somebody said of one version and its content.
create table approvals.answer (
  id uuid primary key default uuidv7(),
  circuit_id uuid not null,
  step text not null,
  person_id uuid not null,
  version int not null,
  hash bytea not null check (octet_length(hash) = 32),
  kind text not null check (kind in ('READ', 'APPROVED', 'CORRECTION', 'REFUSED')),
  reason text check (length(reason) <= 2000),
  at timestamptz not null,
  check (kind in ('READ', 'APPROVED') or reason is not null),
  check ((kind = 'READ') <= (step = 'PROOFREADING') and (kind = 'APPROVED') <= (step = 'APPROVAL')),
  unique (circuit_id, step, person_id, version),
  foreign key (circuit_id, step, person_id) references approvals.seat (circuit_id, step, person_id) on delete cascade
);

-- A version that was approved, for ever.
create table approvals.approval (
  id uuid primary key default uuidv7(),
  circuit_id uuid not null references approvals.circuit (id) on delete cascade,
  version int not null,
  hash bytea not null check (octet_length(hash) = 32),
  at timestamptz not null,
  unique (circuit_id, version)
);
