-- Published: by what a person is reached outside Parvis, and in which language, for who sends to them. Closed accounts are reached by nothing, and
-- nobody by an address that a mail server refused for good.
create view people.reach as
  select p.id as person_id, case when x.address is null then p.email end as email, p.phone, coalesce(p.locale, 'fr') as locale
  from people.person p
  left join mail.undelivered x on x.address = lower(p.email)
  where p.closed_at is null;
