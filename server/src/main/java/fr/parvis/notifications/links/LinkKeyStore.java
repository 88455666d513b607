package fr.parvis.notifications.links;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the links of the mails are signed with, and whose they may be.
@Repository
class LinkKeyStore {
    private final JdbcClient sql;

    LinkKeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    byte[] secret() {
        return sql.sql("select secret from notifications.key")
                .query(byte[].class)
                .single();
    }

    /// The name of somebody whose account is open.
    Optional<String> name(UUID personId) {
        return sql.sql("select name from people.identity where person_id = :person and closed_at is null")
                .param("person", personId)
                .query(String.class)
                .optional();
    }
}
