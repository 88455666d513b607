-- Contents that came by the drive before those were read.
insert into files.reading (hash, media_type, asked_at, due_at)
select distinct on (v.hash) v.hash, v.media_type, v.created_at, v.created_at
from documents.version v order by v.hash, v.created_at desc
on conflict do nothing;
