package fr.parvis.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What lists of references lead to.
@Repository
class ListedReferenceStore {
    private final JdbcClient sql;

    ListedReferenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param target the document that it leads to; null for the web
    record Line(String label, String address, @Nullable UUID target) {}

    List<ListedReferenceView> references(UUID personId, UUID documentId) {
        return sql.sql("""
                        select r.id, r.label, r.address, r.target_id, r.checked_at, r.dead_since,
                               case when r.target_id is null then r.dead_since is not null else not exists (
                                 select from documents.holding h
                                 join spaces.access a on a.space_id = h.space_id and a.list_id = h.access_list_id and a.person_id = :person
                                 where h.entry_id = r.target_id) end as dead
                        from kinds.reference r where r.document_id = :document order by r.position
                        """)
                .param("person", personId)
                .param("document", documentId)
                .query((row, _) -> new ListedReferenceView(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getString("address"),
                        row.getObject("target_id", UUID.class),
                        row.getBoolean("dead"),
                        instant(row, "dead_since"),
                        instant(row, "checked_at")))
                .list();
    }

    void clear(UUID documentId) {
        sql.sql("delete from kinds.reference where document_id = :document")
                .param("document", documentId)
                .update();
    }

    /// @param before what was known of the same addresses
    void insert(UUID documentId, List<Line> lines, Collection<ListedReferenceView> before) {
        sql.sql("""
                        insert into kinds.reference (document_id, position, label, address, target_id, checked_at, dead_since)
                        select :document, l.position, l.label, l.address, l.target, b.checked_at, b.dead_since
                        from unnest(:labels::text[], :addresses::text[], :targets::uuid[]) with ordinality as l (label, address, target, position)
                        left join (select distinct on (address) * from unnest(:known::text[], :checked::timestamptz[], :dead::timestamptz[])
                          as k (address, checked_at, dead_since)) as b on b.address = l.address
                        """)
                .param("document", documentId)
                .param("labels", lines.stream().map(Line::label).toArray(String[]::new))
                .param("addresses", lines.stream().map(Line::address).toArray(String[]::new))
                .param("targets", lines.stream().map(Line::target).toArray(UUID[]::new))
                .param(
                        "known",
                        before.stream().map(ListedReferenceView::address).toArray(String[]::new))
                .param(
                        "checked",
                        before.stream().map(line -> text(line.checkedAt())).toArray(String[]::new))
                .param(
                        "dead",
                        before.stream().map(line -> text(line.deadSince())).toArray(String[]::new))
                .update();
    }

    /// An address to be looked at.
    record Due(UUID id, String address) {}

    /// Those that were not looked at since a moment, which count as looked at from now on: another server takes others.
    List<Due> claim(Instant before, Instant at, int limit) {
        return sql.sql("""
                        update kinds.reference r set checked_at = :at
                        where r.id in (
                          select c.id from kinds.reference c join kinds.sheet s on s.document_id = c.document_id and s.kind = 'REFERENCES'
                          where c.target_id is null and (c.checked_at is null or c.checked_at < :before)
                          order by c.checked_at nulls first limit :limit for update of c skip locked)
                        returning r.id, r.address
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Due.class)
                .list();
    }

    void note(Collection<UUID> ids, boolean dead, Instant at) {
        sql.sql(
                        "update kinds.reference set dead_since = case when :dead then coalesce(dead_since, :at) end where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .param("dead", dead)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
