-- Who has no address asks at the counter, and follows by a code that was printed for them (docs/adr/0298): nobody can be written to, and nothing
-- can be proved by a mail.
alter table visitors.visit alter column email drop not null;
alter table visitors.visit add check (email is not null or proved_at is not null);
