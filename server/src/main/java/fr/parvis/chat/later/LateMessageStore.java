package fr.parvis.chat.later;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Messages that wait for their moment.
@Repository
class LateMessageStore {
    private static final String VIEW =
            "select id, conversation_id, subject, body, due_at, refused from chat.late_message ";

    private final JdbcClient sql;

    LateMessageStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The next to leave first.
    List<LateMessageView> of(UUID personId) {
        return sql.sql(VIEW + "where author_id = :person order by due_at, id")
                .param("person", personId)
                .query(LateMessageView.class)
                .list();
    }

    Optional<LateMessageView> find(UUID personId, UUID id) {
        return sql.sql(VIEW + "where author_id = :person and id = :id")
                .param("person", personId)
                .param("id", id)
                .query(LateMessageView.class)
                .optional();
    }

    int count(UUID personId) {
        return sql.sql("select count(*) from chat.late_message where author_id = :person")
                .param("person", personId)
                .query(Integer.class)
                .single();
    }

    /// @return false where there is one of that id
    boolean insert(LateMessageView one, UUID authorId, Instant at) {
        return sql.sql("""
                        insert into chat.late_message (id, conversation_id, author_id, subject, body, due_at, made_at)
                        values (:id, :conversation, :author, :subject, :body, :due, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", one.id())
                        .param("conversation", one.conversationId())
                        .param("author", authorId)
                        .param("subject", one.subject())
                        .param("body", one.body())
                        .param("due", Timestamp.from(one.dueAt()))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// @return false where it is leaving at this moment, or has left
    boolean change(UUID personId, UUID id, String body, Instant dueAt, Instant at) {
        return sql.sql("""
                        update chat.late_message set body = :body, due_at = :due, refused = null, taken_until = null
                        where author_id = :person and id = :id and (taken_until is null or taken_until <= :at)
                        """)
                        .param("person", personId)
                        .param("id", id)
                        .param("body", body)
                        .param("due", Timestamp.from(dueAt))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// @return false where it is leaving at this moment, or has left
    boolean cancel(UUID personId, UUID id, Instant at) {
        return sql.sql("""
                        delete from chat.late_message
                        where author_id = :person and id = :id and (taken_until is null or taken_until <= :at)
                        """)
                        .param("person", personId)
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// One whose moment has come.
    ///
    /// @param subject as its author called it; a secret space is not named
    /// @param orphan whether the account of its author was closed
    record Taken(UUID id, UUID conversationId, UUID authorId, String subject, String body, boolean orphan) {}

    /// Takes one for a while: whoever takes it and dies leaves it to the next, and two never have the same.
    Optional<Taken> take(Instant at, Instant until) {
        return sql.sql("""
                        update chat.late_message set taken_until = :until
                        where id = (
                          select id from chat.late_message
                          where due_at <= :at and refused is null and (taken_until is null or taken_until <= :at)
                          order by due_at, id limit 1 for update skip locked)
                        returning id, conversation_id, author_id, body,
                          case when exists (select from chat.conversation c join spaces.secret x on x.space_id = c.space_id
                                            where c.id = conversation_id)
                            then 'Espace secret' else subject end as subject,
                          exists (select from people.identity p where p.person_id = author_id and p.closed_at is not null) as orphan
                        """)
                .param("at", Timestamp.from(at))
                .param("until", Timestamp.from(until))
                .query(Taken.class)
                .optional();
    }

    void left(UUID id) {
        sql.sql("delete from chat.late_message where id = :id").param("id", id).update();
    }

    /// @return false where it was refused before
    boolean refuse(UUID id, String slug) {
        return sql.sql(
                                "update chat.late_message set refused = :slug, taken_until = null where id = :id and refused is null")
                        .param("id", id)
                        .param("slug", slug)
                        .update()
                == 1;
    }
}
