create schema contributions;

-- French, without accents: what two contributions have in common is compared by its words.
create text search configuration contributions.french (copy = pg_catalog.french);
alter text search configuration contributions.french
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part with public.unaccent, french_stem;

-- A campaign, or a question box: what a space asks of some people, from a day to a day (both in the authority's zone, both included).
create table contributions.consultation (
  id uuid primary key default uuidv7(),
  space_id uuid not null references spaces.space (id) on delete cascade,
  kind text not null check (kind in ('CAMPAIGN', 'QUESTIONS')),
  question text not null check (btrim(question) <> '' and length(question) <= 200),
  explanation text not null default '' check (length(explanation) <= 4000),
  from_on date not null,
  until_on date check (until_on >= from_on),
  -- Promised to whoever writes: it never changes.
  anonymity text not null check (anonymity in ('NONE', 'TO_READERS', 'TOTAL')),
  -- Who may contribute: the members of the space, or those of the groups and services in contributions.asked.
  asks text not null check (asks in ('MEMBERS', 'COLLECTIVES')),
  moderated boolean not null,
  supports boolean not null,
  -- How many contributions a person may write; null for as many as they like.
  most int check (most between 1 and 20),
  opened_by uuid not null references people.person (id),
  opened_at timestamptz not null,
  -- When those asked were told: once.
  announced_at timestamptz,
  closed_at timestamptz,
  closed_by uuid references people.person (id),
  unique (id, anonymity),
  check ((closed_at is null) = (closed_by is null))
);
create index consultation_space on contributions.consultation (space_id);
create index consultation_due on contributions.consultation (from_on) where announced_at is null;

create table contributions.asked (
  consultation_id uuid not null references contributions.consultation (id) on delete cascade,
  group_id uuid references people.person_group (id) on delete cascade,
  unit_id uuid references organisations.unit (id) on delete cascade,
  unique nulls not distinct (consultation_id, group_id, unit_id),
  check (num_nonnulls(group_id, unit_id) = 1)
);
create index asked_group on contributions.asked (group_id);
create index asked_unit on contributions.asked (unit_id);

-- Who may contribute at this moment, some of them twice.
create view contributions.asked_person as
  select c.id as consultation_id, m.person_id
  from contributions.consultation c join spaces.membership m on m.space_id = c.space_id
  where c.asks = 'MEMBERS'
  union all
  select a.consultation_id, g.person_id from contributions.asked a join people.group_member g on g.group_id = a.group_id
  union all
  select a.consultation_id, u.person_id from contributions.asked a join people.unit_roll u on u.unit_id = a.unit_id;

-- A contribution or a question. Where anonymity is total there is no author and no moment, only the day, and the key is random, as it
-- always is; each time one comes, all of its consultation are written anew in the order of their keys (docs/adr/0312).
create table contributions.contribution (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null,
  anonymity text not null,
  title text not null check (btrim(title) <> '' and length(title) <= 120),
  body text not null default '' check (length(body) <= 4000),
  author_id uuid references people.person (id),
  at timestamptz,
  on_day date not null,
  moderation text not null check (moderation in ('AWAITING', 'SHOWN', 'REFUSED')),
  refusal text check (length(refusal) <= 1000),
  status text not null default 'RECEIVED' check (status in ('RECEIVED', 'STUDIED', 'RETAINED', 'NOT_RETAINED', 'DONE')),
  answer text not null default '' check (length(answer) <= 4000),
  answered_at timestamptz,
  answered_by uuid references people.person (id),
  -- The one that was kept where this one said the same.
  merged_into_id uuid,
  words tsvector not null generated always as (to_tsvector('contributions.french'::regconfig, title || ' ' || body)) stored,
  search_key text not null generated always as (platform.fold(title || ' ' || body)) stored,
  unique (id, consultation_id),
  foreign key (consultation_id, anonymity) references contributions.consultation (id, anonymity) on delete cascade,
  foreign key (merged_into_id, consultation_id) references contributions.contribution (id, consultation_id) deferrable initially deferred,
  check (merged_into_id <> id),
  check (refusal is null or moderation = 'REFUSED'),
  check ((answered_at is null) = (answered_by is null)),
  check (answered_at is not null or (status = 'RECEIVED' and answer = '')),
  constraint nobody_wrote_it check (
    case when anonymity = 'TOTAL' then author_id is null and at is null else author_id is not null and at is not null end)
);
create index contribution_consultation on contributions.contribution (consultation_id, anonymity);
create index contribution_merged on contributions.contribution (merged_into_id) where merged_into_id is not null;
create index contribution_author on contributions.contribution (author_id) where author_id is not null;
create index contribution_search on contributions.contribution using gin (search_key gin_trgm_ops);

-- Who supports what, and not since when. Nobody is shown who.
create table contributions.support (
  contribution_id uuid not null,
  consultation_id uuid not null references contributions.consultation (id) on delete cascade,
  person_id uuid not null references people.person (id),
  primary key (contribution_id, person_id),
  foreign key (contribution_id, consultation_id) references contributions.contribution (id, consultation_id) deferrable initially deferred
);
create index support_consultation on contributions.support (consultation_id);

-- How often somebody contributed where anonymity is total and their number is limited: neither what nor when.
create table contributions.part (
  consultation_id uuid not null references contributions.consultation (id) on delete cascade,
  person_id uuid not null references people.person (id),
  times int not null check (times > 0),
  primary key (consultation_id, person_id)
);
