package fr.parvis.approvals;

import fr.parvis.approvals.Certificate.Line;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What certificates of approval say.
@Repository
class CertificateStore {
    private final JdbcClient sql;

    CertificateStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Approved(
            UUID circuitId,
            UUID organisationId,
            String document,
            int version,
            String hash,
            String spaceName,
            String askedBy,
            @Nullable String instructions,
            Instant askedAt,
            Instant approvedAt) {
        Certificate certificate(String organisationName, List<Line> lines) {
            return new Certificate(
                    document,
                    version,
                    hash,
                    spaceName,
                    organisationName,
                    askedBy,
                    instructions,
                    askedAt,
                    approvedAt,
                    lines);
        }
    }

    /// The last time that a version was approved.
    Optional<Approved> find(UUID documentId, int version) {
        return sql.sql("""
                        select c.id as circuit_id, s.organisation_id, d.name as document, a.version, encode(a.hash, 'hex') as hash,
                               s.name as space_name, p.name as asked_by, c.instructions, c.asked_at, a.at as approved_at
                        from approvals.approval a
                        join approvals.circuit c on c.id = a.circuit_id
                        join documents.identity d on d.entry_id = c.document_id
                        join spaces.identity s on s.space_id = d.space_id
                        join people.identity p on p.person_id = c.asked_by
                        where c.document_id = :document and a.version = :version
                        order by a.at desc limit 1
                        """)
                .param("document", documentId)
                .param("version", version)
                .query(Approved.class)
                .optional();
    }

    /// Who read it again and who approved it.
    List<Line> lines(UUID circuitId, int version) {
        return sql.sql("""
                        select w.kind, c.given_name || ' ' || c.family_name as person, c.post, away.name as in_place_of, w.at
                        from approvals.answer w
                        join people.card c on c.person_id = coalesce(w.given_by, w.person_id)
                        left join people.identity away on away.person_id = w.person_id and w.given_by is not null
                        where w.circuit_id = :circuit and w.version = :version and w.kind in ('READ', 'APPROVED')
                        order by w.at, w.id
                        """)
                .param("circuit", circuitId)
                .param("version", version)
                .query(Line.class)
                .list();
    }
}
