package fr.parvis.documents;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finding by name, over all of somebody's spaces, in one statement.
@Repository
class SearchStore {
    /// Somebody in no more spaces than this has all of their names read, whatever they look for.
    private static final int FEW_SPACES = 60;

    /// Of a sample of the rows, 2 of 1,000 pages: as many hits say that the words are common.
    private static final int COMMON = 20;

    private final JdbcClient sql;

    SearchStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Rare words are found by the index of all names. Common ones would be found there in a tenth of the
    /// installation: the names of the person's own spaces are then read, in an index that holds them (ADR 0093).
    ///
    /// A word is folded in a query of its own: once, and not for each name that is looked at.
    ///
    /// Rights are asked for in the order of the answer, until it is full.
    ///
    /// @param words none of them empty; all must stand in the name
    List<HitView> search(UUID personId, List<String> words, int limit) {
        var conditions = new StringBuilder();
        for (var word = 0; word < words.size(); word++) {
            conditions
                    .append(" and e.search_key like (select '%' || platform.fold(:word")
                    .append(word)
                    .append(") || '%')");
        }
        var statement = sql.sql("""
                        with mine as materialized (
                          select m.space_id from spaces.membership m join spaces.identity s on s.space_id = m.space_id
                          where m.person_id = :person and s.archived_at is null
                        ), reading as materialized (
                          select (select count(*) from mine) <= :few
                            or (select count(*) from documents.entry e tablesample system (0.2) repeatable (0) where true %s) >= :common as all_names
                        ), named as (
                          select e.* from mine cross join lateral (
                            select e.id, e.space_id, e.access_list_id, e.changed_at, e.search_key
                            from documents.entry e
                            where e.space_id = mine.space_id and e.parent_id is not null and e.trashed_at is null %s offset 0) as e
                          where (select all_names from reading)
                          union all
                          select e.* from (
                            select e.id, e.space_id, e.access_list_id, e.changed_at, e.search_key
                            from documents.entry e
                            where e.parent_id is not null and e.trashed_at is null %s offset 0) as e
                          where not (select all_names from reading) and e.space_id in (select space_id from mine)
                        ), page as (
                          select e.id, e.first, e.level
                          from (
                            select e.*, %s as level
                            from (
                              select e.*, e.search_key like (select platform.fold(:word0) || '%%') as first from named e
                              order by first desc, e.changed_at desc, e.id desc offset 0
                            ) as e offset 0
                          ) as e
                          where e.level is not null limit :limit
                        )
                        """.formatted(conditions, conditions, conditions, ListingStore.LEVEL)
                        + ListingStore.COLUMNS + """
                        , s.name as space_name, s.slug as space_slug, s.organisation_slug,
                        (select f.name from documents.entry f
                         join spaces.access fa on fa.space_id = f.space_id and fa.list_id = f.access_list_id and fa.person_id = :person
                         where f.id = e.parent_id and f.parent_id is not null) as folder_name
                        """ + ListingStore.OF_PAGE
                        + " order by a.first desc, e.changed_at desc, e.id desc")
                .param("person", personId)
                .param("few", FEW_SPACES)
                .param("common", COMMON)
                .param("limit", limit);
        for (var word = 0; word < words.size(); word++) {
            statement = statement.param("word" + word, ListingStore.pattern(words.get(word)));
        }
        return statement
                .query((row, _) -> new HitView(
                        ListingStore.view(row, personId), ListingStore.space(row), row.getString("folder_name")))
                .list();
    }
}
