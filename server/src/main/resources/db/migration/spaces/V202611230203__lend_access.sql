-- A line that is lent: for a person, for a time, by the module that says when (docs/adr/0241). Whoever says a list anew leaves it alone.
alter table spaces.access_entry
  add column lent boolean not null default false,
  add check (not lent or person_id is not null);
drop index spaces.access_entry_once;
create unique index access_entry_once on spaces.access_entry (list_id, role, person_id, group_id, unit_id, lent) nulls not distinct;
create index access_entry_lent on spaces.access_entry (list_id, person_id) where lent;
