-- Published: when somebody was last in Parvis. Nobody is shown it: it tells whether a mail would only repeat what they have before their eyes.
create view people.presence as
  select person_id, max(last_seen_at) as seen_at from people.session group by person_id;
create index session_of_person on people.session (person_id);

-- Published: who has an account, and whether mail reaches them; not where.
create view people.reachable as
  select id as person_id, email is not null as by_mail from people.person where closed_at is null;
