-- Since when a line waits to be read, whatever rang there again; whether the law wants the person told, and whether a mail of its own has left for it.
alter table activity.notice
  add column since timestamptz,
  add column legal boolean not null default false,
  add column mailed boolean not null default false;
update activity.notice set since = at;
alter table activity.notice alter column since set not null;

-- Published: the lines of everybody's bell, for the module that tells people elsewhere (docs/adr/0260).
create view activity.line as
  select id as notice_id, person_id, kind, by_id, since, at, space_id, subject, address, count, legal, mailed, read_at from activity.notice;

-- Published: that somebody did something in a space, and when.
create view activity.doing as
  select space_id, by_id as person_id, at from activity.entry where by_id is not null;
