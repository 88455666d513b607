package fr.parvis.documents;

import fr.parvis.platform.Finder.Wanted;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finding documents by what the version says that the person is shown.
///
/// Rare words are found by the index of all contents. Common ones would be found there in a tenth of the
/// installation: the newest documents of the person's own spaces are read instead, and words that are common have
/// soon filled the answer from there (ADR 0151). Which they are the planner's statistics say, without counting.
@Repository
class ContentSearchStore {
    /// As many contents are looked up by the index in a moment.
    private static final int RARE = 3_000;

    /// As many at most, where the newest documents did not fill the answer.
    private static final int BEARABLE = 20_000;

    /// How many of the newest documents are read for common words, over all of the spaces.
    private static final int READ = 1_500;

    /// Of one text, up to where its words are looked for to be shown.
    private static final int SHOWN = 60_000;

    private static final String MINE = """
            with mine as materialized (
              select m.space_id from spaces.insider m join spaces.identity s on s.space_id = m.space_id
              where m.person_id = :person and s.archived_at is null %s
            ), question as materialized (select (:question)::tsquery as words)
            """;

    /// In the order of the answer, until it is full: rights are asked for these only.
    private static final String PAGE = """
            , page as (
              select e.id, e.hash, e.level from (select e.*, %s as level from said e offset 0) as e
              where e.level is not null and (e.readers_version_id is null or e.version_id = (
                select documents.version_for(x, e.level, :person) from documents.entry x where x.id = e.id)) limit :limit
            )
            select e.id, e.name, s.name as space_name, p.name as changed_by, %s, k.kind as document_kind, left(w.body, %d) as text
            from page a
            join documents.entry e on e.id = a.id
            join spaces.identity s on s.space_id = e.space_id
            join files.words w on w.hash = a.hash
            left join kinds.described k on k.document_id = e.id
            %s
            order by e.changed_at desc, e.id desc
            """;

    private final JdbcClient sql;

    /// Something found by what it says.
    ///
    /// @param text in which the words are to be shown
    record Said(
            UUID id,
            String name,
            String spaceName,
            @Nullable String changedBy,
            Instant changedAt,
            @Nullable String documentKind,
            String text) {}

    ContentSearchStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is asked of the index of contents.
    ///
    /// @param contents how many are thought to answer, whoever may read them
    record Question(String words, long contents) {
        boolean isRare() {
            return contents <= RARE;
        }

        boolean isBearable() {
            return contents <= BEARABLE;
        }
    }

    /// @param unfinished whether the last word may go on
    Optional<Question> question(String[] terms, boolean unfinished) {
        return sql.sql("""
                        select q.words::text as words, files.estimate(q.words) as contents
                        from (select files.question(:terms, :unfinished) as words) as q where q.words is not null and numnode(q.words) > 0
                        """)
                .param("terms", terms)
                .param("unfinished", unfinished)
                .query(Question.class)
                .optional();
    }

    /// The newest first.
    List<Said> search(UUID personId, Question question, Wanted wanted) {
        if (question.isRare()) {
            return byIndex(personId, question, wanted);
        }
        var newest = newest(personId, question, wanted);
        return newest.size() < wanted.limit() && question.isBearable() ? byIndex(personId, question, wanted) : newest;
    }

    private List<Said> byIndex(UUID personId, Question question, Wanted wanted) {
        return hits(personId, question, wanted, """
                , found as materialized (
                  select w.hash from files.words w where w.words @@ (select words from question)
                ), said as materialized (
                  select e.id, e.space_id, e.access_list_id, e.readers_version_id, v.id as version_id, v.hash
                  from found
                  join documents.version v on v.hash = found.hash
                  join documents.entry e on e.id = v.entry_id and v.id in (e.version_id, e.readers_version_id)
                  where e.trashed_at is null and e.space_id in (select space_id from mine) %s
                  order by e.changed_at desc, e.id desc
                )
                """);
    }

    private List<Said> newest(UUID personId, Question question, Wanted wanted) {
        return hits(personId, question, wanted, """
                , looked as materialized (
                  select e.* from mine cross join lateral (
                    select e.id, e.space_id, e.access_list_id, e.version_id, e.readers_version_id, e.changed_at from documents.entry e
                    where e.space_id = mine.space_id and e.kind = 'DOCUMENT' and e.trashed_at is null %%s
                    order by e.changed_at desc, e.id desc limit (select greatest(12, %d / greatest(1, count(*))) from mine)) as e
                  order by e.changed_at desc, e.id desc
                ), said as (
                  select e.* from looked cross join lateral (
                    select looked.id, looked.space_id, looked.access_list_id, looked.readers_version_id, v.id as version_id, v.hash
                    from documents.version v join files.words w on w.hash = v.hash
                    where v.id in (looked.version_id, looked.readers_version_id) and w.words @@ (select words from question) offset 0) as e
                )
                """.formatted(READ));
    }

    private List<Said> hits(UUID personId, Question question, Wanted wanted, String said) {
        Map<String, Object> values = new HashMap<>();
        var narrowed = SearchStore.narrowed(wanted, values);
        return sql.sql(MINE.formatted(wanted.spaceId() == null ? "" : "and m.space_id = :space")
                        + said.formatted(narrowed)
                        + PAGE.formatted(ListingStore.LEVEL, ListingStore.CHANGED_AT, SHOWN, ListingStore.OLD))
                .params(values)
                .param("person", personId)
                .param("question", question.words())
                .param("limit", wanted.limit())
                .query(Said.class)
                .list();
    }
}
