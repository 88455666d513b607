-- Where the files of a conversation go: a renamed topic keeps its folder.
alter table chat.conversation add column folder_id uuid references documents.entry (id) on delete set null;
create index conversation_folder on chat.conversation (folder_id) where folder_id is not null;
