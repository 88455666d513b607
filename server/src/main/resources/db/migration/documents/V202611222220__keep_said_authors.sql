-- Who brought a version, in the words of the archive of a space that it was imported from: nobody who is known here.
alter table documents.version add column said_by text check (length(said_by) <= 300), add check (said_by is null or created_by is null);
