-- Whether a line of an access list is for a member. The one place that says so: what decides (spaces.access) and what explains a decision both
-- ask it. A plain expression, so that PostgreSQL puts it into the statement that calls it.
create function spaces.is_for(named_role spaces.role, named_person uuid, named_group uuid, named_unit uuid, member_role spaces.role, member uuid)
  returns boolean language sql stable
  return case
    when named_role is not null then named_role <= member_role
    when named_person is not null then named_person = member
    else spaces.names_person(named_group, named_unit, member)
  end;

create or replace view spaces.access as
  select l.space_id, l.id as list_id, m.person_id, best.level
  from spaces.access_list l
  join spaces.insider m on m.space_id = l.space_id
  cross join lateral (
    select max(e.level) as level
    from spaces.access_entry e
    where e.list_id = l.id and spaces.is_for(e.role, e.person_id, e.group_id, e.unit_id, m.role, m.person_id)
  ) as best
  where best.level is not null;
