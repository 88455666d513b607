-- A ZIP that turns out to be a space that was taken away whole is brought with its versions, their authors and their rights.
alter table imports.import drop constraint import_source_check;
alter table imports.import add constraint import_source_check check (source in ('ZIP', 'FOLDER', 'WEBDAV', 'EXPORT'));
-- What the export says of it beside its name; null for files of other sources.
alter table imports.item add column history jsonb;
-- The versions of a document that have come already.
create index item_document on imports.item (import_id, ((history ->> 'document'))) where history is not null and fate = 'BROUGHT';
