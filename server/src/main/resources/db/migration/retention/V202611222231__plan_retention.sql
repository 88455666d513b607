-- A class of the retention schedule (*tableau de gestion*) of an authority.
create table retention.class (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisations.organisation (id),
  title text not null check (length(title) between 1 and 200),
  -- The DUA, in years.
  years int not null check (years between 0 and 150),
  counts_from text not null check (counts_from in ('DOCUMENT', 'FINAL', 'CLOSING')),
  disposition text not null check (disposition in ('KEEP', 'ELIMINATE', 'SORT')),
  notes text check (length(notes) between 1 and 1000),
  created_at timestamptz not null,
  created_by uuid references people.person (id)
);
create unique index class_title on retention.class (organisation_id, platform.fold(title));

-- The day from which a class counts for a document; null where that day has not come.
create function retention.counted_from(counts_from text, closed_on date, final_at timestamptz, changed_at timestamptz, zone text) returns date
  language sql immutable
  return case counts_from
    when 'CLOSING' then closed_on
    when 'FINAL' then (final_at at time zone zone)::date
    else (coalesce(final_at, changed_at) at time zone zone)::date
  end;

-- Until when the documents of a space are kept, that a class is given to.
create function retention.terms_in(space uuid, zone text)
  returns table (entry_id uuid, class_id uuid, disposition text, counted_from date, due_on date)
  language sql stable as $$
  select k.entry_id, c.id, c.disposition, f.day, (f.day + make_interval(years => c.years))::date
  from documents.kept_in(space) k
  join retention.class c on c.id = k.rule_id
  join documents.holding h on h.entry_id = k.entry_id
  cross join lateral (select retention.counted_from(c.counts_from, k.closed_on, h.final_at, h.changed_at, zone) as day) as f
$$;

-- A destruction slip (*bordereau d'élimination*) and its way: proposed, signed, visa of the Archives départementales, destroyed. It outlives its space.
create table retention.slip (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisations.organisation (id),
  number int not null,
  space_id uuid references spaces.space (id) on delete set null,
  space_name text not null,
  words text check (length(words) between 1 and 1000),
  proposed_at timestamptz not null,
  proposed_by uuid not null references people.person (id),
  signed_at timestamptz,
  signed_by uuid references people.person (id),
  -- As whom: « Le maire ».
  signed_as text check (length(signed_as) between 1 and 120),
  visa_on date,
  visa_reference text check (length(visa_reference) between 1 and 120),
  visa_at timestamptz,
  visa_by uuid references people.person (id),
  -- The visa as it was scanned: kept for ever.
  visa_hash bytea references files.blob (hash),
  visa_type text,
  destroyed_at timestamptz,
  destroyed_by uuid references people.person (id),
  withdrawn_at timestamptz,
  withdrawn_by uuid references people.person (id),
  unique (organisation_id, number),
  -- The law, in one place (art. L212-2 and R212-14 of the code du patrimoine): nothing is destroyed without the signature and the visa.
  check (visa_at is null or signed_at is not null),
  check (destroyed_at is null or visa_at is not null),
  check (destroyed_at is null or withdrawn_at is null),
  check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (signed_as is null)),
  check ((visa_at is null) = (visa_on is null) and (visa_at is null) = (visa_reference is null) and (visa_at is null) = (visa_by is null)
    and (visa_at is null) = (visa_hash is null) and (visa_at is null) = (visa_type is null)),
  check ((destroyed_at is null) = (destroyed_by is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index slip_space on retention.slip (space_id, proposed_at desc);
create index slip_pending on retention.slip (organisation_id, proposed_at desc);

-- What a slip lists, as it was then. It stays when the document is gone: no foreign key, and its hash in letters, which holds no content back.
create table retention.slip_line (
  slip_id uuid not null references retention.slip (id),
  number int not null,
  entry_id uuid not null,
  name text not null,
  folder text not null,
  class_title text not null,
  years int not null,
  counted_from date not null,
  due_on date not null,
  versions int not null,
  bytes bigint not null,
  hash text not null,
  -- When the slip was withdrawn or carried out: a document stands on one slip at a time.
  settled_at timestamptz,
  primary key (slip_id, number)
);
create unique index slip_line_pending on retention.slip_line (entry_id) where settled_at is null;
