-- Whether a document lives at an entry or somewhere below it.
create function documents.holds_documents(entry uuid) returns boolean
  language sql stable as $$
  with recursive down as (
    select e.id, e.kind from documents.entry e where e.id = entry and e.trashed_at is null
    union all
    select e.id, e.kind from down d join documents.entry e on e.parent_id = d.id where e.trashed_at is null
  )
  select exists (select from down where kind = 'DOCUMENT')
$$;

-- What bears a rule in a space and has a document, with all that lies above it: none of these can be thrown away. Climbed from the rules, which are
-- few, once for a whole list.
create function documents.above_kept(space uuid) returns table (entry_id uuid)
  language sql stable as $$
  with recursive up as (
    select e.id, e.parent_id from documents.keeping k join documents.entry e on e.id = k.entry_id
    where e.space_id = space and documents.holds_documents(e.id)
    union
    select e.id, e.parent_id from up join documents.entry e on e.id = up.parent_id
  )
  select id from up
$$;

-- Whether a rule keeps a living document, or one below a folder. Without any rule nothing is looked through.
create function documents.is_kept(entry uuid) returns boolean
  language sql stable as $$
  select exists (select from documents.keeping) and case
    when exists (select from documents.keepings_of(entry)) then documents.holds_documents(entry)
    else exists (select from documents.entry e cross join lateral documents.above_kept(e.space_id) above
                 where e.id = entry and e.kind = 'FOLDER' and above.entry_id = e.id)
  end
$$;
