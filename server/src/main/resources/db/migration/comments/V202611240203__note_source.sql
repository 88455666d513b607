-- The message of the dialogue that a comment was made of.
alter table comments.comment add column source text check (source like '/messages/%');
