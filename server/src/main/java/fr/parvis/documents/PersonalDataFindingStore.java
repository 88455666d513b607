package fr.parvis.documents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
                        on conflict (hash) do nothing
                        """)
                .param("hash", hash)
                .param("found", found.stream().map(Enum::name).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
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
