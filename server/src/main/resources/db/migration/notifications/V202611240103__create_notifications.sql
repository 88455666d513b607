create schema notifications;

-- What who chose nothing hears of a space, by its type: a place to relax disturbs nobody (A-4).
create function notifications.usual(type text) returns text
  language sql immutable
  return case type when 'SOCIAL' then 'SILENT' else 'IMPORTANT' end;

-- What one wants to hear of a space, where one wants other than what is usual; and how far the news of it were told.
create table notifications.level (
  person_id uuid not null references people.person (id),
  space_id uuid not null references spaces.space (id) on delete cascade,
  level text not null check (level in ('ALL', 'IMPORTANT', 'DIGEST', 'SILENT')),
  chosen_at timestamptz not null,
  -- Since when news of the space are wanted.
  listens_since timestamptz not null,
  told_place bigint not null,
  -- The same for what documents say now, which waits for the summary at any level.
  versions_place bigint not null,
  primary key (person_id, space_id)
);
create index level_space on notifications.level (space_id);

-- By which way and when one wants to be told, in all spaces; without a row, as is usual.
create table notifications.delivery (
  person_id uuid primary key references people.person (id),
  mail_off_at timestamptz,
  -- Whole hours of the day; both null: one is never left alone.
  quiet_from int check (quiet_from between 0 and 23),
  quiet_until int check (quiet_until between 0 and 23),
  -- ISO 8601: 1 is Monday.
  days_off int[] not null check (cardinality(days_off) <= 6),
  digest_hour int not null check (digest_hour between 0 and 23),
  -- Null is that of one's authority.
  time_zone text,
  check ((quiet_from is null) = (quiet_until is null))
);

-- What happened in spaces, one row a fact, whatever the size of the space. The place is given once the fact is there to stay, by one hand at a time:
-- what is told up to a place leaves nothing behind.
create sequence notifications.place;
create table notifications.news (
  id uuid primary key default uuidv7(),
  place bigint,
  space_id uuid not null references spaces.space (id) on delete cascade,
  access_list_id uuid,
  kind text not null,
  thing_id uuid not null,
  version int,
  subject text not null,
  address text not null,
  by_id uuid references people.person (id),
  at timestamptz not null
);
create index news_new on notifications.news (id) where place is null;
create index news_space on notifications.news (space_id, place);
create unique index news_place on notifications.news (place);
create index news_at on notifications.news (at);

-- Whose bell rang and has not been thought of yet.
create table notifications.call (
  id uuid primary key default uuidv7(),
  person_ids uuid[] not null
);

-- When each person is thought of next: one row each, claimed by one node at a time.
create table notifications.turn (
  person_id uuid primary key references people.person (id),
  -- Null: nothing waits.
  due_at timestamptz,
  mailed_at timestamptz,
  -- The day of the last summary.
  digest_on date
);
create index turn_due on notifications.turn (due_at) where due_at is not null;

-- The lines of bells that need no more telling, unless they ring again.
create table notifications.told (
  notice_id uuid primary key references activity.notice (id) on delete cascade,
  told_at timestamptz not null
);

-- Which spaces the mails of somebody spoke of.
create table notifications.mailing (
  person_id uuid not null references people.person (id),
  space_id uuid not null references spaces.space (id) on delete cascade,
  sent_at timestamptz not null
);
create index mailing_person on notifications.mailing (person_id, sent_at);
create index mailing_space on notifications.mailing (space_id);

-- That somebody was offered a lower level for a space, and answered: one asks once.
create table notifications.lowering (
  person_id uuid not null references people.person (id),
  space_id uuid not null references spaces.space (id) on delete cascade,
  answered_at timestamptz not null,
  primary key (person_id, space_id)
);
create index lowering_space on notifications.lowering (space_id);

-- What the links in the footers are signed with. It stays in the database, for all nodes, and is part of the backup.
create table notifications.key (
  lone boolean primary key default true check (lone),
  secret bytea not null
);
insert into notifications.key (secret)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

-- The news that somebody may be told: of a space they are in and that is alive, of what they may read now, in the version that they are shown, by
-- somebody else.
create view notifications.readable as
  select m.person_id, n.id, n.place, n.space_id, n.kind, n.thing_id, coalesce(d.name, n.subject) as subject, n.address, n.by_id, n.at
  from notifications.news n
  join spaces.membership m on m.space_id = n.space_id
  join spaces.identity s on s.space_id = n.space_id and s.archived_at is null
  left join documents.identity d on d.entry_id = n.thing_id and n.kind in ('DOCUMENT', 'VERSION')
  where n.by_id is distinct from m.person_id
    and (n.kind not in ('DOCUMENT', 'VERSION') or (d.trashed_at is null and d.space_id = n.space_id))
    and (coalesce(d.access_list_id, n.access_list_id) is null or exists (
      select from spaces.access a
      where a.space_id = n.space_id and a.list_id = coalesce(d.access_list_id, n.access_list_id) and a.person_id = m.person_id
        and not exists (
          select from activity.veil v
          where v.thing_id = n.thing_id and v.version < n.version and m.person_id <> all (v.shown_to) and a.level < 'EDIT')));

-- What is meant for somebody by name and may be named to them now, with what they want to hear of its space.
create view notifications.meant as
  select n.notice_id, n.person_id, n.kind, n.by_id, n.since, n.at, n.space_id, n.subject, n.address, n.count, n.legal, n.mailed, n.read_at,
         coalesce(l.level, notifications.usual(s.type)) as level
  from activity.line n
  left join spaces.identity s on s.space_id = n.space_id
  left join notifications.level l on l.person_id = n.person_id and l.space_id = n.space_id
  where (n.space_id is null or (s.archived_at is null and exists (
      select from spaces.membership m where m.person_id = n.person_id and m.space_id = n.space_id)))
    and case when n.address ~ '^/d/[0-9a-f-]{36}' then exists (
      select from documents.identity d
      join spaces.access a on a.space_id = d.space_id and a.list_id = d.access_list_id and a.person_id = n.person_id
      where d.entry_id = substring(n.address from 4 for 36)::uuid and d.trashed_at is null)
    else true end;
