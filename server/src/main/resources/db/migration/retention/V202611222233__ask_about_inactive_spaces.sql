-- After how many months without anything happening a space is asked about; an authority that says nothing has twelve.
create table retention.inactivity_setting (
  organisation_id uuid primary key references organisations.organisation (id),
  months int not null check (months between 1 and 120)
);

-- When those who run a space were last asked whether it still serves, and until when they said so.
create table retention.inactivity (
  space_id uuid primary key references spaces.space (id) on delete cascade,
  asked_at timestamptz,
  kept_until timestamptz,
  kept_by uuid references people.person (id)
);

-- The living spaces in which nothing has happened for as long as their authority says.
create function retention.inactive(now timestamptz)
  returns table (space_id uuid, organisation_id uuid, active_at timestamptz, asked_at timestamptz, kept_until timestamptz)
  language sql stable as $$
  select i.space_id, i.organisation_id, a.active_at, k.asked_at, k.kept_until
  from spaces.identity i
  join spaces.activity a on a.space_id = i.space_id
  left join retention.inactivity_setting s on s.organisation_id = i.organisation_id
  left join retention.inactivity k on k.space_id = i.space_id
  where not i.hidden and i.archived_at is null and i.ended_at is null
    and a.active_at < now - make_interval(months => coalesce(s.months, 12))
$$;
