-- Whether who asked is satisfied, said in one tap once it is over: 0 no, 1 in part, 2 yes.
alter table requests.case add column satisfaction smallint check (satisfaction between 0 and 2);
-- The figures of a year of a space.
create index case_year on requests.case (space_id, opened_at) where not trial;
