package fr.parvis.documents;

import fr.parvis.documents.Homecoming.Coming;
import fr.parvis.documents.Homecoming.Standing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Documents with the numbers, dates and authors that they had.
@Repository
class HomecomingStore {
    private final JdbcClient sql;

    HomecomingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return its id; empty where the name is taken
    Optional<UUID> insertDocument(
            Entry folder, String name, NewVersion version, Coming coming, UUID createdBy, Instant createdAt) {
        return sql.sql("""
                        with ids as materialized (select uuidv7() as entry, uuidv7() as version), e as (
                          insert into documents.entry (id, space_id, parent_id, kind, name, access_list_id, created_at, created_by, changed_at,
                                                       changed_by, version_id, version_number, size, media_type, hash, weight)
                          select entry, :space, :parent, 'DOCUMENT', :name, :list, :created, :creator, :at, :by, version, :number, :size, :type,
                                 decode(:hash, 'hex'), :size
                          from ids
                          on conflict (parent_id, name_key) where trashed_at is null do nothing
                          returning id
                        ), v as (
                          insert into documents.version (id, entry_id, number, hash, size, media_type, comment, restored_from, created_at, created_by, said_by)
                          select ids.version, e.id, :number, decode(:hash, 'hex'), :size, :type, :comment, :restored, :at, :by, :said from e, ids
                        )
                        select id from e
                        """)
                .param("space", folder.spaceId())
                .param("parent", folder.id())
                .param("list", folder.accessListId())
                .param("name", name)
                .param("created", createdAt.atOffset(ZoneOffset.UTC))
                .param("creator", createdBy)
                .param("number", coming.number())
                .param("hash", version.hash())
                .param("size", version.size())
                .param("type", version.mediaType())
                .param("comment", coming.comment())
                .param("restored", coming.restoredFrom())
                .param("at", coming.at().atOffset(ZoneOffset.UTC))
                .param("by", coming.by())
                .param("said", coming.saidBy())
                .query(UUID.class)
                .optional();
    }

    /// The newest there is becomes the current one.
    void insertVersion(UUID documentId, NewVersion version, Coming coming) {
        sql.sql("""
                        with v as (
                          insert into documents.version (entry_id, number, hash, size, media_type, comment, restored_from, created_at, created_by, said_by)
                          values (:document, :number, decode(:hash, 'hex'), :size, :type, :comment, :restored, :at, :by, :said)
                          returning id, number
                        )
                        update documents.entry e set version_id = v.id, version_number = v.number, size = :size, media_type = :type,
                               hash = decode(:hash, 'hex'), weight = e.weight + :size, changed_at = :at, changed_by = :by
                        from v where e.id = :document and e.version_number < v.number
                        """)
                .param("document", documentId)
                .param("number", coming.number())
                .param("hash", version.hash())
                .param("size", version.size())
                .param("type", version.mediaType())
                .param("comment", coming.comment())
                .param("restored", coming.restoredFrom())
                .param("at", coming.at().atOffset(ZoneOffset.UTC))
                .param("by", coming.by())
                .param("said", coming.saidBy())
                .update();
    }

    void stand(UUID documentId, Standing standing) {
        sql.sql("""
                        update documents.entry e set state = :state, withholds = :withholds,
                               readers_version_id = (select v.id from documents.version v
                                                     where v.entry_id = e.id and v.number = :readers and v.id <> e.version_id)
                        where e.id = :document
                        """)
                .param("document", documentId)
                .param(
                        "state",
                        standing.state() == null ? null : standing.state().name())
                .param("withholds", standing.withholds())
                .param("readers", standing.readersVersion())
                .update();
    }
}
