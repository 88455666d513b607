-- The address of the message of the dialogue that a request was drawn from.
alter table requests.case add column source text check (length(source) <= 300);
