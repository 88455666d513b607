-- Folders and documents that hold personal data. Whatever lies below one is labelled with it, wherever it was labelled from: asked by climbing,
-- for labels are few and most doors never ask.
create table documents.personal_data (
  entry_id uuid primary key references documents.entry (id) on delete cascade,
  -- Until when it may be kept, said by who labelled it.
  keep_until date not null,
  labelled_at timestamptz not null,
  labelled_by uuid references people.person (id)
);

-- The labels that hold for an entry, its own first, then those above. Of none at all, nothing is climbed.
create function documents.labels_of(entry uuid) returns table (entry_id uuid, height int)
  language sql stable as $$
  with recursive up as (
    select e.id, e.parent_id, 0 as height from documents.entry e where e.id = entry and exists (select from documents.personal_data)
    union all
    select e.id, e.parent_id, up.height + 1 from up join documents.entry e on e.id = up.parent_id
  )
  select up.id, up.height from up join documents.personal_data p on p.entry_id = up.id
$$;

-- What a content seems to hold, once it was looked at; and that somebody said it does not. By content, whichever documents and versions hold it.
create table documents.personal_data_finding (
  hash bytea primary key references files.blob (hash) on delete cascade,
  found text[] not null,
  looked_at timestamptz not null,
  dismissed_at timestamptz,
  dismissed_by uuid references people.person (id)
);
