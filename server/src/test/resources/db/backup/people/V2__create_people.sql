create schema people;
create table people.unit (
  id bigint generated always as identity primary key,
  parent_id bigint references people.unit (id),
  head_id uuid,
  "Nom d'usage" text not null
);
create table people.person (
  id uuid primary key default uuidv7(),
  unit_id bigint not null references people.unit (id),
  name text not null,
  search_key text not null generated always as (lower(name)) stored,
  born date,
  pay numeric(12, 2),
  weight double precision,
  since interval,
  tags text[] not null default '{}',
  settings jsonb,
  photo bytea,
  seen_at timestamptz
);
alter table people.unit add constraint unit_head foreign key (head_id) references people.person (id) deferrable initially deferred;
create sequence people.letter_number start 100;
create table people.trace (what text not null);
create function people.note() returns trigger language plpgsql as $$
begin
  insert into people.trace values (new.name);
  return new;
end $$;
create trigger person_noted after insert on people.person for each row execute function people.note();
create table people.visit (at timestamptz not null, person_id uuid not null references people.person (id)) partition by range (at);
create table people.visit_2025 partition of people.visit for values from ('2025-01-01') to ('2026-01-01');
create table people.visit_2026 partition of people.visit for values from ('2026-01-01') to ('2027-01-01');
create materialized view people.headcount as select unit_id, count(*) as persons from people.person group by unit_id;
