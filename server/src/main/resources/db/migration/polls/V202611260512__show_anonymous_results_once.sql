-- Figures of an anonymous poll that move while it goes on tell one ballot by the difference: they are shown once it is closed.
update polls.poll set results = 'HIDDEN' where anonymous;
alter table polls.poll add check (not anonymous or results = 'HIDDEN');
drop table polls.shown;
