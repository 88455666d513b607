-- What is being written of a definition beside its design. `name`, `purpose`, `open_to` and `assignment` are what was published of it,
-- once something was.
alter table requests.definition add column draft_name text check (btrim(draft_name) <> '' and length(draft_name) <= 120);
alter table requests.definition add column draft_purpose text check (length(draft_purpose) <= 1000);
alter table requests.definition add column draft_open_to text check (draft_open_to in ('SPACE', 'ORGANISATION'));
alter table requests.definition add column draft_assignment text check (draft_assignment in ('BY_HAND', 'IN_TURN'));
update requests.definition
  set draft_name = name, draft_purpose = purpose, draft_open_to = open_to, draft_assignment = assignment;
alter table requests.definition alter column draft_name set not null;
alter table requests.definition alter column draft_open_to set not null;
alter table requests.definition alter column draft_assignment set not null;
