-- Names of a space, the newest first, with what says who may see them: a search reads them without touching the rows.
create index entry_names on documents.entry (space_id, changed_at desc, id desc) include (access_list_id, search_key)
  where trashed_at is null and parent_id is not null;

-- How many documents lie in each folder of a space, of those that somebody may see; and its folders.
create index entry_held on documents.entry (space_id, parent_id, access_list_id) where kind = 'DOCUMENT' and trashed_at is null;
create index entry_folder on documents.entry (space_id) where kind = 'FOLDER' and trashed_at is null;

-- Everybody who looked for the entries of a space finds them by one of those.
drop index documents.entry_space;
