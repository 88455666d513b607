-- What the agents of a space are told on their home page: how many requests nobody has taken.
create index case_untaken on requests.case (space_id) where phase = 'OPEN' and not trial and turn = 'AGENTS' and assignee_id is null;
