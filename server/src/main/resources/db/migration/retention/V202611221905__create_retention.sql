create schema retention;

-- A clean-up campaign of an authority: some weeks in which its spaces look through what could go.
create table retention.campaign (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisations.organisation (id),
  title text not null check (length(title) between 1 and 120),
  words text check (length(words) between 1 and 1000),
  starts_on date not null,
  ends_on date not null,
  reasons text[] not null check (cardinality(reasons) > 0),
  -- For how many years nobody changed what is called old.
  years int not null check (years between 1 and 30),
  opened_by uuid not null references people.person (id),
  opened_at timestamptz not null,
  -- When its spaces were counted and told; when the figures stopped.
  started_at timestamptz,
  closed_at timestamptz,
  -- What was thrown away at its beginning must still be there at its end: the trash keeps it for ninety days.
  check (ends_on >= starts_on and ends_on - starts_on <= 60),
  check (closed_at is null or started_at is not null)
);
create index campaign_organisation on retention.campaign (organisation_id, starts_on desc);
create index campaign_running on retention.campaign (starts_on) where closed_at is null;

create table retention.campaign_space (
  id uuid primary key default uuidv7(),
  campaign_id uuid not null references retention.campaign (id) on delete cascade,
  space_id uuid not null references spaces.space (id) on delete cascade,
  -- At the beginning: all documents, and those that the campaign aims at.
  files_before bigint not null default 0,
  bytes_before bigint not null default 0,
  aimed_files_before bigint not null default 0,
  aimed_bytes_before bigint not null default 0,
  -- Those still there when they were last counted.
  aimed_files bigint not null default 0,
  aimed_bytes bigint not null default 0,
  -- Thrown away meanwhile: written at the end, looked up before.
  freed_files bigint,
  freed_bytes bigint,
  -- When somebody who runs the space said that it is done.
  done_at timestamptz,
  done_by uuid references people.person (id),
  unique (campaign_id, space_id),
  check ((done_at is null) = (done_by is null))
);
create index campaign_space_space on retention.campaign_space (space_id);
