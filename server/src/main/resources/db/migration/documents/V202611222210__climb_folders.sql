-- Published: an entry with the folders above it, and a folder with those below it that are not in the trash, for what folders hand down and gather.
create function documents.above(entry uuid) returns table (entry_id uuid, height int)
  language sql stable as $$
  with recursive up as (
    select e.id, e.parent_id, 0 as height from documents.entry e where e.id = entry
    union all
    select e.id, e.parent_id, up.height + 1 from up join documents.entry e on e.id = up.parent_id
  )
  select id, height from up
$$;

create function documents.below(folder uuid) returns table (entry_id uuid)
  language sql stable as $$
  with recursive down as (
    select folder as id
    union all
    select e.id from down join documents.entry e on e.parent_id = down.id where e.kind = 'FOLDER' and e.trashed_at is null
  )
  select id from down
$$;
