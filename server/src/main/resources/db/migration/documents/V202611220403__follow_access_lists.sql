-- The journal's lines about a folder or a document are for whoever may read it now.
create trigger entry_list after update on documents.entry
  for each row when (old.access_list_id is distinct from new.access_list_id) execute function activity.follow_list();
