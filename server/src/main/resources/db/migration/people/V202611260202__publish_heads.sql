-- Published: who is at the head of a service.
create view people.unit_head as
  select unit_id, person_id from people.unit_member where head_since is not null;

-- Published: who is in a service itself, not in those below it.
create view people.unit_post as
  select m.unit_id, m.person_id, u.organisation_id
  from people.unit_member m join organisations.unit u on u.id = m.unit_id;
