package fr.parvis.chat.cards;

import fr.parvis.chat.Conversation;
import fr.parvis.chat.Excerpt;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What messages refer to, and the messages that addresses lead to.
@Repository
class ReferenceStore {
    private final JdbcClient sql;

    ReferenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A message as its card shows it; without text once it was taken away.
    record Said(String body, String author) {}

    Optional<Said> said(UUID conversationId, long seq) {
        return sql.sql("""
                        select left(m.body, 700) as body, p.name as author
                        from chat.message m join people.identity p on p.person_id = m.author_id
                        where m.conversation_id = :conversation and m.seq = :seq
                        """)
                .param("conversation", conversationId)
                .param("seq", seq)
                .query(Said.class)
                .optional();
    }

    Optional<UUID> spaceOf(UUID conversationId) {
        return sql.sql("select space_id from chat.conversation where id = :id and space_id is not null")
                .param("id", conversationId)
                .query(UUID.class)
                .optional();
    }

    /// The messages that refer to something, in conversations that the person may read, the last first.
    List<ReferenceView> references(UUID personId, ReferenceKind kind, UUID targetId, int limit) {
        return sql.sql("""
                        select m.id, m.conversation_id, m.seq, m.at, left(m.body, 700) as body, a.name as author, s.name as space_name,
                               coalesce(c.title, (
                                 select string_agg(p.name, ', ') from chat.participant x join people.identity p on p.person_id = x.person_id
                                 where x.conversation_id = c.id and x.person_id <> :person)) as title
                        from chat.reference r
                        join chat.message m on m.id = r.message_id
                        join chat.conversation c on c.id = m.conversation_id
                        join people.identity a on a.person_id = m.author_id
                        left join spaces.identity s on s.space_id = c.space_id
                        where r.kind = :kind and r.target_id = :target and s.archived_at is null and s.ended_at is null
                          and (exists (select from spaces.membership x where x.space_id = c.space_id and x.person_id = :person)
                               or exists (select from chat.participant x where x.conversation_id = c.id and x.person_id = :person))
                        order by m.at desc, m.id limit :limit
                        """)
                .param("person", personId)
                .param("kind", kind.name())
                .param("target", targetId)
                .param("limit", limit)
                .query((row, _) -> new ReferenceView(
                        row.getObject("id", UUID.class),
                        row.getObject("conversation_id", UUID.class),
                        row.getString("title"),
                        row.getString("space_name"),
                        row.getString("author"),
                        Excerpt.of(row.getString("body")),
                        row.getTimestamp("at").toInstant(),
                        Conversation.address(row.getObject("conversation_id", UUID.class), row.getLong("seq"))))
                .list();
    }
}
