create schema kinds;

-- What a folder proposes to the documents that come into it, and to those of the folders below that propose nothing themselves.
create table kinds.proposal (
  folder_id uuid primary key references documents.entry (id) on delete cascade,
  kind text not null check (kind in ('MINUTES', 'QUOTE', 'DELIBERATION', 'SPEECH', 'REFERENCES', 'PHOTO', 'DATASET', 'ISSUE')),
  pattern text check (length(pattern) between 1 and 200),
  set_at timestamptz not null,
  set_by uuid not null references people.person (id)
);

-- What a document is, and what is known of it as such. A column belongs to the kinds that have it; the checks say which.
create table kinds.sheet (
  document_id uuid primary key references documents.entry (id) on delete cascade,
  kind text not null check (kind in ('MINUTES', 'QUOTE', 'DELIBERATION', 'SPEECH', 'REFERENCES', 'PHOTO', 'DATASET', 'ISSUE')),
  -- The name that it had when it became one, without its ending: the title in the name that its folder proposes.
  title text not null,
  -- Since when nobody needs to be offered that name: it was taken, or left.
  named_at timestamptz,
  day date,
  subject text check (length(subject) <= 300),
  number text check (length(number) <= 50),
  issue int check (issue > 0),
  supplier text check (length(supplier) <= 200),
  amount numeric(12, 2) check (amount >= 0),
  valid_until date,
  outcome text check (outcome in ('ACCEPTED', 'DECLINED')),
  credit text check (length(credit) <= 200),
  image_rights text check (image_rights in ('OBTAINED', 'NOT_NEEDED', 'ASKED', 'REFUSED')),
  place text check (length(place) <= 200),
  source text check (length(source) <= 300),
  licence text check (length(licence) <= 100),
  owner_id uuid references people.person (id),
  review_on date,
  described_at timestamptz not null,
  described_by uuid references people.person (id),
  check (kind <> 'REFERENCES' or day is null),
  check (kind in ('MINUTES', 'DELIBERATION', 'SPEECH', 'PHOTO', 'ISSUE') or subject is null),
  check (kind in ('QUOTE', 'DELIBERATION') or number is null),
  check (kind = 'ISSUE' or issue is null),
  check (kind = 'QUOTE' or num_nonnulls(supplier, amount, valid_until, outcome) = 0),
  check (kind = 'PHOTO' or num_nonnulls(credit, image_rights, place) = 0),
  check (kind = 'DATASET' or num_nonnulls(source, licence) = 0),
  check (kind = 'REFERENCES' or num_nonnulls(owner_id, review_on) = 0)
);
create index sheet_ending on kinds.sheet (valid_until) where valid_until is not null and outcome is null;
create index sheet_review on kinds.sheet (owner_id, review_on) where review_on is not null;
