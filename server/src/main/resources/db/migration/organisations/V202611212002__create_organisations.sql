create schema organisations;

create table organisations.organisation (
  id uuid primary key default uuidv7(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  name text not null check (btrim(name) <> '' and length(name) <= 120),
  kind text not null check (kind in
    ('MUNICIPALITY', 'INTERCOMMUNAL_CC', 'INTERCOMMUNAL_CA', 'INTERCOMMUNAL_CU', 'METROPOLE', 'SYNDICATE', 'SOCIAL_CENTRE', 'OTHER')),
  accent text not null default 'fontaine' check (accent in ('fontaine', 'ardoise', 'tuile', 'quetsche', 'mirabelle', 'seille')),
  time_zone text not null default 'Europe/Paris',
  -- A PNG made by the sandbox from what was handed in; null shows the initial.
  arms bytea,
  -- In bytes; null is without limit.
  storage_quota bigint check (storage_quota >= 0),
  created_at timestamptz not null
);

-- Pôles, directions, services. The path holds the unit's ancestors and itself, so that a pôle contains the people of its services.
create table organisations.unit (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisations.organisation (id),
  parent_id uuid references organisations.unit (id),
  name text not null check (btrim(name) <> '' and length(name) <= 120),
  path uuid[] not null,
  created_at timestamptz not null,
  check (path[array_length(path, 1)] = id)
);
create unique index unit_name on organisations.unit (organisation_id, parent_id, platform.name_key(name)) nulls not distinct;
create index unit_path on organisations.unit using gin (path);

-- Published: what any module may show of an authority.
create view organisations.identity as
  select id as organisation_id, slug, name, kind, accent, time_zone, storage_quota from organisations.organisation;
