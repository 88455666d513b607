-- Tells open browsers' servers, at commit, whose membership of which space changed: pairs "person space", a hundred at most in each notification
-- (8,000 bytes is the most that one carries).
create function spaces.tell_membership() returns trigger
  language plpgsql as $$
begin
  perform pg_notify('parvis_membership', pairs)
  from (
    select string_agg(person_id || ' ' || space_id, ',') as pairs
    from (select person_id, space_id, (row_number() over () - 1) / 100 as part from touched) as numbered
    group by part
  ) as parts;
  return null;
end
$$;
create trigger membership_come after insert on spaces.membership
  referencing new table as touched for each statement execute function spaces.tell_membership();
create trigger membership_changed after update on spaces.membership
  referencing new table as touched for each statement execute function spaces.tell_membership();
create trigger membership_gone after delete on spaces.membership
  referencing old table as touched for each statement execute function spaces.tell_membership();
