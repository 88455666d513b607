-- Spaces that stand behind a conversation of two or more persons, for what they give each other: nobody's list has them. Whoever reads
-- spaces.membership does not meet them; spaces.insider has everybody.
alter table spaces.space add column hidden boolean not null default false;
alter table spaces.membership rename to insider;
alter table spaces.insider add column hidden boolean not null default false;
drop index spaces.membership_of_person;
create index membership_of_person on spaces.insider (person_id) include (space_id, role, hidden);
drop index spaces.membership_space;
create index membership_space on spaces.insider (space_id, person_id) include (hidden);

-- Published: who is in a space; by several paths the highest role wins. Kept by the triggers of this schema, in the transaction that
-- changes a path, because every list of the product joins it (docs/adr/0006).
create view spaces.membership as
  select person_id, space_id, role from spaces.insider where not hidden;

-- Published: what a member may be shown of a space elsewhere (join membership beside it).
create or replace view spaces.identity as
  select s.id as space_id, s.organisation_id, o.slug as organisation_slug, s.slug, s.name, s.type, s.archived_at, s.ended_at, s.hidden
  from spaces.space s
  join organisations.organisation o on o.id = s.organisation_id;

-- As before, for the spaces that one can be taken out of.
create or replace function spaces.tell_membership() returns trigger
  language plpgsql as $$
begin
  perform pg_notify('parvis_membership', pairs)
  from (
    select string_agg(person_id || ' ' || space_id, ',') as pairs
    from (select person_id, space_id, (row_number() over () - 1) / 100 as part from touched where not hidden) as numbered
    group by part
  ) as parts;
  return null;
end
$$;
