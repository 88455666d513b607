package fr.parvis.requests.answering;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The secrets of mails by which people answer requests.
@Repository
class CaseKeyStore {
    private final JdbcClient sql;

    CaseKeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(byte[] hash, UUID caseId, int round, UUID personId, Instant expiresAt) {
        sql.sql("""
                        insert into requests.key (token_hash, case_id, round, person_id, expires_at)
                        values (:hash, :case, :round, :person, :expires)
                        """)
                .param("hash", hash)
                .param("case", caseId)
                .param("round", round)
                .param("person", personId)
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What a secret is for.
    record Key(UUID caseId, UUID personId, String personName) {}

    /// Good while its request stands in the same step, and its holder has an account; whether they may answer still is
    /// asked of the request itself.
    Optional<Key> find(byte[] hash, Instant at) {
        return sql.sql("""
                        select k.case_id, k.person_id, p.name as person_name from requests.key k
                        join requests.case c on c.id = k.case_id and c.round = k.round and c.phase = 'OPEN'
                        join people.identity p on p.person_id = k.person_id and p.closed_at is null
                        where k.token_hash = :hash and k.used_at is null and k.expires_at > :at
                        """)
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Key.class)
                .optional();
    }

    /// @return false where somebody used it meanwhile
    boolean use(byte[] hash, Instant at) {
        return sql.sql("update requests.key set used_at = :at where token_hash = :hash and used_at is null")
                        .param("hash", hash)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void deleteExpired(Instant at) {
        sql.sql("delete from requests.key where expires_at < :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
