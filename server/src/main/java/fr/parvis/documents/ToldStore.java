package fr.parvis.documents;

import fr.parvis.platform.TodayItem;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who was told about which document, and has not opened it since.
@Repository
class ToldStore {
    private final JdbcClient sql;

    ToldStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Who is told again has it before them again.
    void insert(List<UUID> entryIds, List<UUID> personIds, UUID by, @Nullable String message, Instant at) {
        sql.sql("""
                        insert into documents.told (person_id, entry_id, by_id, message, at)
                        select person, entry, :by, :message, :at
                        from unnest((:persons)::uuid[]) as person, unnest((:entries)::uuid[]) as entry
                        on conflict (person_id, entry_id)
                        do update set by_id = excluded.by_id, message = excluded.message, at = excluded.at, opened_at = null
                        """)
                .param("persons", personIds.toArray(UUID[]::new))
                .param("entries", entryIds.toArray(UUID[]::new))
                .param("by", by)
                .param("message", message)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// It waits for the person no more, and somebody else than who brought it has opened it.
    void opened(UUID personId, UUID entryId, Instant at) {
        sql.sql("""
                        with seen as (
                          update documents.entry set opened_at = :at
                          where id = :entry and opened_at is null and kind = 'DOCUMENT' and created_by is distinct from :person
                        )
                        update documents.told set opened_at = :at
                        where person_id = :person and entry_id = :entry and opened_at is null
                        """)
                .param("person", personId)
                .param("entry", entryId)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// What the person may still see, and has not opened.
    List<TodayItem> waiting(UUID personId, int limit) {
        return sql.sql("""
                        select e.id, e.name, t.message, s.name as space_name, p.name as person_name, t.at
                        from documents.told t
                        join documents.entry e on e.id = t.entry_id and e.trashed_at is null
                        join spaces.identity s on s.space_id = e.space_id and s.archived_at is null
                        join spaces.access a on a.space_id = e.space_id and a.list_id = e.access_list_id and a.person_id = :person
                        join people.identity p on p.person_id = t.by_id
                        where t.person_id = :person and t.opened_at is null
                        order by t.at desc, e.id desc limit :limit
                        """)
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> new TodayItem(
                        TodayItem.Section.AWAITING,
                        "told-document",
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("message"),
                        row.getString("space_name"),
                        row.getString("person_name"),
                        "/d/" + row.getString("id"),
                        row.getTimestamp("at").toInstant(),
                        0))
                .list();
    }
}
