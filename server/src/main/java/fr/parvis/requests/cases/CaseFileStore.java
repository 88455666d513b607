package fr.parvis.requests.cases;

import fr.parvis.files.Blob;
import java.sql.Types;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The files of requests.
@Repository
class CaseFileStore {
    private final JdbcClient sql;

    CaseFileStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A file that has just come.
    record Arrived(@Nullable String question, Blob blob, String name, String mediaType, boolean internal) {}

    /// @param by a person, or the visit of who asked
    UUID insert(UUID caseId, Arrived file, UUID by, Instant at) {
        return sql.sql("""
                        insert into requests.attachment (case_id, question, hash, name, size, media_type, internal, by_id, at)
                        select :case, :question, :hash, :name, :size, :type, :internal, nullif((:by)::uuid, c.visit_id), :at
                        from requests.case c where c.id = :case returning id
                        """)
                .param("case", caseId)
                .param("question", file.question(), Types.VARCHAR)
                .param("hash", HexFormat.of().parseHex(file.blob().hash()))
                .param("name", file.name())
                .param("size", file.blob().size())
                .param("type", file.mediaType())
                .param("internal", file.internal())
                .param("by", by)
                .param("at", CaseStore.utc(at))
                .query(UUID.class)
                .single();
    }

    int count(UUID caseId) {
        return sql.sql("select count(*)::int from requests.attachment where case_id = :case")
                .param("case", caseId)
                .query(Integer.class)
                .single();
    }

    /// The questions that files answer.
    Set<String> answered(UUID caseId) {
        return Set.copyOf(sql.sql(
                        "select distinct question from requests.attachment where case_id = :case and question is not null")
                .param("case", caseId)
                .query(String.class)
                .list());
    }

    Optional<CaseFiles.Brought> find(UUID caseId, UUID fileId, UUID personId, boolean inside) {
        return sql.sql(CaseViewStore.FILES + " and f.id = :file")
                .param("case", caseId)
                .param("file", fileId)
                .param("person", personId)
                .param("inside", inside)
                .query((row, _) -> new CaseFiles.Brought(
                        new Blob(row.getString("hash"), row.getLong("size")),
                        row.getString("name"),
                        row.getString("media_type")))
                .optional();
    }
}
