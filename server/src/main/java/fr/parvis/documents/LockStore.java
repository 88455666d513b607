package fr.parvis.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The locks in force. Whoever takes one has locked the tree before: see [EntryStore#lock].
@Repository
class LockStore {
    private static final String LOCK = """
            select l.id, l.token, l.entry_id, l.person_id, p.name, l.exclusive, l.deep, l.firm, l.owner, l.taken_at, l.expires_at
            from documents.lock l
            join people.identity p on p.person_id = l.person_id
            """;

    private final JdbcClient sql;

    LockStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Lock lock) {
        sql.sql("""
                insert into documents.lock (id, token, entry_id, person_id, exclusive, deep, firm, owner, taken_at, expires_at)
                values (:id, :token, :entry, :person, :exclusive, :deep, :firm, :owner, :taken, :expires)
                """)
                .param("id", lock.id())
                .param("token", lock.token(), java.sql.Types.OTHER)
                .param("entry", lock.entryId())
                .param("person", lock.personId())
                .param("exclusive", lock.exclusive())
                .param("deep", lock.deep())
                .param("firm", lock.firm())
                .param("owner", lock.owner())
                .param("taken", lock.takenAt().atOffset(ZoneOffset.UTC))
                .param("expires", lock.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// On these entries themselves, the oldest first.
    List<Lock> on(Collection<UUID> entryIds, Instant at) {
        return sql.sql(LOCK + "where l.entry_id = any(:entries) and l.expires_at > :at order by l.taken_at, l.id")
                .param("entries", entryIds.toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(LockStore::lock)
                .list();
    }

    /// On what lies directly in a folder.
    List<Lock> onChildren(UUID folderId, Instant at) {
        return sql.sql(LOCK + """
                        join documents.entry e on e.id = l.entry_id
                        where e.parent_id = :folder and e.trashed_at is null and l.expires_at > :at
                        order by l.taken_at, l.id
                        """)
                .param("folder", folderId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(LockStore::lock)
                .list();
    }

    /// Those that protect an entry: its own, and those from above that reach down.
    List<Lock> protecting(UUID entryId, Instant at) {
        return sql.sql(
                        """
                        with recursive up as (
                          select id, parent_id, true as itself from documents.entry where id = :id
                          union all
                          select e.id, e.parent_id, false from up join documents.entry e on e.id = up.parent_id
                        )
                        """ + LOCK
                                + "join up on up.id = l.entry_id and (up.itself or l.deep) where l.expires_at > :at order by l.taken_at, l.id")
                .param("id", entryId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(LockStore::lock)
                .list();
    }

    /// Those on anything below an entry: each climbs from where it is.
    List<Lock> below(UUID entryId, UUID spaceId, Instant at) {
        return sql.sql("""
                        with recursive climb as (
                          select l.id as lock_id, e.parent_id as id
                          from documents.lock l
                          join documents.entry e on e.id = l.entry_id
                          where e.space_id = :space and l.expires_at > :at and l.entry_id <> :id
                          union all
                          select c.lock_id, e.parent_id from climb c join documents.entry e on e.id = c.id where c.id <> :id
                        )
                        """ + LOCK
                        + "where l.id in (select lock_id from climb where climb.id = :id) order by l.taken_at, l.id")
                .param("id", entryId)
                .param("space", spaceId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(LockStore::lock)
                .list();
    }

    void prolong(UUID id, Instant expiresAt) {
        sql.sql("update documents.lock set expires_at = :expires where id = :id")
                .param("id", id)
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(Collection<UUID> ids) {
        sql.sql("delete from documents.lock where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void forget(Instant before) {
        sql.sql("delete from documents.lock where expires_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Lock lock(ResultSet row, int number) throws SQLException {
        return new Lock(
                row.getObject("id", UUID.class),
                row.getObject("token", UUID.class),
                row.getObject("entry_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getBoolean("exclusive"),
                row.getBoolean("deep"),
                row.getBoolean("firm"),
                row.getString("owner"),
                row.getTimestamp("taken_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
