package fr.parvis.documents;

import fr.parvis.platform.Finder.Wanted;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finding by name, over all of somebody's spaces, in one statement.
@Repository
class SearchStore {
    /// Somebody in no more spaces than this has all of their names read, whatever they look for.
    private static final int FEW_SPACES = 60;

    /// Of a sample of the rows, 2 of 1,000 pages: as many hits say that the words are common.
    private static final int COMMON = 20;

    /// Words of names that are compared with a mistyped one.
    private static final int ALIKE = 60;

    private final JdbcClient sql;

    SearchStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Something found by its name.
    ///
    /// @param folder the name of the folder it lies in; null for the root, or where the reader may not see that
    /// folder
    record Hit(
            UUID id,
            String name,
            String spaceName,
            @Nullable String folder,
            @Nullable String changedBy,
            Instant changedAt,
            @Nullable String documentKind) {}

    /// Rare words are found by the index of all names. Common ones would be found there in a tenth of the
    /// installation: the names of the person's own spaces are then read, in an index that holds them (ADR 0093).
    ///
    /// A word is folded in a query of its own: once, and not for each name that is looked at.
    ///
    /// Rights are asked for in the order of the answer, until it is full. Names that hold the words as typed come
    /// first, then those that begin with the first one, then the newest.
    ///
    /// @param typed the words as typed
    /// @param wordings for each word, what may stand for it; one of them must stand in the name
    List<Hit> search(UUID personId, String[] typed, List<List<String>> wordings, Wanted wanted) {
        Map<String, Object> values = new HashMap<>();
        var words = words(wordings, values);
        var asTyped = asTyped(typed, values);
        var narrowed = narrowed(wanted, values);
        return sql.sql("""
                        with mine as materialized (
                          select m.space_id from spaces.insider m join spaces.identity s on s.space_id = m.space_id
                          where m.person_id = :person and s.archived_at is null %4$s
                        ), reading as materialized (
                          select (select count(*) from mine) <= :few
                            or (select count(*) from documents.entry e tablesample system (0.2) repeatable (0) where true %1$s) >= :common as all_names
                        ), named as (
                          select e.* from mine cross join lateral (
                            select e.id, e.space_id, e.access_list_id, e.changed_at, e.search_key
                            from documents.entry e
                            where e.space_id = mine.space_id and e.parent_id is not null and e.trashed_at is null %1$s %3$s offset 0) as e
                          where (select all_names from reading)
                          union all
                          select e.* from (
                            select e.id, e.space_id, e.access_list_id, e.changed_at, e.search_key
                            from documents.entry e
                            where e.parent_id is not null and e.trashed_at is null %1$s %3$s offset 0) as e
                          where not (select all_names from reading) and e.space_id in (select space_id from mine)
                        ), page as (
                          select e.id, e.as_typed, e.first, e.level
                          from (
                            select e.*, %5$s as level
                            from (
                              select e.*, %2$s as as_typed, e.search_key like (select platform.fold(:begin) || '%%') as first from named e
                              order by as_typed desc, first desc, e.changed_at desc, e.id desc offset 0
                            ) as e offset 0
                          ) as e
                          where e.level is not null limit :limit
                        )
                        select e.id, e.name, s.name as space_name, p.name as changed_by, %6$s, k.kind as document_kind,
                          (select f.name from documents.entry f
                           join spaces.access fa on fa.space_id = f.space_id and fa.list_id = f.access_list_id and fa.person_id = :person
                           where f.id = e.parent_id and f.parent_id is not null) as folder
                        from page a
                        join documents.entry e on e.id = a.id
                        join spaces.identity s on s.space_id = e.space_id
                        left join kinds.described k on k.document_id = e.id %7$s
                        order by a.as_typed desc, a.first desc, e.changed_at desc, e.id desc
                        """.formatted(
                                words,
                                asTyped,
                                narrowed,
                                wanted.spaceId() == null ? "" : "and m.space_id = :space",
                                ListingStore.LEVEL,
                                ListingStore.CHANGED_AT,
                                ListingStore.OLD))
                .params(values)
                .param("person", personId)
                .param("few", FEW_SPACES)
                .param("common", COMMON)
                .param("begin", wordings.getFirst().getFirst())
                .param("limit", wanted.limit())
                .query(Hit.class)
                .list();
    }

    private static String words(List<List<String>> wordings, Map<String, Object> values) {
        var condition = new StringBuilder();
        for (var wording : wordings) {
            var or = " and (";
            for (var word : wording) {
                var name = "word" + values.size();
                values.put(name, ListingStore.pattern(word));
                condition
                        .append(or)
                        .append("e.search_key like (select '%' || platform.fold(:")
                        .append(name)
                        .append(") || '%')");
                or = " or ";
            }
            condition.append(")");
        }
        return condition.toString();
    }

    private static String asTyped(String[] typed, Map<String, Object> values) {
        var condition = new StringBuilder("(true");
        for (var word : typed) {
            var name = "typed" + values.size();
            values.put(name, ListingStore.pattern(word));
            condition
                    .append(" and e.search_key like (select '%' || platform.fold(:")
                    .append(name)
                    .append(") || '%')");
        }
        return condition.append(")").toString();
    }

    static String narrowed(Wanted wanted, Map<String, Object> values) {
        var condition = new StringBuilder();
        if (wanted.authorId() != null) {
            condition.append(" and (e.changed_by = :author or e.created_by = :author)");
            values.put("author", wanted.authorId());
        }
        if (wanted.from() != null) {
            condition.append(" and e.changed_at >= :from");
            values.put("from", Timestamp.from(wanted.from()));
        }
        if (wanted.until() != null) {
            condition.append(" and e.changed_at < :until");
            values.put("until", Timestamp.from(wanted.until()));
        }
        if (wanted.documentKind() != null) {
            condition.append(
                    " and exists (select from kinds.described k where k.document_id = e.id and k.kind = :documentKind)");
            values.put("documentKind", wanted.documentKind());
        }
        if (wanted.spaceId() != null) {
            values.put("space", wanted.spaceId());
        }
        return condition.toString();
    }

    /// Words that stand in names somewhere in the installation and look like this one, the nearest first: only to be
    /// searched for in their turn, since somebody may not see where they stand.
    List<String> wordsLike(String typed) {
        return sql.sql("select word from documents.words_like(:typed, :alike) as word")
                .param("typed", typed)
                .param("alike", ALIKE)
                .query(String.class)
                .list();
    }
}
