package fr.parvis.requests.visitors;

import fr.parvis.files.Blob;
import fr.parvis.requests.cases.CaseFiles.Brought;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What is being filled in at public doors, until the address is proved.
@Repository
class VisitDraftStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    VisitDraftStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What somebody filled in.
    record Filled(UUID definitionId, int version, Map<String, List<String>> answers) {}

    /// @param question that it answers; null where it answers none
    record Kept(UUID id, @Nullable String question, Brought file) {}

    void insert(UUID visitId, UUID definitionId, int version, Map<String, List<String>> answers) {
        sql.sql("""
                        insert into requests.brought (visit_id, definition_id, version, answers) values (:visit, :definition, :version, :answers::jsonb)
                        """)
                .param("visit", visitId)
                .param("definition", definitionId)
                .param("version", version)
                .param("answers", JSON.writeValueAsString(answers))
                .update();
    }

    Optional<Filled> find(UUID visitId) {
        return sql.sql("select definition_id, version, answers from requests.brought where visit_id = :visit")
                .param("visit", visitId)
                .query((row, _) -> new Filled(
                        row.getObject("definition_id", UUID.class),
                        row.getInt("version"),
                        JSON.readValue(row.getString("answers"), new TypeReference<>() {})))
                .optional();
    }

    /// Counts a file that is tried: each is inspected, which costs more than it looks.
    ///
    /// @return false where so many were tried that no more are
    boolean tryFile(UUID visitId, int most) {
        return sql.sql("update requests.brought set tries = tries + 1 where visit_id = :visit and tries < :most")
                        .param("visit", visitId)
                        .param("most", most)
                        .update()
                == 1;
    }

    void keep(UUID visitId, @Nullable String question, Brought file, Instant at) {
        sql.sql("""
                        insert into requests.brought_file (visit_id, question, hash, name, size, media_type, at)
                        values (:visit, :question, :hash, :name, :size, :type, :at)
                        """)
                .param("visit", visitId)
                .param("question", question, Types.VARCHAR)
                .param("hash", HexFormat.of().parseHex(file.blob().hash()))
                .param("name", file.name())
                .param("size", file.blob().size())
                .param("type", file.mediaType())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Kept> files(UUID visitId) {
        return sql.sql("""
                        select id, question, encode(hash, 'hex') as hash, name, size, media_type from requests.brought_file
                        where visit_id = :visit order by id
                        """)
                .param("visit", visitId)
                .query((row, _) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("question"),
                        new Brought(
                                new Blob(row.getString("hash"), row.getLong("size")),
                                row.getString("name"),
                                row.getString("media_type"))))
                .list();
    }

    /// What some of them weigh, by the space that it weighs on.
    record Weight(UUID organisationId, UUID spaceId, long bytes) {}

    List<Weight> weights(Collection<UUID> visitIds) {
        return sql.sql("""
                        select d.organisation_id, d.space_id, sum(f.size)::bigint as bytes
                        from requests.brought_file f
                        join requests.brought b on b.visit_id = f.visit_id
                        join requests.definition d on d.id = b.definition_id
                        where f.visit_id = any (:visits::uuid[])
                        group by d.organisation_id, d.space_id
                        """)
                .param("visits", visitIds.toArray(UUID[]::new))
                .query(Weight.class)
                .list();
    }

    void delete(Collection<UUID> visitIds) {
        sql.sql("delete from requests.brought where visit_id = any (:visits::uuid[])")
                .param("visits", visitIds.toArray(UUID[]::new))
                .update();
    }
}
