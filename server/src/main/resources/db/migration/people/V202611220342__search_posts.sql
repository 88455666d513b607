-- Posts are searched by as names are.
alter table people.affiliation add column search_key text generated always as (platform.fold(post)) stored;
create index affiliation_search on people.affiliation using gin (search_key public.gin_trgm_ops) where ended_at is null;
