-- Tells open browsers' servers, at commit, that somebody ended a session.
create function people.tell_ended_session() returns trigger
  language plpgsql as $$
begin
  perform pg_notify('parvis_session', new.id::text);
  return null;
end
$$;
create trigger session_ended after update of revoked_at on people.session
  for each row when (old.revoked_at is null and new.revoked_at is not null) execute function people.tell_ended_session();
