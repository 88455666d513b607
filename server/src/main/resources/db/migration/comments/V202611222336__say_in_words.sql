-- Who said something that came back with a space, and who dealt with it, where they are not in it: in words.
alter table comments.comment alter column author_id drop not null;
alter table comments.comment add column said_by text check (length(said_by) between 1 and 300);
alter table comments.comment add column resolved_said text check (length(resolved_said) between 1 and 300);
alter table comments.comment add constraint comment_author check (num_nonnulls(author_id, said_by) = 1);
alter table comments.comment drop constraint comment_check1;
alter table comments.comment add constraint comment_resolved check (
  num_nonnulls(resolved_by, resolved_said) = (resolved_at is not null)::int and (resolved_at is null or thread_id is null));
