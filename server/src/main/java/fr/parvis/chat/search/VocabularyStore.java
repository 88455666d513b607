package fr.parvis.chat.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The words that messages hold.
@Repository
class VocabularyStore {
    private final JdbcClient sql;

    VocabularyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A word that was typed.
    ///
    /// @param folded without case and accents
    /// @param stem null for what is not looked for, as "de"
    /// @param known whether a message holds it
    /// @param near known words with letters in common, the likest first; empty for a known word
    record Typed(String folded, @Nullable String stem, boolean known, List<String> near) {}

    List<Typed> typed(List<String> words, boolean correcting) {
        return sql.sql("""
                        with typed as (
                          select w.place, platform.fold(w.word) as folded, (tsvector_to_array(to_tsvector('chat.french', w.word)))[1] as stem
                          from unnest(:words::text[]) with ordinality as w (word, place)
                        ), looked as (
                          select t.*, exists (select from chat.word v where v.word = t.folded) as known from typed t
                        )
                        select l.*, case when :correcting and not known and stem is not null and length(folded) >= 4 then array(
                          select v.word from chat.word v where v.word % l.folded order by similarity(v.word, l.folded) desc, v.word limit 30)
                          else array[]::text[] end as near
                        from looked l order by l.place
                        """)
                .param("words", words.toArray(String[]::new))
                .param("correcting", correcting)
                .query((row, _) -> new Typed(
                        row.getString("folded"), row.getString("stem"), row.getBoolean("known"), Arrays.asList((String
                                        [])
                                row.getArray("near").getArray())))
                .list();
    }

    /// The stems of some words, each once.
    List<String> stems(Collection<String> words) {
        return sql.sql("""
                        select distinct lexeme from unnest(:words::text[]) as w (word)
                        cross join lateral unnest(tsvector_to_array(to_tsvector('chat.french', w.word))) as lexeme
                        """)
                .param("words", words.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    void insert(Collection<String> words) {
        sql.sql("""
                        insert into chat.word (word)
                        select distinct platform.fold(w) from unnest(:words::text[]) as w
                        where length(platform.fold(w)) between 3 and 40
                        on conflict do nothing
                        """).param("words", words.toArray(String[]::new)).update();
    }

    boolean isEmpty() {
        return sql.sql("select not exists (select from chat.word)")
                .query(Boolean.class)
                .single();
    }

    /// Takes up the words of messages that came by another way than by being written here: restored, copied.
    void fill(int messages) {
        sql.sql("""
                        insert into chat.word (word)
                        select distinct word
                        from (select body from chat.message order by at desc limit :messages) as m
                        cross join lateral unnest(tsvector_to_array(to_tsvector('chat.whole', chat.plain(m.body)))) as word
                        where length(word) between 3 and 40 and word !~ '[0-9/@.:]'
                        on conflict do nothing
                        """).param("messages", messages).update();
    }

    /// Forgets words that no message holds any more.
    int forget(String after, int count) {
        return sql.sql("""
                        delete from chat.word w
                        where w.word in (select word from chat.word where word > :after order by word limit :count)
                          and not exists (select from chat.message m where m.words @@ plainto_tsquery('chat.french', w.word))
                        """).param("after", after).param("count", count).update();
    }

    @Nullable
    String wordAfter(String after, int count) {
        return sql.sql("select word from chat.word where word > :after order by word offset :count limit 1")
                .param("after", after)
                .param("count", count - 1)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
