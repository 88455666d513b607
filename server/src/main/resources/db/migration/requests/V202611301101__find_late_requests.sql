-- Those that run past the day by which an answer was expected: few among many.
create index case_late on requests.case (space_id, expected_on) where phase = 'OPEN' and not trial and expected_on is not null;
