-- Published: the service that a space belongs to: the one that is a member of it as a whole. Where several are, the one with the highest role;
-- a space that services share alike belongs to none.
create view spaces.service as
  select space_id, (array_agg(unit_id))[1] as unit_id
  from (
    select space_id, unit_id, rank() over (partition by space_id order by role desc) as place from spaces.member where unit_id is not null
  ) as m
  where place = 1
  group by space_id having count(*) = 1;
