-- Somebody's spaces, and what they are in them, without touching the rows.
create index membership_of_person on spaces.membership (person_id) include (space_id, role);
