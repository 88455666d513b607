-- What somebody without an account did, by a link: nobody of ours did it.
alter table activity.notice alter column by_id drop not null;
alter table activity.entry alter column by_id drop not null;
