-- The address of a definition: what its mail bears behind the `+` of ours. One that is closed or renewed leaves nothing.
create table requests.box (
  definition_id uuid primary key references requests.definition (id) on delete cascade,
  name text not null unique check (length(name) between 10 and 40),
  opened_at timestamptz not null,
  opened_by uuid not null references people.person (id)
);

-- Who asked by mail completes what the form wants and the mail did not say.
alter table requests.event drop constraint event_kind_check;
alter table requests.event add constraint event_kind_check
  check (kind in ('FILED', 'MOVED', 'AGREED', 'SKIPPED', 'ASSIGNED', 'HANDED_BACK', 'SAID', 'NOTED', 'CANCELLED',
                  'URGENCY', 'EXPECTED', 'REMINDED', 'ESCALATED', 'MERGED', 'GATHERED', 'COMPLETED'));
