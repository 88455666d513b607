-- What a clean-up asks of every document, kept beside it so that fifty thousand are looked through in a moment.
alter table documents.entry
  -- The content of the current version, and what all versions weigh together.
  add column hash bytea,
  add column weight bigint,
  -- When somebody else than who brought it first opened it.
  add column opened_at timestamptz;

update documents.entry e set hash = v.hash, weight = w.weight, opened_at = r.at
from documents.version v,
  (select entry_id, sum(size) as weight from documents.version group by entry_id) as w
  left join (
    select a.thing_id, min(a.at) as at
    from activity.entry a
    join documents.entry d on d.id = a.thing_id and d.created_by is distinct from a.by_id
    where a.kind in ('reading.opened', 'reading.downloaded') group by a.thing_id
  ) as r on r.thing_id = w.entry_id
where v.id = e.version_id and w.entry_id = e.id;

alter table documents.entry add check ((kind = 'DOCUMENT') = (hash is not null and weight is not null));
create index entry_weight on documents.entry (space_id, weight desc, id desc) where kind = 'DOCUMENT' and trashed_at is null;
create index entry_content on documents.entry (hash, space_id) where kind = 'DOCUMENT' and trashed_at is null;
create index entry_contents_of_space on documents.entry (space_id, hash) include (access_list_id, size, created_by, state)
  where kind = 'DOCUMENT' and trashed_at is null;

-- What spaces hold from now on, versions and trash included.
insert into files.space_storage (space_id, used)
select space_id, sum(weight) from documents.entry where kind = 'DOCUMENT' group by space_id;

-- Published: documents as a clean-up counts them (join spaces.access on the list beside it), and those in the trash.
create view documents.holding as
  select e.id as entry_id, e.space_id, e.parent_id, e.access_list_id, e.name, e.hash, e.size, e.weight, e.version_number, e.state,
         e.created_at, e.created_by, e.changed_at, e.changed_by, e.opened_at,
         f.name as folder_name, f.access_list_id as folder_list_id, f.parent_id is null as in_root
  from documents.entry e
  left join documents.entry f on f.id = e.parent_id
  where e.kind = 'DOCUMENT' and e.trashed_at is null;
create view documents.thrown as
  select id as entry_id, space_id, weight, trashed_at, trash_root_id from documents.entry where kind = 'DOCUMENT' and trashed_at is not null;
