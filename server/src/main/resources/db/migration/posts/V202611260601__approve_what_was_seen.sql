-- How many times what it says was written: who approves it says which they have read.
alter table posts.post add column revision int not null default 0;

-- The version of its picture that was approved; null where none was. It counts while the copy is approved.
alter table posts.public_copy add column picture_version int;

-- Those that are out were approved with what there was at that moment.
update posts.public_copy c
set picture_version = (select max(v.number) from documents.version v where v.entry_id = p.picture_id and v.created_at <= c.approved_at)
from posts.post p
where p.id = c.post_id and c.approved_at is not null;
