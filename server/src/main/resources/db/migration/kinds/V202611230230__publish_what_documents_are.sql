-- What documents are, for whoever lists those that somebody may see.
create view kinds.described as select document_id, kind from kinds.sheet;

create index sheet_kind on kinds.sheet (kind, document_id);
