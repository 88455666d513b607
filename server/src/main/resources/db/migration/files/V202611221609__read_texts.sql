-- What contents say, once for all who keep them (ADR 0150). A row is asked for by a deposit, and read by whichever server claims it.

-- French, without accents: "œuvre", "l’école", "réunions" are found as "oeuvre", "ecole", "reunion".
create text search configuration files.french (copy = pg_catalog.french);
alter text search configuration files.french
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part with public.unaccent, french_stem;

-- PostgreSQL keeps a megabyte of words for one text; of one that has more, the beginning is found.
create function files.words_of(body text) returns tsvector
  language plpgsql immutable strict parallel safe as $$
begin
  return to_tsvector('files.french', body);
exception when program_limit_exceeded then
  return files.words_of(left(body, length(body) / 2));
end
$$;

create table files.reading (
  hash bytea primary key references files.blob (hash) on delete cascade,
  media_type text not null,
  asked_at timestamptz not null,
  -- Not before: after a failure a while later, and while somebody is at it once that one must be gone.
  due_at timestamptz not null,
  attempts int not null default 0,
  read_at timestamptz,
  -- READ, or why not.
  outcome text check (outcome in ('READ', 'UNSUPPORTED', 'DAMAGED', 'TOO_LARGE', 'ENCRYPTED', 'NOT_TEXT', 'REFUSED')),
  whole boolean not null default false,
  body text,
  words tsvector,
  -- Pages (the first is 0) that hold a picture and no letters, and what was recognised in them.
  pictures int[],
  recognised_at timestamptz,
  check ((read_at is null) = (outcome is null)),
  check (length(body) <= 1000000)
);
create index reading_waiting on files.reading (asked_at desc) where read_at is null;
create index reading_pictures on files.reading (asked_at desc) where pictures is not null and recognised_at is null;
create index reading_words on files.reading using gin (words) with (gin_pending_list_limit = 1024);

-- Published: the words of contents and the text to show of them, for who may read what holds them.
create view files.words as
  select hash, words, body from files.reading where outcome = 'READ' and body <> '';

-- How many contents hold the words, as the planner estimates it from its statistics: at once, whatever the number.
create function files.estimate(query tsquery) returns bigint
  language plpgsql as $$
declare
  plan json;
begin
  execute format('explain (format json) select from files.reading where words @@ %L::tsquery', query::text) into plan;
  return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::numeric::bigint;
end
$$;

-- Words as a question to the index; the last one may go on. Words that say nothing are left out.
create function files.question(terms text[], unfinished boolean) returns tsquery
  language sql stable
  return (
    select string_agg(
      case when q.said ~ '^''[^'' ]+''$' then q.said else '(' || q.said || ')' end || case when unfinished and q.number = cardinality(terms) and q.said ~ '^''[^'' ]{3,}''$' then ':*' else '' end, ' & ')
    from (
      select number, plainto_tsquery('files.french', term)::text as said from unnest(terms) with ordinality as t (term, number)
    ) as q
    where q.said <> ''
  )::tsquery;
