-- Somebody without an account who takes part by mail. Their account is closed from the beginning: it never was.
create table people.correspondent (
  person_id uuid primary key references people.person (id) on delete cascade,
  -- "présidente de l’Amicale"
  about text check (length(about) <= 120),
  added_at timestamptz not null
);

create or replace view people.identity as
  select p.id as person_id, p.given_name, p.family_name, p.given_name || ' ' || p.family_name as name,
    g.person_id is not null or (c.person_id is not null and p.closed_at is not null) as external,
    coalesce(g.organisation_name, c.about) as external_of, p.closed_at
  from people.person p
  left join people.guest g on g.person_id = p.id
  left join people.correspondent c on c.person_id = p.id;

create or replace view people.card as
  select p.id as person_id, p.given_name, p.family_name, hat.post,
         (g.person_id is not null or (c.person_id is not null and p.closed_at is not null)) and hat.organisation_id is null as external,
         coalesce(hat.organisation_name, g.organisation_name, c.about) as organisation_name,
         1 + get_byte(uuid_send(p.id), 15) % 6 as tone,
         case when portrait.person_id is not null
           then '/api/people/' || p.id || '/portrait?v=' || extract(epoch from portrait.changed_at)::bigint end as photo_url,
         p.search_key, p.closed_at,
         c.person_id is not null and g.person_id is null and hat.organisation_id is null and p.closed_at is not null as by_mail
  from people.person p
  left join lateral (
    select a.organisation_id, a.post, o.name as organisation_name
    from people.affiliation a join organisations.organisation o on o.id = a.organisation_id
    where a.person_id = p.id and a.ended_at is null
    order by a.started_at, a.id limit 1
  ) as hat on true
  left join people.guest g on g.person_id = p.id
  left join people.correspondent c on c.person_id = p.id
  left join people.portrait portrait on portrait.person_id = p.id;
