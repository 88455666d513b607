package fr.parvis.documents;

import fr.parvis.antivirus.ContentHolder.Held;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which documents hold a content, and who is to know what the antivirus says of it.
@Repository("documentQuarantineStore")
class QuarantineStore {
    private final JdbcClient sql;

    QuarantineStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Holding(
            UUID versionId,
            UUID documentId,
            String name,
            int number,
            @Nullable UUID broughtBy,
            UUID spaceId,
            UUID accessListId) {}

    List<Holding> holding(String hash) {
        return sql.sql("""
                        select v.id as version_id, e.id as document_id, e.name, v.number, v.created_by as brought_by, e.space_id, e.access_list_id
                        from documents.version v
                        join documents.entry e on e.id = v.entry_id
                        where v.hash = decode(:hash, 'hex')
                        order by v.created_at, v.id
                        """).param("hash", hash).query(Holding.class).list();
    }

    /// @return whether it had not been told yet
    boolean tell(UUID versionId, Instant at) {
        return sql.sql(
                                "insert into documents.quarantine_told (version_id, at) values (:version, :at) on conflict do nothing")
                        .param("version", versionId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Those who run the space and may read the document.
    List<UUID> facilitators(UUID spaceId, UUID accessListId) {
        return sql.sql("""
                        select m.person_id
                        from spaces.membership m
                        join spaces.access a on a.space_id = m.space_id and a.list_id = :list and a.person_id = m.person_id
                        where m.space_id = :space and m.role = 'FACILITATOR'
                        """)
                .param("space", spaceId)
                .param("list", accessListId)
                .query(UUID.class)
                .list();
    }

    List<Held> held(List<String> hashes) {
        return sql.sql("""
                        select encode(v.hash, 'hex') as hash, e.id as thing_id, e.name, s.name as space_name, p.name as brought_by, v.created_at as at
                        from unnest((:hashes)::text[]) as wanted (hash)
                        join documents.version v on v.hash = decode(wanted.hash, 'hex')
                        join documents.entry e on e.id = v.entry_id
                        join spaces.identity s on s.space_id = e.space_id
                        left join people.identity p on p.person_id = v.created_by
                        order by v.created_at, v.id
                        limit 1000
                        """)
                .param("hashes", hashes.toArray(String[]::new))
                .query(Held.class)
                .list();
    }
}
