-- Who brought something and proved their address, to be shown beside it by the module behind the door.
create view visitors.identity as
  select id as visit_id, name, email, lower(email) as email_key, came_at, erase_at from visitors.visit where proved_at is not null;
