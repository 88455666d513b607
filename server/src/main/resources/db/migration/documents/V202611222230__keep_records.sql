-- Folders and documents that a rule of retention keeps: whatever lies below follows the nearest one above. The rules themselves are kept by `retention`.
create table documents.keeping (
  entry_id uuid primary key references documents.entry (id) on delete cascade,
  rule_id uuid not null,
  -- When the file (*le dossier*) was closed, for rules that count from there; null as long as it is open.
  closed_on date,
  kept_at timestamptz not null,
  kept_by uuid references people.person (id)
);
create index keeping_rule on documents.keeping (rule_id);

alter table documents.entry
  -- Since when it is final.
  add column final_at timestamptz,
  -- Set in the transaction that destroys it, by a destruction slip that bears its visa.
  add column released_at timestamptz;
update documents.entry e set final_at = coalesce(c.at, e.changed_at)
from documents.entry d
  left join (select entry_id, max(at) as at from documents.change where what = 'STATE_CHANGED' and detail ->> 'state' = 'FINAL' group by entry_id) as c
    on c.entry_id = d.id
where d.id = e.id and e.state = 'FINAL';

-- The rules on the way up from an entry, its own first; the first one holds. Without any rule nothing is climbed.
create function documents.keepings_of(entry uuid) returns table (entry_id uuid, rule_id uuid, closed_on date, height int)
  language sql stable as $$
  with recursive up as (
    select e.id, e.parent_id, 0 as height from documents.entry e where e.id = entry and exists (select from documents.keeping)
    union all
    select e.id, e.parent_id, up.height + 1 from up join documents.entry e on e.id = up.parent_id
  )
  select up.id, k.rule_id, k.closed_on, up.height from up join documents.keeping k on k.entry_id = up.id order by up.height
$$;

-- Published: the living documents of a space that a rule keeps, each with the nearest rule.
create function documents.kept_in(space uuid) returns table (entry_id uuid, rule_id uuid, closed_on date)
  language sql stable as $$
  with recursive down as (
    select e.id, e.kind, k.rule_id, k.closed_on
    from documents.keeping k join documents.entry e on e.id = k.entry_id
    where e.space_id = space and e.trashed_at is null
    union all
    select e.id, e.kind, d.rule_id, d.closed_on
    from down d join documents.entry e on e.parent_id = d.id
    where e.trashed_at is null and not exists (select from documents.keeping own where own.entry_id = e.id)
  )
  select id, rule_id, closed_on from down where kind = 'DOCUMENT'
$$;

-- Published: where an entry lies, by the names of the folders above it, without the root.
create function documents.way_to(entry uuid) returns text
  language sql stable as $$
  with recursive up as (
    select e.parent_id, ''::text as name, 0 as height from documents.entry e where e.id = entry
    union all
    select e.parent_id, e.name, up.height + 1 from up join documents.entry e on e.id = up.parent_id
  )
  select coalesce(string_agg(name, ' / ' order by height desc) filter (where height > 0 and parent_id is not null), '') from up
$$;

-- What a rule keeps goes neither to the trash nor out of the database, by whatever statement, unless a slip released it. Stable: it sees the tree
-- as it was before the statement.
create function documents.keep_records() returns trigger language plpgsql stable as $$
begin
  if exists (select from documents.keepings_of(old.id)) then
    raise exception 'document % is kept by a rule of retention', old.id using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;
create trigger kept_is_not_deleted before delete on documents.entry for each row
  when (old.kind = 'DOCUMENT' and old.trashed_at is null and old.released_at is null) execute function documents.keep_records();
create trigger kept_is_not_thrown_away before update of trashed_at on documents.entry for each row
  when (old.kind = 'DOCUMENT' and old.trashed_at is null and new.trashed_at is not null) execute function documents.keep_records();

-- Published: which rules are given to which folders and documents.
create view documents.ruled as
  select k.entry_id, e.space_id, k.rule_id from documents.keeping k join documents.entry e on e.id = k.entry_id;

create or replace view documents.holding as
  select e.id as entry_id, e.space_id, e.parent_id, e.access_list_id, e.name, e.hash, e.size, e.weight, e.version_number, e.state,
         e.created_at, e.created_by, e.changed_at, e.changed_by, e.opened_at,
         f.name as folder_name, f.access_list_id as folder_list_id, f.parent_id is null as in_root, e.final_at
  from documents.entry e
  left join documents.entry f on f.id = e.parent_id
  where e.kind = 'DOCUMENT' and e.trashed_at is null;
