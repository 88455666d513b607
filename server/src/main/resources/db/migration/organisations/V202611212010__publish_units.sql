-- Published: a unit by its name; the path holds its ancestors and itself.
create view organisations.unit_identity as
  select id as unit_id, organisation_id, name, path from organisations.unit;
