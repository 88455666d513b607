-- Since when the bytes are gone on purpose; what refers to the content says so. The same content brought again is there again.
alter table files.blob add column destroyed_at timestamptz;
