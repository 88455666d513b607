-- A form at a public address (docs/adr/0318): the row stays when the door is shut, and with it its address.
create table requests.door (
  definition_id uuid primary key references requests.definition (id) on delete cascade,
  code text not null unique check (code ~ '^[a-z0-9-]{4,60}$'),
  -- Who is responsible for the data, as it is read at the door.
  controller text not null check (btrim(controller) <> '' and length(controller) <= 200),
  -- What everybody who asks agrees to.
  consent text not null check (btrim(consent) <> '' and length(consent) <= 500),
  -- How long what they said is kept once their request is over.
  months smallint not null check (months between 1 and 36),
  opened_at timestamptz not null,
  shut_at timestamptz
);

-- A form that somebody without an account is filling in, until their address is proved: from then on it is a request.
create table requests.brought (
  visit_id uuid primary key references visitors.visit (id) deferrable initially deferred,
  definition_id uuid not null references requests.definition (id) on delete cascade,
  version int not null,
  answers jsonb not null,
  -- How many files were tried: each is inspected.
  tries int not null default 0
);
create index brought_definition on requests.brought (definition_id);

create table requests.brought_file (
  id uuid primary key default uuidv7(),
  visit_id uuid not null references requests.brought (visit_id) on delete cascade,
  question text,
  hash bytea not null references files.blob (hash),
  name text not null,
  size bigint not null,
  media_type text not null,
  at timestamptz not null
);
create index brought_file_visit on requests.brought_file (visit_id);
create index brought_file_hash on requests.brought_file (hash);

-- Who asked without an account. On the day that was promised both are gone, and the request says only that it was.
alter table requests.case add column visit_id uuid unique references visitors.visit (id) deferrable initially deferred;
alter table requests.case add column erased_at timestamptz;
-- How many months after its end what was said is gone, as it was promised to them.
alter table requests.case add column kept_months smallint check (kept_months between 1 and 36);
alter table requests.case add check (visit_id is null or kept_months is not null);
alter table requests.case alter column requester_id drop not null;
alter table requests.case add check (num_nonnulls(requester_id, visit_id, erased_at) = 1);
-- Who asked, to be compared with: a person, or a visit, or nobody any more. It is never null, so that no comparison is.
alter table requests.case add column asker_id uuid not null generated always as (coalesce(requester_id, visit_id, id)) stored;

-- What who asked did without an account names no person.
alter table requests.event add column by_visitor boolean not null default false;
alter table requests.attachment alter column by_id drop not null;
