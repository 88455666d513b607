package fr.parvis.chat.later;

import fr.parvis.chat.Conversation;
import fr.parvis.chat.Excerpt;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What each wants to be reminded of. What they may not read any more is as if it were not there.
@Repository
class ReminderStore {
    private static final String READABLE = """
             join chat.message m on m.id = r.message_id and m.deleted_at is null
             join chat.conversation c on c.id = m.conversation_id
             join people.identity a on a.person_id = m.author_id
            where (exists (select from spaces.membership x where x.space_id = c.space_id and x.person_id = r.person_id)
                or exists (select from chat.participant x where x.conversation_id = c.id and x.person_id = r.person_id))
            """;

    private final JdbcClient sql;

    ReminderStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The next first.
    List<ReminderView> of(UUID personId) {
        return sql.sql("select m.id, m.conversation_id, m.seq, m.body, c.title, a.name, r.due_at from chat.reminder r"
                        + READABLE + " and r.person_id = :person order by r.due_at, r.message_id")
                .param("person", personId)
                .query((row, _) -> new ReminderView(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("name"),
                        Excerpt.of(row.getString("body")),
                        Conversation.address(row.getObject("conversation_id", UUID.class), row.getLong("seq")),
                        row.getTimestamp("due_at").toInstant()))
                .list();
    }

    int count(UUID personId) {
        return sql.sql("select count(*) from chat.reminder where person_id = :person")
                .param("person", personId)
                .query(Integer.class)
                .single();
    }

    /// One for each message and person: the last moment holds.
    void put(UUID personId, UUID messageId, Instant dueAt) {
        sql.sql("""
                        insert into chat.reminder (person_id, message_id, due_at) values (:person, :message, :due)
                        on conflict (person_id, message_id) do update set due_at = excluded.due_at
                        """)
                .param("person", personId)
                .param("message", messageId)
                .param("due", Timestamp.from(dueAt))
                .update();
    }

    void delete(UUID personId, UUID messageId) {
        sql.sql("delete from chat.reminder where person_id = :person and message_id = :message")
                .param("person", personId)
                .param("message", messageId)
                .update();
    }

    /// Takes those whose moment has come, and forgets them: nobody else has them, and they are back where the
    /// transaction fails.
    List<ReminderRang> take(Instant at, int most) {
        return sql.sql("""
                        with r as (
                          delete from chat.reminder where (person_id, message_id) in (
                            select person_id, message_id from chat.reminder where due_at <= :at order by due_at limit :most
                            for update skip locked)
                          returning person_id, message_id
                        )
                        select r.person_id, c.space_id, c.title, m.conversation_id, m.seq, m.body, a.name from r
                        """ + READABLE)
                .param("at", Timestamp.from(at))
                .param("most", most)
                .query((row, _) -> new ReminderRang(
                        row.getObject("person_id", UUID.class),
                        at,
                        row.getObject("space_id", UUID.class),
                        row.getString("title") == null ? row.getString("name") : row.getString("title"),
                        Excerpt.of(row.getString("body")),
                        Conversation.address(row.getObject("conversation_id", UUID.class), row.getLong("seq"))))
                .list();
    }

    boolean anyDue(Instant at) {
        return sql.sql("select exists (select from chat.reminder where due_at <= :at)")
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }
}
