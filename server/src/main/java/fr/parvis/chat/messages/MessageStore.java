package fr.parvis.chat.messages;

import fr.parvis.chat.messages.MessageText.Mention;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Changing messages. Whatever changes one takes the conversation's next revision, last of all in its transaction: the
/// row is locked until the end, so revisions are given without gaps and in the order in which they are seen.
@Repository
class MessageStore {
    private final JdbcClient sql;

    MessageStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A message as whoever changes it needs it.
    record Row(
            UUID id,
            UUID conversationId,
            @Nullable UUID threadId,
            UUID authorId,
            Instant at,
            long seq,
            String body,
            @Nullable Instant deletedAt) {}

    Optional<Row> find(UUID id) {
        return sql.sql("""
                        select id, conversation_id, thread_id, author_id, at, seq, body, deleted_at
                        from chat.message where id = :id
                        """).param("id", id).query(Row.class).optional();
    }

    /// Writes messages of one conversation, counts them in it and at those that they answer, and forgets their drafts:
    /// one statement.
    ///
    /// @return the revision of the first, which is its order too, and the others follow it; nothing where the
    /// conversation was closed meanwhile
    OptionalLong insert(UUID conversationId, List<NewMessage> messages, Instant at) {
        return sql
                .sql("""
                        with come as materialized (
                          select * from unnest(:ids::uuid[], :threads::uuid[], :authors::uuid[], :bodies::text[], :now::boolean[])
                          with ordinality as come (id, thread_id, author_id, body, now, place)
                        ), forgotten as (
                          delete from chat.draft d using come
                          where d.conversation_id = :conversation and d.person_id = come.author_id and come.now
                            and (d.thread_id = come.thread_id or (d.thread_id is null and come.thread_id is null))
                        ), counted as (
                          update chat.conversation
                          set revision = revision + :many, last_seq = revision + :many, moved_at = greatest(moved_at, :at)
                          where id = :conversation and closed_at is null
                          returning revision - :many as before
                        ), answered as (
                          update chat.message m
                          set reply_count = reply_count + answers.many, last_reply_at = :at, revision = before + answers.last
                          from counted, (
                            select thread_id, count(*) as many, max(place) as last from come where thread_id is not null group by thread_id
                          ) as answers
                          where m.id = answers.thread_id
                        )
                        insert into chat.message (id, conversation_id, thread_id, author_id, at, body, seq, revision)
                        select id, :conversation, thread_id, author_id, :at, body, before + place, before + place from come, counted
                        returning seq
                        """)
                .param("conversation", conversationId)
                .param("ids", messages.stream().map(NewMessage::id).toArray(UUID[]::new))
                .param("threads", messages.stream().map(NewMessage::threadId).toArray(UUID[]::new))
                .param(
                        "authors",
                        messages.stream()
                                .map(message -> message.conversation().personId())
                                .toArray(UUID[]::new))
                .param(
                        "bodies",
                        messages.stream().map(message -> message.text().body()).toArray(String[]::new))
                .param("now", messages.stream().map(NewMessage::now).toArray(Boolean[]::new))
                .param("many", messages.size())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .min();
    }

    /// The conversation's next revision; nothing where it was closed meanwhile.
    private static final String COUNTED = """
            with counted as (
              update chat.conversation c set revision = revision + 1
              where c.id = :conversation and c.closed_at is null
              returning revision
            )
            """;

    /// @return false where the conversation was closed or the message taken away meanwhile
    boolean edit(Row message, String body, Instant at) {
        return sql.sql(COUNTED + """
                        update chat.message m set body = :body, edited_at = :at, revision = counted.revision
                        from counted where m.id = :id and m.deleted_at is null
                        """)
                        .param("conversation", message.conversationId())
                        .param("id", message.id())
                        .param("body", body)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// Takes the text away; the trace stays. What was drawn from it and what others said to it is forgotten next, in
    /// statements of their own: they see what those did whom this one waited for.
    boolean erase(Row message, Instant at) {
        return sql.sql(COUNTED + """
                        , answered as (
                          update chat.message r set reply_count = greatest(reply_count - 1, 0), revision = counted.revision
                          from counted where r.id = :thread::uuid
                        )
                        update chat.message m set body = '', deleted_at = :at, revision = counted.revision
                        from counted where m.id = :id and m.deleted_at is null
                        """)
                        .param("conversation", message.conversationId())
                        .param("id", message.id())
                        .param("thread", message.threadId(), Types.OTHER)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// Notes that something about a message changed: a reaction.
    boolean touch(Row message) {
        return sql.sql(COUNTED + """
                        update chat.message m set revision = counted.revision from counted where m.id = :id and m.deleted_at is null
                        """)
                        .param("conversation", message.conversationId())
                        .param("id", message.id())
                        .update()
                == 1;
    }

    /// @return false where it was there
    boolean insertReaction(UUID messageId, String emoji, UUID personId, Instant at) {
        return sql.sql("""
                        insert into chat.reaction (message_id, emoji, person_id, at) values (:message, :emoji, :person, :at)
                        on conflict do nothing
                        """)
                        .param("message", messageId)
                        .param("emoji", emoji)
                        .param("person", personId)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean deleteReaction(UUID messageId, String emoji, UUID personId) {
        return sql.sql(
                                "delete from chat.reaction where message_id = :message and emoji = :emoji and person_id = :person")
                        .param("message", messageId)
                        .param("emoji", emoji)
                        .param("person", personId)
                        .update()
                == 1;
    }

    int countEmojis(UUID messageId, String beside) {
        return sql.sql(
                        "select count(distinct emoji) from chat.reaction where message_id = :message and emoji <> :emoji")
                .param("message", messageId)
                .param("emoji", beside)
                .query(Integer.class)
                .single();
    }

    void forgetReactions(UUID messageId) {
        sql.sql("delete from chat.reaction where message_id = :id")
                .param("id", messageId)
                .update();
    }

    /// Whom and what its text named.
    void forgetDrawn(UUID messageId) {
        sql.sql("""
                        with loose as (delete from chat.reference where message_id = :id)
                        delete from chat.mention where message_id = :id
                        """).param("id", messageId).update();
    }

    /// @param spaceId what a call to everybody calls
    void insertMentions(UUID messageId, UUID conversationId, long seq, List<Mention> mentions, UUID spaceId) {
        sql.sql("""
                        insert into chat.mention (message_id, conversation_id, seq, kind, target_id)
                        select :message, :conversation, :seq, kind, target
                        from unnest(:kinds::text[], :targets::uuid[]) as x (kind, target)
                        on conflict do nothing
                        """)
                .param("message", messageId)
                .param("conversation", conversationId)
                .param("seq", seq)
                .param(
                        "kinds",
                        mentions.stream().map(mention -> mention.kind().name()).toArray(String[]::new))
                .param(
                        "targets",
                        mentions.stream()
                                .map(mention -> mention.target() == null ? spaceId : mention.target())
                                .toArray(UUID[]::new))
                .update();
    }

    /// Those of some persons who are in a conversation.
    List<UUID> insiders(UUID conversationId, @Nullable UUID spaceId, List<UUID> personIds) {
        return sql.sql("""
                        select person_id from unnest(:people::uuid[]) as w (person_id)
                        where exists (select from spaces.membership m where m.space_id = :space::uuid and m.person_id = w.person_id)
                           or exists (select from chat.participant p where p.conversation_id = :conversation and p.person_id = w.person_id)
                        """)
                .param("people", personIds.toArray(UUID[]::new))
                .param("space", spaceId, Types.OTHER)
                .param("conversation", conversationId)
                .query(UUID.class)
                .list();
    }

    /// Somebody of a group who is in the space too.
    record GroupInsider(UUID groupId, UUID personId) {}

    /// The members of a space who are in some groups, of authorities that the author belongs to.
    List<GroupInsider> groupInsiders(UUID authorId, UUID spaceId, List<UUID> groupIds) {
        return sql.sql("""
                        select distinct g.group_id, g.person_id
                        from people.group_member g
                        join people.group_identity i on i.group_id = g.group_id
                        join people.hat h on h.organisation_id = i.organisation_id and h.person_id = :author
                        join spaces.membership m on m.space_id = :space and m.person_id = g.person_id
                        where g.group_id = any (:groups::uuid[])
                        """)
                .param("author", authorId)
                .param("space", spaceId)
                .param("groups", groupIds.toArray(UUID[]::new))
                .query(GroupInsider.class)
                .list();
    }

    List<UUID> members(UUID spaceId) {
        return sql.sql("select person_id from spaces.membership where space_id = :space")
                .param("space", spaceId)
                .query(UUID.class)
                .list();
    }

    /// @param kinds beside each target
    void insertReferences(UUID messageId, List<String> kinds, List<UUID> targets) {
        sql.sql("""
                        insert into chat.reference (message_id, kind, target_id)
                        select :message, kind, target from unnest(:kinds::text[], :targets::uuid[]) as x (kind, target)
                        on conflict do nothing
                        """)
                .param("message", messageId)
                .param("kinds", kinds.toArray(String[]::new))
                .param("targets", targets.toArray(UUID[]::new))
                .update();
    }

    /// The space of a topic; nothing for a direct or group conversation.
    Optional<UUID> spaceOf(UUID conversationId) {
        return sql.sql("select space_id from chat.conversation where id = :id and space_id is not null")
                .param("id", conversationId)
                .query(UUID.class)
                .optional();
    }

    List<UUID> participants(UUID conversationId) {
        return sql.sql("select person_id from chat.participant where conversation_id = :id")
                .param("id", conversationId)
                .query(UUID.class)
                .list();
    }

    Optional<UUID> idAt(UUID conversationId, long seq) {
        return sql.sql("select id from chat.message where conversation_id = :conversation and seq = :seq")
                .param("conversation", conversationId)
                .param("seq", seq)
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> spaceAt(String organisationSlug, String slug) {
        return sql.sql("select space_id from spaces.identity where organisation_slug = :organisation and slug = :slug")
                .param("organisation", organisationSlug)
                .param("slug", slug)
                .query(UUID.class)
                .optional();
    }
}
