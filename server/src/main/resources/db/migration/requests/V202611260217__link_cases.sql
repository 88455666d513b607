-- Requests that have to do with one another, as the agents see it.
create table requests.related (
  case_id uuid not null references requests.case (id) on delete cascade,
  other_id uuid not null references requests.case (id) on delete cascade,
  at timestamptz not null,
  by_id uuid not null references people.person (id),
  primary key (case_id, other_id),
  check (case_id < other_id)
);
create index related_other on requests.related (other_id);

-- A request that asks for what another asks for already: it is closed, and who asked is told of the other's end.
alter table requests.case add column merged_into uuid references requests.case (id) on delete cascade;
alter table requests.case add check (merged_into is null or merged_into <> id and phase = 'CANCELLED');
create index case_merged on requests.case (merged_into) where merged_into is not null;

alter table requests.event drop constraint event_kind_check;
alter table requests.event add constraint event_kind_check
  check (kind in ('FILED', 'MOVED', 'AGREED', 'SKIPPED', 'ASSIGNED', 'HANDED_BACK', 'SAID', 'NOTED', 'CANCELLED',
                  'URGENCY', 'EXPECTED', 'REMINDED', 'ESCALATED', 'MERGED', 'GATHERED'));
