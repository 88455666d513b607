package fr.parvis.contributions.received;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Models that came and are not opened yet.
@Repository
class ReceivedConsultationStore {
    private final JdbcClient sql;

    ReceivedConsultationStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Received(UUID spaceId, String content) {}

    UUID insert(UUID spaceId, UUID personId, String content, Instant at) {
        return sql.sql("""
                        insert into contributions.received (space_id, person_id, content, at)
                        values (:space, :person, :content::jsonb, :at) returning id
                        """)
                .param("space", spaceId)
                .param("person", personId)
                .param("content", content)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
    }

    Optional<Received> find(UUID personId, UUID id) {
        return sql.sql("select space_id, content from contributions.received where id = :id and person_id = :person")
                .param("id", id)
                .param("person", personId)
                .query(Received.class)
                .optional();
    }

    void forgetBefore(Instant at) {
        sql.sql("delete from contributions.received where at < :at")
                .param("at", Timestamp.from(at))
                .update();
    }
}
