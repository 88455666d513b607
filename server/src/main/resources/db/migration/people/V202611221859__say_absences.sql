-- When people are away, and who answers in their place: one absence at a time.
create table people.absence (
  person_id uuid primary key references people.person (id),
  from_on date not null,
  until_on date not null,
  stands_in uuid references people.person (id) check (stands_in <> person_id),
  set_at timestamptz not null,
  check (until_on >= from_on)
);
create index absence_stands_in on people.absence (stands_in);

-- Published: who answers in whose place, from one day to another, both included; as long as both belong to one authority.
create view people.away as
  select a.person_id, a.from_on, a.until_on, s.id as stands_in
  from people.absence a
  left join people.person s on s.id = a.stands_in and s.closed_at is null
    and exists (select from people.affiliation mine
      join people.affiliation theirs on theirs.organisation_id = mine.organisation_id and theirs.ended_at is null
      where mine.person_id = a.person_id and mine.ended_at is null and theirs.person_id = a.stands_in);
