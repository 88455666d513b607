create schema antivirus;

-- What is known of the daemon, once for the installation.
create table antivirus.state (
  one boolean primary key default true check (one),
  -- When it first answered: from then on contents wait for it.
  seen_at timestamptz,
  -- When the contents that were there before it had all been put into the queue.
  caught_up_at timestamptz,
  -- Since when an administrator lets contents that wait be delivered; until the daemon answers again.
  lifted_at timestamptz,
  lifted_by uuid references people.person (id),
  check ((lifted_at is null) = (lifted_by is null))
);
insert into antivirus.state default values;

-- A content, by its SHA-256: shown to the daemon once, however often it is brought.
create table antivirus.inspection (
  hash bytea primary key check (octet_length(hash) = 32),
  size bigint not null,
  asked_at timestamptz not null,
  -- Not before: after a failure a while later, and while somebody is at it once that one must be gone.
  due_at timestamptz not null,
  attempts int not null default 0,
  -- Since when it is kept from others until it has been inspected; null for what was there before the daemon.
  held_at timestamptz,
  inspected_at timestamptz,
  outcome text check (outcome in ('CLEAN', 'INFECTED', 'TOO_LARGE', 'REFUSED')),
  signature text,
  -- An administrator holds it to be harmless.
  released_at timestamptz,
  released_by uuid references people.person (id),
  reason text,
  -- Or had its bytes destroyed.
  destroyed_at timestamptz,
  destroyed_by uuid references people.person (id),
  check ((inspected_at is null) = (outcome is null)),
  check ((released_at is null) = (released_by is null)),
  check ((released_at is null) = (reason is null)),
  check ((destroyed_at is null) = (destroyed_by is null)),
  check (released_at is null or destroyed_at is null)
);
create index inspection_waiting on antivirus.inspection (asked_at) where outcome is null;
create index inspection_quarantined on antivirus.inspection (inspected_at desc, hash) where outcome in ('INFECTED', 'REFUSED');
create index inspection_unread on antivirus.inspection (hash) where outcome = 'TOO_LARGE';

-- Who brought a content that waits: they have it anyway.
create table antivirus.bringer (
  hash bytea not null references antivirus.inspection (hash) on delete cascade,
  person_id uuid not null references people.person (id),
  primary key (hash, person_id)
);

-- Published: the contents that nobody is given now, and why.
create view antivirus.withheld as
  select hash,
         case when outcome is null then 'WAITING' when destroyed_at is not null then 'DESTROYED' else 'QUARANTINED' end as standing,
         signature
  from antivirus.inspection
  where (outcome in ('INFECTED', 'REFUSED') and released_at is null)
     or (outcome is null and held_at is not null and (select lifted_at from antivirus.state) is null);
