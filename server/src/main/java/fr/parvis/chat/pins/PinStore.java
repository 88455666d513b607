package fr.parvis.chat.pins;

import fr.parvis.chat.Excerpt;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is pinned, in conversations that the caller has been allowed to read.
@Repository
class PinStore {
    private final JdbcClient sql;

    PinStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The last pinned first.
    List<PinView> pins(UUID conversationId) {
        return sql.sql("""
                        select m.id, m.seq, m.body, m.at, a.name as author, p.pinned_at, b.name as pinned_by
                        from chat.pin p
                        join chat.message m on m.id = p.message_id
                        join people.identity a on a.person_id = m.author_id
                        join people.identity b on b.person_id = p.pinned_by
                        where p.conversation_id = :conversation and m.deleted_at is null
                        order by p.pinned_at desc, m.seq desc
                        """)
                .param("conversation", conversationId)
                .query((row, _) -> new PinView(
                        row.getObject("id", UUID.class),
                        row.getLong("seq"),
                        row.getString("author"),
                        Excerpt.of(row.getString("body")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("pinned_by"),
                        row.getTimestamp("pinned_at").toInstant()))
                .list();
    }

    /// The conversation of a message that is still there, which nobody takes away until the transaction ends.
    Optional<UUID> conversationOf(UUID messageId) {
        return sql.sql("select conversation_id from chat.message where id = :id and deleted_at is null for key share")
                .param("id", messageId)
                .query(UUID.class)
                .optional();
    }

    int count(UUID conversationId) {
        return sql.sql("select count(*) from chat.pin where conversation_id = :conversation")
                .param("conversation", conversationId)
                .query(Integer.class)
                .single();
    }

    /// @return false where it was pinned
    boolean insert(UUID messageId, UUID conversationId, UUID by, Instant at) {
        return sql.sql("""
                        insert into chat.pin (message_id, conversation_id, pinned_by, pinned_at) values (:message, :conversation, :by, :at)
                        on conflict (message_id) do nothing
                        """)
                        .param("message", messageId)
                        .param("conversation", conversationId)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// @return false where it was not
    boolean delete(UUID messageId) {
        return sql.sql("delete from chat.pin where message_id = :message")
                        .param("message", messageId)
                        .update()
                == 1;
    }
}
