-- Who is shown the newest version for as long as they stand in for somebody who is asked about it.
alter table documents.reviewer add column lent boolean not null default false;
