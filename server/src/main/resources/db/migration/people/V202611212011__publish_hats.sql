-- Published: the hats worn now.
create view people.hat as
  select id as affiliation_id, person_id, organisation_id, kind, post, role, started_at
  from people.affiliation where ended_at is null;

-- Published: a group by its name.
create view people.group_identity as
  select id as group_id, organisation_id, name from people.person_group;

-- Published: until when an outside person stays, and who answers for them.
create view people.guest_stay as
  select person_id, sponsor_id, ends_at from people.guest;

-- Published: the same people as people.unit_person, some of them twice, for who asks about few units: it reads those units only.
create view people.unit_roll as
  select unit.id as unit_id, m.person_id
  from organisations.unit unit
  join organisations.unit below on below.path @> array[unit.id]
  join people.unit_member m on m.unit_id = below.id;
