package fr.parvis.chat.messages;

import fr.parvis.chat.Interlocutor;
import fr.parvis.chat.MessageView;
import fr.parvis.chat.MessageView.Outcome;
import fr.parvis.chat.MessageView.Preview;
import fr.parvis.chat.MessageView.Reaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Messages as they are shown: one statement for a page, and one for whom it names.
@Repository
class MessageViewStore {
    private static final String SELECT = "select m.*, " + Interlocutor.COLUMNS + """
            , array(select x.emoji || ' ' || x.person_id from chat.reaction x
                    where x.message_id = m.id order by x.at, x.person_id) as reactions
            , array(select x.kind || ' ' || x.address from chat.outcome x
                    where x.message_id = m.id order by x.made_at, x.address) as outcomes
            , w.address as link, w.title as link_title, w.description as link_description, w.site as link_site,
              w.picture_type is not null as link_picture
            from page m
            join people.card p on p.person_id = m.author_id
            left join chat.message_link k on k.message_id = m.id and k.removed_at is null and m.deleted_at is null
            left join chat.link_preview w on w.address = k.address and w.title is not null
            """;
    private static final String KEPT = """
            id, conversation_id, thread_id, author_id, said_as, at, body, edited_at, deleted_at, seq, revision, reply_count, last_reply_at
            """;

    private final JdbcClient sql;

    MessageViewStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The messages that answer none, the last first.
    List<MessageView> before(UUID conversationId, long seq, int limit) {
        return named(sql.sql("with page as (select " + KEPT + """
                         from chat.message
                        where conversation_id = :conversation and thread_id is null and seq < :seq order by seq desc limit :limit)
                        """ + SELECT + " order by m.seq desc")
                .param("conversation", conversationId)
                .param("seq", seq)
                .param("limit", limit)
                .query((row, _) -> view(row))
                .list());
    }

    /// The messages that answer none, the first first.
    List<MessageView> after(UUID conversationId, long seq, int limit) {
        return named(sql.sql("with page as (select " + KEPT + """
                         from chat.message
                        where conversation_id = :conversation and thread_id is null and seq > :seq order by seq limit :limit)
                        """ + SELECT + " order by m.seq")
                .param("conversation", conversationId)
                .param("seq", seq)
                .param("limit", limit)
                .query((row, _) -> view(row))
                .list());
    }

    /// A message that others answer, and its number.
    record Thread(UUID id, long seq) {}

    /// What the message of that number answers.
    Optional<Thread> threadOf(UUID conversationId, long seq) {
        return sql.sql("""
                        select r.id, r.seq from chat.message m join chat.message r on r.id = m.thread_id
                        where m.conversation_id = :conversation and m.seq = :seq
                        """)
                .param("conversation", conversationId)
                .param("seq", seq)
                .query(Thread.class)
                .optional();
    }

    /// Whatever changed after a revision, answers included. What changed together is not torn apart.
    List<MessageView> since(UUID conversationId, long revision, int limit) {
        return named(
                sql.sql("with changed as (select " + KEPT + """
                         from chat.message where conversation_id = :conversation and seq > :revision
                          union all select
                        """ + KEPT + """
                         from chat.message
                          where conversation_id = :conversation and revision > seq and revision > :revision and seq <= :revision
                        ), page as (select * from changed order by revision fetch first :limit rows with ties)
                        """ + SELECT + " order by m.revision, m.seq")
                        .param("conversation", conversationId)
                        .param("revision", revision)
                        .param("limit", limit)
                        .query((row, _) -> view(row))
                        .list());
    }

    /// What answers a message, the last first.
    List<MessageView> replies(UUID threadId, long before, int limit) {
        return named(sql.sql("with page as (select " + KEPT + """
                         from chat.message where thread_id = :thread and seq < :seq order by seq desc limit :limit)
                        """ + SELECT + " order by m.seq desc")
                .param("thread", threadId)
                .param("seq", before)
                .param("limit", limit)
                .query((row, _) -> view(row))
                .list());
    }

    Optional<MessageView> find(UUID id) {
        return named(sql.sql("with page as (select " + KEPT + " from chat.message where id = :id) " + SELECT)
                        .param("id", id)
                        .query((row, _) -> view(row))
                        .list())
                .stream()
                .findFirst();
    }

    /// The first message at a moment or later.
    OptionalLong firstAt(UUID conversationId, Instant from) {
        return sql.sql(
                        "select seq from chat.message where conversation_id = :conversation and at >= :from order by at limit 1")
                .param("conversation", conversationId)
                .param("from", Timestamp.from(from))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    long revision(UUID conversationId) {
        return sql.sql("select revision from chat.conversation where id = :conversation")
                .param("conversation", conversationId)
                .query(Long.class)
                .single();
    }

    @Nullable
    String draft(UUID personId, UUID threadId) {
        return sql.sql("select body from chat.draft where person_id = :person and thread_id = :thread")
                .param("person", personId)
                .param("thread", threadId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /// Who writes, as others see them.
    Interlocutor author(UUID personId) {
        return sql.sql("select " + Interlocutor.COLUMNS + " from people.card p where p.person_id = :person")
                .param("person", personId)
                .query((row, _) -> Interlocutor.of(row))
                .single();
    }

    Map<UUID, List<Interlocutor>> mentions(List<UUID> messageIds) {
        var people = new LinkedHashMap<UUID, List<Interlocutor>>();
        sql.sql("select x.message_id, " + Interlocutor.COLUMNS + """
                         from chat.mention x join people.card p on p.person_id = x.target_id
                        where x.message_id = any (:messages::uuid[]) and x.kind = 'PERSON'
                        order by x.message_id, person_name
                        """)
                .param("messages", messageIds.toArray(UUID[]::new))
                .query(row -> {
                    people.computeIfAbsent(row.getObject("message_id", UUID.class), _ -> new ArrayList<>())
                            .add(Interlocutor.of(row));
                });
        return people;
    }

    private List<MessageView> named(List<MessageView> messages) {
        var naming = messages.stream()
                .filter(message -> message.body().contains("](person:"))
                .map(MessageView::id)
                .toList();
        if (naming.isEmpty()) {
            return messages;
        }
        var people = mentions(naming);
        return messages.stream()
                .map(message -> people.containsKey(message.id()) ? with(message, people.get(message.id())) : message)
                .toList();
    }

    private static MessageView with(MessageView message, List<Interlocutor> mentions) {
        return new MessageView(
                message.id(),
                message.conversationId(),
                message.seq(),
                message.revision(),
                message.threadId(),
                message.author(),
                message.at(),
                message.body(),
                message.editedAt(),
                message.deletedAt(),
                message.reactions(),
                message.replyCount(),
                message.lastReplyAt(),
                mentions,
                message.outcomes(),
                message.preview());
    }

    private static MessageView view(ResultSet row) throws SQLException {
        return new MessageView(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getLong("seq"),
                row.getLong("revision"),
                row.getObject("thread_id", UUID.class),
                Interlocutor.sayingAs(row),
                row.getTimestamp("at").toInstant(),
                row.getString("body"),
                instant(row, "edited_at"),
                instant(row, "deleted_at"),
                reactions((String[]) row.getArray("reactions").getArray()),
                row.getInt("reply_count"),
                instant(row, "last_reply_at"),
                List.of(),
                outcomes((String[]) row.getArray("outcomes").getArray()),
                preview(row));
    }

    private static @Nullable Preview preview(ResultSet row) throws SQLException {
        var address = row.getString("link");
        return address == null
                ? null
                : new Preview(
                        address,
                        row.getString("link_title"),
                        row.getString("link_description"),
                        row.getString("link_site"),
                        row.getBoolean("link_picture"));
    }

    private static List<Outcome> outcomes(String[] lines) {
        return Arrays.stream(lines)
                .map(line -> line.split(" ", 2))
                .map(line -> new Outcome(line[0], line[1]))
                .toList();
    }

    private static List<Reaction> reactions(String[] lines) {
        if (lines.length == 0) {
            return List.of();
        }
        var people = new LinkedHashMap<String, List<UUID>>();
        for (var line : lines) {
            var space = line.lastIndexOf(' ');
            people.computeIfAbsent(line.substring(0, space), _ -> new ArrayList<>())
                    .add(UUID.fromString(line.substring(space + 1)));
        }
        return people.entrySet().stream()
                .map(entry -> new Reaction(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
