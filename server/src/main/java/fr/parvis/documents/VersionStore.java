package fr.parvis.documents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The versions of a document that the caller has been allowed to read.
@Repository
class VersionStore {
    private static final String VERSION = """
            select v.number, v.size, encode(v.hash, 'hex') as hash, v.media_type, v.comment, v.restored_from, v.created_at, v.said_by,
                   (select w.standing from antivirus.withheld w where w.hash = v.hash) as withheld,
                   p.person_id as person_id, p.name as person_name, p.external as external
            from documents.version v
            left join people.identity p on p.person_id = v.created_by
            where v.entry_id = :document
            """;

    private final JdbcClient sql;

    VersionStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<VersionView> versions(UUID documentId, int before, int limit) {
        return sql.sql(VERSION + " and v.number < :before order by v.number desc limit :limit")
                .param("document", documentId)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> view(row))
                .list();
    }

    Optional<VersionView> find(UUID documentId, int number) {
        return sql.sql(VERSION + " and v.number = :number")
                .param("document", documentId)
                .param("number", number)
                .query((row, _) -> view(row))
                .optional();
    }

    /// Gives the only version of a document its content, which was empty until now.
    void fill(UUID documentId, NewVersion version, Instant at) {
        sql.sql("""
                        with v as (
                          update documents.version set hash = decode(:hash, 'hex'), size = :size, media_type = :type
                          where entry_id = :document and number = 1
                        )
                        update documents.entry set size = :size, media_type = :type, hash = decode(:hash, 'hex'), weight = :size, changed_at = :at
                        where id = :document
                        """)
                .param("document", documentId)
                .param("hash", version.hash())
                .param("size", version.size())
                .param("type", version.mediaType())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void comment(UUID documentId, int number, @Nullable String comment) {
        sql.sql("update documents.version set comment = :comment where entry_id = :document and number = :number")
                .param("document", documentId)
                .param("number", number)
                .param("comment", comment)
                .update();
    }

    private static VersionView view(java.sql.ResultSet row) throws java.sql.SQLException {
        return new VersionView(
                row.getInt("number"),
                row.getLong("size"),
                row.getString("hash"),
                row.getString("media_type"),
                row.getString("comment"),
                row.getObject("restored_from", Integer.class),
                row.getTimestamp("created_at").toInstant(),
                ListingStore.person(row, "person_id", "person_name", "external"),
                row.getString("said_by"),
                ListingStore.withheld(row));
    }
}
