package fr.parvis.approvals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The secrets of mails by which people answer.
@Repository
class AnswerKeyStore {
    private final JdbcClient sql;

    AnswerKeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(byte[] hash, UUID circuitId, Step step, UUID personId, UUID holderId, int version, Instant expiresAt) {
        sql.sql("""
                insert into approvals.key (token_hash, circuit_id, step, person_id, holder_id, version, expires_at)
                values (:hash, :circuit, :step, :person, nullif(:holder, :person), :version, :expires)
                """)
                .param("hash", hash)
                .param("circuit", circuitId)
                .param("step", step.name())
                .param("person", personId)
                .param("holder", holderId)
                .param("version", version)
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What a secret that is still good is for.
    ///
    /// @param holderId who answers
    /// @param personId whose answer is awaited: the holder's, or that of who is away
    /// @param inPlaceOf the name of who is away; null for the holder's own answer
    record Key(
            UUID documentId,
            UUID holderId,
            UUID personId,
            String personName,
            @Nullable String inPlaceOf,
            Step step,
            int version,
            String document,
            String askedBy,
            @Nullable String instructions,
            @Nullable LocalDate dueOn) {}

    /// Good while its version is awaited from its person, and its holder has an account and may read the document; in
    /// somebody's place, while they are away.
    Optional<Key> find(byte[] hash, Instant at, LocalDate today) {
        return sql.sql("""
                        select c.document_id, coalesce(k.holder_id, k.person_id) as holder_id, k.person_id, p.name as person_name,
                               case when k.holder_id is not null then o.name end as in_place_of, k.step, k.version, d.name as document,
                               b.name as asked_by, c.instructions, c.due_on
                        from approvals.key k
                        join approvals.circuit c on c.id = k.circuit_id and c.ended_at is null
                        join approvals.turn t on t.circuit_id = k.circuit_id and t.step = k.step and t.person_id = k.person_id
                          and t.version = k.version
                        join documents.identity d on d.entry_id = c.document_id and d.trashed_at is null
                        join spaces.access a on a.space_id = d.space_id and a.list_id = d.access_list_id and a.person_id = coalesce(k.holder_id, k.person_id)
                        join people.identity p on p.person_id = coalesce(k.holder_id, k.person_id) and p.closed_at is null
                        join people.identity o on o.person_id = k.person_id
                        join people.identity b on b.person_id = c.asked_by
                        where k.token_hash = :hash and k.used_at is null and k.expires_at > :at
                          and (k.holder_id is null or exists (select from people.away w where w.person_id = k.person_id
                            and w.stands_in = k.holder_id and :today between w.from_on and w.until_on))
                        """)
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .query(Key.class)
                .optional();
    }

    /// @return false where somebody used it meanwhile
    boolean use(byte[] hash, Instant at) {
        return sql.sql("update approvals.key set used_at = :at where token_hash = :hash and used_at is null")
                        .param("hash", hash)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void deleteExpired(Instant at) {
        sql.sql("delete from approvals.key where expires_at < :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
