-- What the daemon said it was when contents were last inspected again: its version and that of its signatures.
alter table antivirus.state add column signatures text;
