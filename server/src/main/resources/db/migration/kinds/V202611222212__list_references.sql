-- What a list of references leads to, in its order: addresses of the web, and documents of ours (/d/…).
create table kinds.reference (
  id uuid primary key default uuidv7(),
  document_id uuid not null references kinds.sheet (document_id) on delete cascade,
  position int not null,
  label text not null check (length(label) between 1 and 200),
  address text not null check (length(address) between 1 and 1000),
  -- The document that it leads to; kept when that one is gone, which is then said.
  target_id uuid,
  checked_at timestamptz,
  -- Since when nothing answers there.
  dead_since timestamptz,
  unique (document_id, position)
);
create index reference_check on kinds.reference (checked_at nulls first) where target_id is null;
