-- The words that names are made of, to find what somebody meant who mistyped one (ADR 0131). A word may stand here twice, where two deposits
-- brought it at once: neither waits for the other.
create table documents.word (
  word text not null
);

-- Figures are never mistaken for one another, and short words for too many.
create function documents.words_of(search_key text) returns setof text
  language sql immutable strict parallel safe
begin atomic
  select distinct w from regexp_split_to_table(search_key, '[^[:alnum:]]+') as w where w ~ '^[[:alpha:]]{3,40}$';
end;

insert into documents.word (word)
select distinct w from documents.entry e cross join lateral documents.words_of(e.search_key) as w where e.parent_id is not null;

create index word_itself on documents.word (word);
create index word_letters on documents.word using gin (word public.gin_trgm_ops);

create function documents.learn_words() returns trigger
  language plpgsql as $$
begin
  insert into documents.word (word)
  select w from documents.words_of(new.search_key) as w where not exists (select from documents.word k where k.word = w);
  return null;
end
$$;
create trigger entry_named after insert on documents.entry
  for each row when (new.parent_id is not null) execute function documents.learn_words();
create trigger entry_renamed after update of name on documents.entry
  for each row when (new.name is distinct from old.name) execute function documents.learn_words();

-- Words that look like a mistyped one, the nearest first. The bound is low: who asks counts the slips.
create function documents.words_like(typed text, at_most int) returns setof text
  language plpgsql stable
  set pg_trgm.similarity_threshold = 0.2 as $$
begin
  return query
    select alike.word from (
      select distinct k.word, public.similarity(k.word, typed) as likeness from documents.word k where k.word operator(public.%) typed
    ) as alike
    order by alike.likeness desc, alike.word limit at_most;
end
$$;
