package fr.parvis.scans;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The machines, and the folder of each space that they write into.
@Repository
class ScannerStore {
    private final JdbcClient sql;

    ScannerStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A machine with what was noted of its last visit.
    record Known(Scanner scanner, Optional<Instant> lastUsedAt) {}

    record Row(
            UUID id, String name, String madeBy, Instant createdAt, Optional<Instant> usedAt, Optional<String> from) {}

    UUID insert(UUID spaceId, String name, byte[] hash, UUID by, Instant at) {
        return sql.sql("""
                        insert into scans.scanner (space_id, name, secret_hash, created_by, created_at)
                        values (:space, :name, :hash, :by, :at) returning id
                        """)
                .param("space", spaceId)
                .param("name", name)
                .param("hash", hash)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
    }

    /// Nothing for one that was taken back, and in a space that is archived or ended.
    Optional<Known> find(UUID id, byte[] hash) {
        return sql.sql("""
                        select c.id, c.space_id, c.name, c.created_by, c.last_used_at
                        from scans.scanner c
                        join spaces.identity s on s.space_id = c.space_id and s.archived_at is null and s.ended_at is null
                        where c.id = :id and c.secret_hash = :hash and c.revoked_at is null
                        """)
                .param("id", id)
                .param("hash", hash)
                .query((row, _) -> new Known(
                        new Scanner(
                                row.getObject("id", UUID.class),
                                row.getObject("space_id", UUID.class),
                                row.getString("name"),
                                row.getObject("created_by", UUID.class)),
                        Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant)))
                .optional();
    }

    void used(UUID id, String address, Instant at) {
        sql.sql("update scans.scanner set last_used_at = :at, last_address = :address where id = :id")
                .param("id", id)
                .param("address", address)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Row> inForce(UUID spaceId) {
        return sql.sql("""
                        select c.id, c.name, p.name as made_by, c.created_at, c.last_used_at, c.last_address
                        from scans.scanner c
                        join people.identity p on p.person_id = c.created_by
                        where c.space_id = :space and c.revoked_at is null order by c.created_at desc, c.id desc
                        """)
                .param("space", spaceId)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("made_by"),
                        row.getTimestamp("created_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant),
                        Optional.ofNullable(row.getString("last_address"))))
                .list();
    }

    /// The name of the machine that may send nothing any more; empty where there was none.
    Optional<String> revoke(UUID spaceId, UUID id, Instant at) {
        return sql.sql("""
                        update scans.scanner set revoked_at = :at
                        where id = :id and space_id = :space and revoked_at is null
                        returning name
                        """)
                .param("id", id)
                .param("space", spaceId)
                .param("at", Timestamp.from(at))
                .query(String.class)
                .optional();
    }

    Optional<UUID> folder(UUID spaceId) {
        return sql.sql("select folder_id from scans.inbox where space_id = :space")
                .param("space", spaceId)
                .query(UUID.class)
                .optional();
    }

    boolean isInbox(UUID folderId) {
        return sql.sql("select exists (select from scans.inbox where folder_id = :folder)")
                .param("folder", folderId)
                .query(Boolean.class)
                .single();
    }

    void keepFolder(UUID spaceId, UUID folderId) {
        sql.sql("""
                        insert into scans.inbox (space_id, folder_id) values (:space, :folder)
                        on conflict (space_id) do update set folder_id = excluded.folder_id
                        """).param("space", spaceId).param("folder", folderId).update();
    }

    /// A space whose inbox somebody may look into.
    record Place(UUID folderId, UUID spaceId, String name, String address) {}

    List<Place> places(UUID personId) {
        return sql.sql("""
                        select b.folder_id, i.space_id, i.name, '/espaces/' || i.organisation_slug || '/' || i.slug || '/documents/a-classer' as address
                        from scans.inbox b
                        join spaces.membership m on m.space_id = b.space_id and m.person_id = :person
                        join spaces.identity i on i.space_id = b.space_id and i.archived_at is null and i.ended_at is null
                        """).param("person", personId).query(Place.class).list();
    }
}
