-- Keeps spaces.membership equal to what spaces.member_path says, at every change of a path.

-- Brings the rows of some spaces, of some persons, or of both, up to date; null means all of them. Changes wait for one another: two of them
-- at once, each removing one of somebody's two paths, would otherwise both leave the row that the other path still justified.
create function spaces.renew_membership(places uuid[], persons uuid[]) returns void
  language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('spaces.membership'));
  delete from spaces.membership m
  where (places is null or m.space_id = any (places))
    and (persons is null or m.person_id = any (persons))
    and not exists (select from spaces.member_path p where p.space_id = m.space_id and p.person_id = m.person_id);
  insert into spaces.membership as kept (person_id, space_id, role)
  select person_id, space_id, max(role)
  from spaces.member_path p
  where (places is null or p.space_id = any (places))
    and (persons is null or p.person_id = any (persons))
  group by person_id, space_id
  on conflict (person_id, space_id) do update set role = excluded.role where kept.role <> excluded.role;
end
$$;

create function spaces.after_member() returns trigger
  language plpgsql as $$
declare
  places uuid[];
  persons uuid[];
begin
  if tg_op = 'DELETE' then
    select array_agg(distinct space_id), case when bool_and(person_id is not null) then array_agg(distinct person_id) end
    into places, persons from gone;
  else
    select array_agg(distinct space_id), case when bool_and(person_id is not null) then array_agg(distinct person_id) end
    into places, persons from come;
  end if;
  if places is not null then
    perform spaces.renew_membership(places, persons);
  end if;
  return null;
end
$$;
create trigger member_come after insert on spaces.member
  referencing new table as come for each statement execute function spaces.after_member();
create trigger member_changed after update on spaces.member
  referencing new table as come for each statement execute function spaces.after_member();
create trigger member_gone after delete on spaces.member
  referencing old table as gone for each statement execute function spaces.after_member();

-- People who join or leave a unit or a group.
create function spaces.after_person_moved() returns trigger
  language plpgsql as $$
declare
  persons uuid[];
begin
  if tg_op = 'DELETE' then
    select array_agg(distinct person_id) into persons from gone;
  else
    select array_agg(distinct person_id) into persons from come;
  end if;
  if persons is not null then
    perform spaces.renew_membership(null, persons);
  end if;
  return null;
end
$$;
create trigger unit_member_come after insert on people.unit_member
  referencing new table as come for each statement execute function spaces.after_person_moved();
create trigger unit_member_gone after delete on people.unit_member
  referencing old table as gone for each statement execute function spaces.after_person_moved();
create trigger group_person_come after insert on people.group_person
  referencing new table as come for each statement execute function spaces.after_person_moved();
create trigger group_person_gone after delete on people.group_person
  referencing old table as gone for each statement execute function spaces.after_person_moved();

-- A service that joins or leaves a group, or is moved under another one.
create function spaces.after_unit_moved() returns trigger
  language plpgsql as $$
declare
  units uuid[];
  persons uuid[];
begin
  if tg_table_name = 'unit' then
    select array_agg(c.id) into units from come c join gone g on g.id = c.id and g.path <> c.path;
  elsif tg_op = 'DELETE' then
    select array_agg(unit_id) into units from gone;
  else
    select array_agg(unit_id) into units from come;
  end if;
  select array_agg(distinct person_id) into persons from people.unit_person where unit_id = any (units);
  if persons is not null then
    perform spaces.renew_membership(null, persons);
  end if;
  return null;
end
$$;
create trigger group_unit_come after insert on people.group_unit
  referencing new table as come for each statement execute function spaces.after_unit_moved();
create trigger group_unit_gone after delete on people.group_unit
  referencing old table as gone for each statement execute function spaces.after_unit_moved();
create trigger unit_moved after update on organisations.unit
  referencing old table as gone new table as come for each statement execute function spaces.after_unit_moved();
