package fr.parvis.chat.reading;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What each has read and begun.
@Repository
class ReadingStore {
    private final JdbcClient sql;

    ReadingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Reading goes forward only.
    ///
    /// @return false where as much was read before
    boolean read(UUID conversationId, UUID personId, long seq, Instant at) {
        return sql.sql("""
                        insert into chat.reading as r (conversation_id, person_id, read_seq, read_at)
                        values (:conversation, :person, :seq, :at)
                        on conflict (conversation_id, person_id) do update set read_seq = excluded.read_seq, read_at = excluded.read_at
                        where r.read_seq < excluded.read_seq
                        """)
                        .param("conversation", conversationId)
                        .param("person", personId)
                        .param("seq", seq)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void deleteDraft(UUID conversationId, UUID personId, @Nullable UUID threadId) {
        sql.sql("""
                        delete from chat.draft
                        where conversation_id = :conversation and person_id = :person and thread_id is not distinct from :thread::uuid
                        """)
                .param("conversation", conversationId)
                .param("person", personId)
                .param("thread", threadId, Types.OTHER)
                .update();
    }

    /// @return false where there is no such message in the conversation
    boolean saveDraft(UUID conversationId, UUID personId, @Nullable UUID threadId, String body, Instant at) {
        return sql.sql("""
                        insert into chat.draft (conversation_id, person_id, thread_id, body, changed_at)
                        select :conversation, :person, :thread::uuid, :body, :at
                        where :thread::uuid is null
                          or exists (select from chat.message m where m.id = :thread::uuid and m.conversation_id = :conversation)
                        on conflict (conversation_id, person_id, thread_id) do update set body = excluded.body, changed_at = excluded.changed_at
                        """)
                        .param("conversation", conversationId)
                        .param("person", personId)
                        .param("thread", threadId, Types.OTHER)
                        .param("body", body)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
