package fr.parvis.chat.becoming;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What messages became.
@Repository
class OutcomeStore {
    private final JdbcClient sql;

    OutcomeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A message that is still there.
    record Row(UUID conversationId, long seq, String authorName, Instant at, String body) {}

    Optional<Row> find(UUID messageId) {
        return sql.sql("""
                        select m.conversation_id, m.seq, a.name as author_name, m.at, m.body
                        from chat.message m join people.identity a on a.person_id = m.author_id
                        where m.id = :id and m.deleted_at is null
                        """).param("id", messageId).query(Row.class).optional();
    }

    int count(UUID messageId) {
        return sql.sql("select count(*) from chat.outcome where message_id = :message")
                .param("message", messageId)
                .query(Integer.class)
                .single();
    }

    void insert(UUID messageId, String kind, String address, UUID by, Instant at) {
        sql.sql("""
                        insert into chat.outcome (message_id, kind, address, made_by, made_at)
                        values (:message, :kind, :address, :by, :at)
                        """)
                .param("message", messageId)
                .param("kind", kind)
                .param("address", address)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }
}
