-- Published: when somebody was last in Parvis. Nobody is shown it: it tells whether a mail would only repeat what they have before their eyes.
create view people.presence as
  select person_id, max(last_seen_at) as seen_at from people.session group by person_id;
create index session_of_person on people.session (person_id);
