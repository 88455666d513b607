package fr.parvis.people;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecretLinkStore {
    private static final String OPEN = " used_at is null and expires_at > :at";

    private final JdbcClient sql;

    SecretLinkStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(
            byte[] hash, UUID personId, SecretLinks.Purpose purpose, @Nullable UUID by, Instant at, Instant expiresAt) {
        sql.sql("""
                        insert into people.secret_link (token_hash, person_id, purpose, created_at, created_by, expires_at)
                        values (:hash, :person, :purpose, :at, :by, :expires)
                        """)
                .param("hash", hash)
                .param("person", personId)
                .param("purpose", purpose.name())
                .param("at", Timestamp.from(at))
                .param("by", by, Types.OTHER)
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    Optional<SecretLinks.Opened> find(byte[] hash, Instant at) {
        return sql.sql("""
                        select l.person_id, l.purpose, l.expires_at
                        from people.secret_link l
                        join people.person p on p.id = l.person_id and p.closed_at is null
                        left join people.guest g on g.person_id = p.id
                        where l.token_hash = :hash and l.used_at is null and l.expires_at > :at
                          and (g.person_id is null or g.ends_at > :at)
                        """)
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .query(SecretLinks.Opened.class)
                .optional();
    }

    /// Once only: of two at the same time, the second finds it used.
    boolean use(byte[] hash, Instant at) {
        return sql.sql("update people.secret_link set used_at = :at where token_hash = :hash and" + OPEN)
                        .param("hash", hash)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void discard(UUID personId, Instant at) {
        sql.sql("update people.secret_link set used_at = :at where person_id = :person and" + OPEN)
                .param("person", personId)
                .param("at", Timestamp.from(at))
                .update();
    }

    void discard(UUID personId, SecretLinks.Purpose purpose, Instant at) {
        sql.sql("update people.secret_link set used_at = :at where person_id = :person and purpose = :purpose and"
                        + OPEN)
                .param("person", personId)
                .param("purpose", purpose.name())
                .param("at", Timestamp.from(at))
                .update();
    }
}
