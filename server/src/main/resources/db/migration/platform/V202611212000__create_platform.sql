-- What every module may use: extensions, text folding, the record of events.
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gist with schema public;

create schema if not exists platform;

-- The order people read lists in: French, "N° 9" before "N° 41".
create collation platform.french (provider = icu, locale = 'fr-u-kn-true');

-- What two names are compared by: case and Unicode composition do not count (as on Windows).
create function platform.name_key(value text) returns text
  language sql immutable strict parallel safe
  return lower(normalize(value, nfc) collate pg_c_utf8);

-- What one searches by: neither case nor accents count.
create function platform.fold(value text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, nfc)) collate pg_c_utf8);

-- Spring Modulith's record of events, so that a listener cut off by a stop is run again.
create table platform.event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index event_publication_event on platform.event_publication using hash (serialized_event);
create index event_publication_completed on platform.event_publication (completion_date);
