create schema requests;

-- A *modèle de demande*: it belongs to a space, whose people answer. What is being written stands in `draft`; what is published is a version.
create table requests.definition (
  id uuid primary key default uuidv7(),
  space_id uuid not null references spaces.space (id) on delete cascade,
  organisation_id uuid not null references organisations.organisation (id),
  name text not null check (btrim(name) <> '' and length(name) <= 120),
  -- What is read before the form.
  purpose text check (length(purpose) <= 1000),
  -- Who may ask: the people of the space, or everybody of its authority.
  open_to text not null check (open_to in ('SPACE', 'ORGANISATION')),
  -- Who is given a new request: nobody until an agent takes it, or each agent in turn.
  assignment text not null check (assignment in ('BY_HAND', 'IN_TURN')),
  -- The questions and the circuit (RequestDesign), as they will be published.
  draft jsonb not null,
  draft_revision int not null default 1,
  created_at timestamptz not null,
  created_by uuid not null references people.person (id),
  -- The version that new requests follow; null before the first.
  version int check (version > 0),
  published_at timestamptz,
  published_revision int,
  -- Since when it is not offered any more; requests that run go on.
  closed_at timestamptz,
  check ((version is null) = (published_at is null) and (version is null) = (published_revision is null))
);
create index definition_space on requests.definition (space_id);
create index definition_offered on requests.definition (organisation_id) where version is not null and closed_at is null;

-- What a version says never changes: the requests that were opened with it follow it to their end.
create table requests.version (
  definition_id uuid not null references requests.definition (id) on delete cascade,
  number int not null check (number > 0),
  design jsonb not null,
  published_at timestamptz not null,
  published_by uuid not null references people.person (id),
  primary key (definition_id, number)
);

-- The last number given, by authority and year.
create table requests.counter (
  organisation_id uuid not null references organisations.organisation (id),
  year int not null,
  last int not null,
  primary key (organisation_id, year)
);

-- A *demande*. `round` counts the steps it entered, `revision` whatever moved it.
create table requests.case (
  id uuid primary key default uuidv7(),
  space_id uuid not null references spaces.space (id) on delete cascade,
  organisation_id uuid not null references organisations.organisation (id),
  definition_id uuid not null,
  version int not null,
  -- Tried by who writes the definition: told to nobody, counted nowhere.
  trial boolean not null default false,
  year int,
  number int,
  requester_id uuid not null references people.person (id),
  title text not null check (length(title) between 1 and 200),
  step text not null,
  step_name text not null,
  phase text not null check (phase in ('OPEN', 'DONE', 'REFUSED', 'CANCELLED')),
  -- Who acts now.
  turn text not null check (turn in ('AGENTS', 'PEOPLE', 'REQUESTER', 'NOBODY')),
  round int not null default 1,
  revision int not null default 1,
  -- 0 urgent, 1 ordinary, 2 not urgent.
  urgency smallint not null default 1 check (urgency between 0 and 2),
  expected_on date,
  assignee_id uuid references people.person (id),
  assigned_at timestamptz,
  opened_at timestamptz not null,
  moved_at timestamptz not null,
  closed_at timestamptz,
  search_key text not null generated always as (platform.fold(
    title || coalesce(' ' || year::text || '-' || number::text, ''))) stored,
  foreign key (definition_id, version) references requests.version (definition_id, number) on delete cascade,
  unique (organisation_id, year, number),
  check (trial = (number is null) and trial = (year is null)),
  check ((phase = 'OPEN') = (closed_at is null)),
  check ((turn = 'NOBODY') = (closed_at is not null)),
  check ((assignee_id is null) = (assigned_at is null))
);
create index case_queue on requests.case (space_id, urgency, opened_at, id) where phase = 'OPEN' and not trial;
create index case_closed on requests.case (space_id, closed_at desc, id desc) where phase <> 'OPEN' and not trial;
create index case_definition on requests.case (definition_id, urgency, opened_at, id) where phase = 'OPEN' and not trial;
create index case_closed_definition on requests.case (definition_id, closed_at desc, id desc) where phase <> 'OPEN' and not trial;
create index case_assignee on requests.case (assignee_id, urgency, opened_at, id) where phase = 'OPEN' and not trial;
create index case_requester on requests.case (requester_id, opened_at desc, id desc);
create index case_search on requests.case using gin (search_key gin_trgm_ops);

-- What was answered. What is reserved is for who asked, the people named and those of the group, and for nobody else.
create table requests.answer (
  case_id uuid not null references requests.case (id) on delete cascade,
  question text not null,
  said text[] not null,
  reserved boolean not null,
  group_id uuid references people.person_group (id) on delete set null,
  person_ids uuid[] not null default '{}',
  primary key (case_id, question)
);

-- Who acts in a step that the request entered, by name or by group. Who was named goes on seeing the request.
create table requests.seat (
  id uuid primary key default uuidv7(),
  case_id uuid not null references requests.case (id) on delete cascade,
  round int not null,
  person_id uuid references people.person (id),
  group_id uuid references people.person_group (id) on delete cascade,
  -- Where all must agree: when this person did, and who did in their place.
  agreed_at timestamptz,
  given_by uuid references people.person (id),
  check (num_nonnulls(person_id, group_id) = 1)
);
create index seat_case on requests.seat (case_id);
create index seat_person on requests.seat (person_id) where person_id is not null;
create index seat_group on requests.seat (group_id) where group_id is not null;

-- What happened, in order. What is internal is never shown to who asked.
create table requests.event (
  id uuid primary key default uuidv7(),
  case_id uuid not null references requests.case (id) on delete cascade,
  kind text not null check (kind in ('FILED', 'MOVED', 'AGREED', 'SKIPPED', 'ASSIGNED', 'HANDED_BACK', 'SAID', 'NOTED', 'CANCELLED',
                                     'URGENCY', 'EXPECTED', 'REMINDED', 'ESCALATED')),
  internal boolean not null default false,
  -- Null for what happened by itself.
  by_id uuid references people.person (id),
  in_place_of uuid references people.person (id),
  -- The step that it reached, the button that was pressed, a person or a date that it concerns, the words that were said.
  step_name text,
  move_label text,
  about text,
  said text check (length(said) <= 4000),
  at timestamptz not null
);
create index event_case on requests.event (case_id, id);

create table requests.attachment (
  id uuid primary key default uuidv7(),
  case_id uuid not null references requests.case (id) on delete cascade,
  -- The question that it answers; null for what was added later.
  question text,
  hash bytea not null references files.blob (hash),
  name text not null,
  size bigint not null,
  media_type text not null,
  internal boolean not null default false,
  by_id uuid not null references people.person (id),
  at timestamptz not null
);
create index attachment_case on requests.attachment (case_id);
create index attachment_hash on requests.attachment (hash);
