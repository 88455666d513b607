-- Published: the sessions that nobody ended, of people whose account is open, and until when they last: for what is sent to a device while its person
-- is signed in there.
create view people.signed_in as
  select s.id as session_id, s.person_id, case when h.hatted then s.expires_at else least(s.expires_at, g.ends_at) end as until
  from people.session s
  join people.person p on p.id = s.person_id and p.closed_at is null
  left join people.guest g on g.person_id = p.id
  cross join lateral (
    select p.platform_admin_since is not null
      or exists (select from people.affiliation a where a.person_id = p.id and a.ended_at is null) as hatted
  ) as h
  where s.revoked_at is null and (h.hatted or g.person_id is not null);
