package fr.parvis.documents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What contents seem to hold.
@Repository
class PersonalDataFindingStore {
    private final JdbcClient sql;

    PersonalDataFindingStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Finding(List<PersonalDataKind> found, boolean dismissed) {}

    Optional<Finding> find(String hash) {
        return sql.sql("""
                        select found, dismissed_at is not null as dismissed from documents.personal_data_finding where hash = decode(:hash, 'hex')
                        """)
                .param("hash", hash)
                .query((row, _) -> new Finding(
                        Arrays.stream((String[]) row.getArray("found").getArray())
                                .map(PersonalDataKind::valueOf)
                                .toList(),
                        row.getBoolean("dismissed")))
                .optional();
    }

    void keep(String hash, List<PersonalDataKind> found, Instant at) {
        sql.sql("""
                        insert into documents.personal_data_finding (hash, found, looked_at) values (decode(:hash, 'hex'), :found, :at)
                        on conflict (hash) do update set found = excluded.found, looked_at = excluded.looked_at
                        """)
                .param("hash", hash)
                .param("found", found.stream().map(Enum::name).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A document whose current content seems to hold personal data, and nobody was told.
    ///
    /// @param broughtBy who brought that version
    /// @param createdBy who brought the document
    record Untold(
            UUID documentId,
            @Nullable UUID broughtBy,
            @Nullable UUID createdBy) {}

    private static final String UNTOLD = """
            select e.id as document_id, v.created_by as brought_by, e.created_by
            from documents.personal_data_finding f
            join documents.version v on v.hash = f.hash
            join documents.entry e on e.id = v.entry_id and e.version_id = v.id and e.trashed_at is null
            where f.found <> '{}' and f.dismissed_at is null
              and not exists (select from documents.personal_data_told t where t.entry_id = e.id)
            """;

    List<Untold> untold(String hash) {
        return sql.sql(UNTOLD + " and f.hash = decode(:hash, 'hex')")
                .param("hash", hash)
                .query(Untold.class)
                .list();
    }

    Optional<Untold> findUntold(UUID documentId) {
        return sql.sql(UNTOLD + " and e.id = :document")
                .param("document", documentId)
                .query(Untold.class)
                .optional();
    }

    /// @return whether nobody had been told
    boolean tell(UUID documentId, Instant at) {
        return sql.sql(
                                "insert into documents.personal_data_told (entry_id, at) values (:document, :at) on conflict do nothing")
                        .param("document", documentId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void dismiss(String hash, UUID by, Instant at) {
        sql.sql("""
                        update documents.personal_data_finding set dismissed_at = :at, dismissed_by = :by where hash = decode(:hash, 'hex')
                        """)
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
