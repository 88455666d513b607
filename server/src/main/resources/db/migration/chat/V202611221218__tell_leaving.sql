-- Tells open browsers' servers, at commit, who left a conversation, as the spaces tell who left them: "person conversation".
create function chat.tell_leaving() returns trigger
  language plpgsql as $$
begin
  perform pg_notify('parvis_membership', old.person_id || ' ' || old.conversation_id);
  return null;
end
$$;
create trigger participant_gone after delete on chat.participant
  for each row execute function chat.tell_leaving();
