-- Published: by what a person is reached outside Parvis, and in which language, for who sends to many at once. Closed accounts are reached by nothing.
create view people.reach as
  select id as person_id, email, phone, coalesce(locale, 'fr') as locale from people.person where closed_at is null;
