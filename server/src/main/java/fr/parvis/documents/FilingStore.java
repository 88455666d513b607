package fr.parvis.documents;

import fr.parvis.documents.Filing.Pile;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits in folders.
@Repository
class FilingStore {
    private final JdbcClient sql;

    FilingStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Line(UUID id, String name, long size, String mediaType, Instant at, String hash) {}

    List<Line> waiting(UUID personId, UUID folderId, int limit) {
        return sql.sql("""
                        select e.id, e.name, e.size, e.media_type, e.created_at as at, encode(e.hash, 'hex') as hash
                        from documents.entry e
                        join spaces.access a on a.space_id = e.space_id and a.list_id = e.access_list_id and a.person_id = :person
                        where e.parent_id = :folder and e.kind = 'DOCUMENT' and e.trashed_at is null
                        order by e.created_at, e.id limit :limit
                        """)
                .param("person", personId)
                .param("folder", folderId)
                .param("limit", limit)
                .query((row, _) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("media_type"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("hash")))
                .list();
    }

    List<Pile> piles(UUID personId, Collection<UUID> folderIds) {
        return sql.sql("""
                        select e.parent_id as folder_id, count(*)::int as count, max(e.created_at) as latest_at
                        from documents.entry e
                        join documents.entry f on f.id = e.parent_id and f.trashed_at is null
                        join spaces.access a on a.space_id = e.space_id and a.list_id = e.access_list_id and a.person_id = :person
                        where e.parent_id in (:folders) and e.kind = 'DOCUMENT' and e.trashed_at is null and a.level >= 'EDIT'
                        group by e.parent_id
                        """)
                .param("person", personId)
                .param("folders", folderIds)
                .query((row, _) -> new Pile(
                        row.getObject("folder_id", UUID.class),
                        row.getInt("count"),
                        row.getTimestamp("latest_at").toInstant()))
                .list();
    }
}
