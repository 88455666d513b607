package fr.parvis.chat.letters;

import fr.parvis.chat.Conversation;
import fr.parvis.chat.Interlocutor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who takes part by mail, and what they were told.
@Repository
class TopicCorrespondentStore {
    private final JdbcClient sql;

    TopicCorrespondentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return nothing where they take part already
    Optional<UUID> insert(
            Conversation topic, UUID personId, UUID by, @Nullable String reason, String stopToken, Instant at) {
        return sql.sql("""
                        insert into chat.correspondent (conversation_id, person_id, added_by, added_at, reason, told_seq, stop_token)
                        select id, :person, :by, :at, :reason, last_seq, :token from chat.conversation where id = :topic
                        on conflict (conversation_id, person_id) where removed_at is null do nothing
                        returning id
                        """)
                .param("topic", topic.id())
                .param("person", personId)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("reason", reason, Types.VARCHAR)
                .param("token", stopToken)
                .query(UUID.class)
                .optional();
    }

    List<CorrespondentView> current(UUID conversationId) {
        return sql.sql("select k.id as correspondent_id, k.added_at, i.name as added_by_name, " + Interlocutor.COLUMNS
                        + """
                         from chat.correspondent k
                         join people.card p on p.person_id = k.person_id
                         join people.identity i on i.person_id = k.added_by
                        where k.conversation_id = :conversation and k.removed_at is null order by k.added_at, k.id
                        """)
                .param("conversation", conversationId)
                .query((row, _) -> new CorrespondentView(
                        row.getObject("correspondent_id", UUID.class),
                        Interlocutor.of(row),
                        null,
                        row.getString("added_by_name"),
                        row.getTimestamp("added_at").toInstant(),
                        null))
                .list();
    }

    int count(UUID conversationId) {
        return sql.sql(
                        "select count(*) from chat.correspondent where conversation_id = :conversation and removed_at is null")
                .param("conversation", conversationId)
                .query(Integer.class)
                .single();
    }

    /// @param by null where they stop by themselves
    /// @return who it was; nothing where nobody takes part by that id
    Optional<UUID> remove(UUID conversationId, UUID id, @Nullable UUID by, Instant at) {
        return sql.sql("""
                        update chat.correspondent set removed_at = :at, removed_by = :by::uuid
                        where id = :id and conversation_id = :conversation and removed_at is null returning person_id
                        """)
                .param("id", id)
                .param("conversation", conversationId)
                .param("by", by, Types.OTHER)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .optional();
    }

    /// What a link of a mail stops.
    record Stop(UUID id, UUID conversationId, UUID spaceId, String title, String spaceName, boolean stopped) {}

    Optional<Stop> stop(String token) {
        return sql.sql("""
                        select k.id, c.id as conversation_id, c.space_id, c.title, s.name as space_name, k.removed_at is not null as stopped
                        from chat.correspondent k
                        join chat.conversation c on c.id = k.conversation_id
                        join spaces.identity s on s.space_id = c.space_id
                        where k.stop_token = :token
                        """).param("token", token).query(Stop.class).optional();
    }

    /// In whose name their files come: who added them.
    Optional<UUID> addedBy(UUID conversationId, UUID personId) {
        return sql.sql("""
                        select added_by from chat.correspondent
                        where conversation_id = :conversation and person_id = :person and removed_at is null
                        """)
                .param("conversation", conversationId)
                .param("person", personId)
                .query(UUID.class)
                .optional();
    }

    /// Somebody who is to be told of messages.
    record Due(UUID id, UUID conversationId, UUID personId, long toldSeq, long lastSeq, String stopToken) {}

    /// Takes one whose topic has gone quiet, or has not for long; until the end of the transaction nobody else has
    /// them.
    /// What is said in an archived space goes nowhere.
    Optional<Due> claim(Instant quietSince, Instant longAgo) {
        return sql.sql("""
                        select k.id, k.conversation_id, k.person_id, k.told_seq, c.last_seq, k.stop_token
                        from chat.correspondent k
                        join chat.conversation c on c.id = k.conversation_id
                        join spaces.identity s on s.space_id = c.space_id and s.archived_at is null and s.ended_at is null
                        where k.removed_at is null and c.last_seq > k.told_seq
                          and (c.moved_at <= :quiet or (
                            select m.at from chat.message m where m.conversation_id = c.id and m.seq > k.told_seq order by m.seq limit 1
                          ) <= :long)
                        limit 1 for update of k skip locked
                        """)
                .param("quiet", Timestamp.from(quietSince))
                .param("long", Timestamp.from(longAgo))
                .query(Due.class)
                .optional();
    }

    /// A message to be told.
    record Said(String author, @Nullable String about, Instant at, String body) {}

    /// What others said meanwhile, and was not taken away.
    List<Said> said(Due due) {
        return sql.sql("""
                        select i.name as author, i.external_of as about, m.at, m.body
                        from chat.message m join people.identity i on i.person_id = m.author_id
                        where m.conversation_id = :conversation and m.seq > :after and m.seq <= :to
                          and m.author_id <> :person and m.deleted_at is null
                        order by m.seq
                        """)
                .param("conversation", due.conversationId())
                .param("after", due.toldSeq())
                .param("to", due.lastSeq())
                .param("person", due.personId())
                .query(Said.class)
                .list();
    }

    void told(Due due) {
        sql.sql("update chat.correspondent set told_seq = :seq where id = :id")
                .param("id", due.id())
                .param("seq", due.lastSeq())
                .update();
    }

    /// What a message of a conversation answers.
    Optional<UUID> thread(UUID conversationId, long seq) {
        return sql.sql("""
                        select thread_id from chat.message where conversation_id = :conversation and seq = :seq and thread_id is not null
                        """)
                .param("conversation", conversationId)
                .param("seq", seq)
                .query(UUID.class)
                .optional();
    }

    /// Which conversation a thread is of.
    Optional<UUID> conversationOf(UUID threadId) {
        return sql.sql("select conversation_id from chat.message where id = :thread")
                .param("thread", threadId)
                .query(UUID.class)
                .optional();
    }

    /// The message that the last one of a conversation answers, or is.
    Optional<UUID> lastThread(UUID conversationId) {
        return sql.sql("""
                        select coalesce(thread_id, id) from chat.message where conversation_id = :conversation order by seq desc limit 1
                        """)
                .param("conversation", conversationId)
                .query(UUID.class)
                .optional();
    }
}
