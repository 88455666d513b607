alter table imports.import
  drop constraint import_source_check,
  add check (source in ('ZIP', 'FOLDER', 'WEBDAV', 'EXPORT', 'SMB'));
