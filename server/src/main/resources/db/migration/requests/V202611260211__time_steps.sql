-- When whoever is waited for is reminded, and when those who run the space are told: set as a request enters a step, dropped as it
-- leaves it, taken once.
create table requests.timer (
  case_id uuid not null references requests.case (id) on delete cascade,
  kind text not null check (kind in ('REMIND', 'ESCALATE')),
  -- The entry into a step that it is about.
  round int not null,
  due_at timestamptz not null,
  primary key (case_id, kind)
);
create index timer_due on requests.timer (due_at);
