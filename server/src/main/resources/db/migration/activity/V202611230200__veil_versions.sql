-- Which version of the thing a line is about; null where it is about the thing.
alter table activity.entry add column version int;
update activity.entry set version = detail::int
where kind in ('document.deposited', 'document.revised', 'document.unmarked', 'document.drafted', 'document.reviewed', 'document.validated',
               'document.finalised') and detail ~ '^[0-9]{1,6}$';

-- Things of which those who only read are shown no later version than this; who may change them, and persons by name, are shown all. Few things
-- are so, and no longer than a version awaits approval: the module that holds them says it (docs/adr/0240).
create table activity.veil (
  thing_id uuid primary key,
  version int not null,
  shown_to uuid[] not null
);
