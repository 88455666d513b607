-- A request whose form wants files that have not come has not begun (docs/adr/0308): it is kept as a trial is, in no round, and goes after a week.
create index case_unsent on requests.case (opened_at) where trial and round = 0;
