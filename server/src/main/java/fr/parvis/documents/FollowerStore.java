package fr.parvis.documents;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who follows which document.
@Repository
class FollowerStore {
    private final JdbcClient sql;

    FollowerStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID entryId, UUID personId, Instant at) {
        sql.sql(
                        "insert into documents.follower (entry_id, person_id, since) values (:entry, :person, :at) on conflict do nothing")
                .param("entry", entryId)
                .param("person", personId)
                .param("at", Timestamp.from(at))
                .update();
    }

    void delete(UUID entryId, UUID personId) {
        sql.sql("delete from documents.follower where entry_id = :entry and person_id = :person")
                .param("entry", entryId)
                .param("person", personId)
                .update();
    }

    boolean follows(UUID entryId, UUID personId) {
        return sql.sql("select exists (select from documents.follower where entry_id = :entry and person_id = :person)")
                .param("entry", entryId)
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    /// Those who follow a document and are shown its current version now, but for who brought it.
    List<UUID> shown(UUID entryId, UUID by) {
        return sql.sql("""
                        select f.person_id from documents.follower f
                        join documents.entry e on e.id = f.entry_id and e.trashed_at is null
                        join spaces.access a on a.space_id = e.space_id and a.list_id = e.access_list_id and a.person_id = f.person_id
                        where f.entry_id = :entry and f.person_id <> :by and documents.version_for(e, a.level, f.person_id) = e.version_id
                        """)
                .param("entry", entryId)
                .param("by", by)
                .query(UUID.class)
                .list();
    }
}
