-- What an export says of an item names the folder or the document that it was.
drop index imports.item_document;
create index item_origin on imports.item (import_id, ((history ->> 'origin'))) where history is not null and fate = 'BROUGHT';
-- How many rows of what other modules say of an export have been dealt with.
alter table imports.import add column rows_done bigint not null default 0;
