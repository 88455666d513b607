-- What this installation proves itself with to push services (RFC 8292), made at the first need: for all nodes, and part of the backup.
create table notifications.push_key (
  lone boolean primary key default true check (lone),
  private_key bytea not null check (octet_length(private_key) = 32),
  public_key bytea not null check (octet_length(public_key) = 65)
);

-- A browser that somebody wants to be told by, as long as they are signed in there.
create table notifications.device (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people.person (id),
  session_id uuid not null references people.session (id) on delete cascade,
  -- Where its push service takes what is for it.
  endpoint text not null unique check (length(endpoint) <= 1000),
  public_key bytea not null check (octet_length(public_key) = 65),
  auth bytea not null check (octet_length(auth) = 16),
  user_agent text,
  since timestamptz not null
);
create index device_person on notifications.device (person_id);
create index device_session on notifications.device (session_id);

-- Whose bell rang and who has a device: not thought of yet.
create table notifications.ring (
  id uuid primary key default uuidv7(),
  person_ids uuid[] not null
);

-- Of who has a device: when to think of them next, how far the news of spaces were pushed, and when they last did something before an open page.
create table notifications.push_turn (
  person_id uuid primary key references people.person (id),
  due_at timestamptz,
  place bigint not null,
  looked_at timestamptz
);
create index push_turn_due on notifications.push_turn (due_at) where due_at is not null;

-- How far the news of spaces were thought of for pushing.
create table notifications.push_news (
  lone boolean primary key default true check (lone),
  place bigint not null
);
insert into notifications.push_news (place) select coalesce(max(place), 0) from notifications.news;

-- Lines of bells that need no more pushing, unless they ring again.
create table notifications.pushed (
  notice_id uuid primary key references activity.notice (id) on delete cascade,
  rang_at timestamptz not null
);

-- What is to be pushed: that there is something at a place, for a device. What is said of it is asked when it leaves, with the rights of that moment.
create table notifications.push (
  device_id uuid not null references notifications.device (id) on delete cascade,
  -- The page, without what points inside it: what happens there again before it left is the same push.
  place text not null,
  about text not null check (about in ('MEANT', 'NEWS', 'HELLO')),
  -- News of the space after that place.
  news_from bigint not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  tries int not null default 0,
  primary key (device_id, place)
);
create index push_due on notifications.push (due_at);

-- What a line says that is about a document labelled as holding personal data, or about a space that no list names, is not shown on a locked screen.
create view notifications.pushable as
  select m.notice_id, m.person_id, m.kind, p.name as by_name, m.since, m.at, m.space_id, s.name as space_name, m.subject, m.address,
         split_part(m.address, '?', 1) as place, m.count, m.legal, m.level,
         exists (select from spaces.secret x where x.space_id = m.space_id)
           or case when m.address ~ '^/d/[0-9a-f-]{36}' then exists (select from documents.labels_of(substring(m.address from 4 for 36)::uuid))
              else false end as unnamed
  from notifications.meant m
  left join people.identity p on p.person_id = m.by_id
  left join spaces.identity s on s.space_id = m.space_id
  where m.read_at is null;

create view notifications.pushable_news as
  select n.person_id, n.place as number, n.space_id, s.name as space_name, n.kind, n.thing_id, n.subject, n.address, split_part(n.address, '?', 1) as place,
         n.by_id, p.name as by_name, n.at,
         exists (select from spaces.secret x where x.space_id = n.space_id)
           or case when n.kind = 'DOCUMENT' then exists (select from documents.labels_of(n.thing_id)) else false end as unnamed
  from notifications.readable n
  join notifications.level l on l.person_id = n.person_id and l.space_id = n.space_id and l.level = 'ALL' and n.at >= l.listens_since
  join spaces.identity s on s.space_id = n.space_id
  left join people.identity p on p.person_id = n.by_id
  where n.kind <> 'VERSION';

-- Published: who has a device where they are signed in, and until when at the latest.
create view notifications.push_reach as
  select d.person_id, max(s.until) as until
  from notifications.device d
  join people.signed_in s on s.session_id = d.session_id and s.person_id = d.person_id
  group by d.person_id;

-- Published: whether a push would reach somebody at that moment: there is such a device, and they are not left alone at that hour.
create function notifications.pushes(person uuid, moment timestamptz) returns boolean
  language sql stable as $$
  select exists (select from notifications.push_reach r where r.person_id = person and r.until > moment)
    and not exists (
      select from (
        select case when d.person_id is null then 21 else d.quiet_from end as f, case when d.person_id is null then 7 else d.quiet_until end as u,
               extract(hour from moment at time zone coalesce(d.time_zone, (
                 select o.time_zone from people.hat h join organisations.identity o on o.organisation_id = h.organisation_id
                 where h.person_id = person order by h.started_at, h.affiliation_id limit 1), 'Europe/Paris')) as h
        from (select person as id) p left join notifications.delivery d on d.person_id = p.id
      ) as q
      where f < u and h >= f and h < u or f > u and (h >= f or h < u))
$$;
