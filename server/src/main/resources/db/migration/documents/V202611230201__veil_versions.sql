-- The journal's lines about a version that awaits approval are for those who are shown it.
create function documents.veil(document uuid) returns void
  language sql as $$
  delete from activity.veil where thing_id = document;
  insert into activity.veil (thing_id, version, shown_to)
  select e.id, v.number, array(select r.person_id from documents.reviewer r where r.entry_id = e.id)
  from documents.entry e join documents.version v on v.id = e.readers_version_id where e.id = document
  on conflict (thing_id) do update set version = excluded.version, shown_to = excluded.shown_to;
$$;

create function documents.veil_entry() returns trigger
  language plpgsql as $$
begin
  perform documents.veil(old.id);
  return null;
end
$$;
create trigger entry_veil after update on documents.entry
  for each row when (old.readers_version_id is distinct from new.readers_version_id) execute function documents.veil_entry();
create trigger entry_unveil after delete on documents.entry
  for each row when (old.readers_version_id is not null) execute function documents.veil_entry();

create function documents.veil_reviewer() returns trigger
  language plpgsql as $$
begin
  perform documents.veil(coalesce(new.entry_id, old.entry_id));
  return null;
end
$$;
create trigger reviewer_veil after insert or delete on documents.reviewer for each row execute function documents.veil_reviewer();

select documents.veil(id) from documents.entry where readers_version_id is not null;
