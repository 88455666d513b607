-- Who answered in somebody's place; null where they did themselves.
alter table approvals.answer add column given_by uuid references people.person (id);
-- Who holds a secret to answer in somebody's place; null where it is theirs.
alter table approvals.key add column holder_id uuid references people.person (id);
