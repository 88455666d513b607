-- People whose names look a little like all of these words (folded): found by the index of names, which needs its threshold said beforehand.
-- Few answer, and who asks looks at each: without that estimate the planner gathers everybody whom one may see.
create function people.alike(words text[]) returns table (person_id uuid, likeness real)
  language plpgsql stable rows 50
  set pg_trgm.word_similarity_threshold = 0.3 as $$
begin
  return query
    select p.id, public.word_similarity(words[1], p.search_key)
    from people.person p
    where p.closed_at is null and words[1] operator(public.<%) p.search_key
      and not exists (select from unnest(words[2:]) as word where public.word_similarity(word, p.search_key) < 0.3);
end
$$;
