-- When somebody last read further; null for what was read before this was noted.
alter table chat.reading add column read_at timestamptz;

-- Published: who reads the topics of a space, and since when no more.
create view chat.attendance as
  select r.person_id, c.space_id, r.read_at
  from chat.reading r
  join chat.conversation c on c.id = r.conversation_id
  where c.space_id is not null and r.read_at is not null;
