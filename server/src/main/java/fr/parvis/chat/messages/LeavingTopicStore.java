package fr.parvis.chat.messages;

import fr.parvis.platform.Actor;
import fr.parvis.portability.OfflinePage;
import fr.parvis.portability.SpacePages;
import fr.parvis.portability.SpacePart;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was said in the topics of a space that is taken away, for its members: rows of the manifest, and a page for
/// each topic. Some hundred at a time, so that no transaction waits for whoever takes them.
@Repository
class LeavingTopicStore implements SpacePart, SpacePages {
    private static final int AT_ONCE = 500;
    private static final Pattern MENTION = Pattern.compile("@\\[([^\\]\\n]{1,160}+)\\]\\([^)\\s]{1,60}+\\)");

    private final JdbcClient sql;

    LeavingTopicStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Topic(UUID id, String title, @Nullable Instant closedAt) {}

    /// @param thread the message that it answers
    /// @param seq its order
    /// @param pinnedAt since when it stands above its conversation
    record Row(
            UUID id,
            UUID topic,
            String title,
            @Nullable UUID thread,
            long seq,
            String author,
            UUID by,
            Instant at,
            @Nullable Instant editedAt,
            @Nullable Instant pinnedAt,
            String text) {}

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public List<UUID> people(Actor actor, UUID spaceId) {
        return sql.sql("""
                        select distinct m.author_id from chat.message m
                        join chat.conversation c on c.id = m.conversation_id
                        join spaces.membership s on s.space_id = c.space_id and s.person_id = :person
                        where c.space_id = :space and m.deleted_at is null
                        """)
                .param("person", actor.personId())
                .param("space", spaceId)
                .query(UUID.class)
                .list();
    }

    @Override
    public void write(Actor actor, UUID spaceId, Consumer<Object> rows) {
        for (var topic : topics(actor, spaceId)) {
            each(actor, topic, rows::accept);
        }
    }

    @Override
    public void write(Actor actor, UUID spaceId, Pages pages) throws IOException {
        for (var topic : topics(actor, spaceId)) {
            pages.page("Conversations", topic.title(), page -> write(actor, topic, page));
        }
    }

    private void write(Actor actor, Topic topic, OfflinePage page) {
        if (topic.closedAt() != null) {
            page.words("Conversation close.");
        }
        each(
                actor,
                topic,
                row -> page.said(
                        row.author(),
                        does(row),
                        row.at(),
                        MENTION.matcher(row.text()).replaceAll("@$1"),
                        row.thread() != null));
    }

    private static String does(Row row) {
        var answers = row.thread() == null ? "" : "répond";
        return row.pinnedAt() == null ? answers : (answers + " (épinglé)").strip();
    }

    private List<Topic> topics(Actor actor, UUID spaceId) {
        return sql.sql("""
                        select c.id, c.title, c.closed_at from chat.conversation c
                        join spaces.membership s on s.space_id = c.space_id and s.person_id = :person
                        where c.space_id = :space and c.kind = 'TOPIC' order by c.created_at, c.id
                        """)
                .param("person", actor.personId())
                .param("space", spaceId)
                .query(Topic.class)
                .list();
    }

    /// In the order in which it was said.
    private void each(Actor actor, Topic topic, Consumer<Row> rows) {
        var after = 0L;
        for (var batch = batch(actor, topic, after); !batch.isEmpty(); batch = batch(actor, topic, after)) {
            batch.forEach(rows);
            after = batch.getLast().seq();
        }
    }

    private List<Row> batch(Actor actor, Topic topic, long after) {
        return sql.sql("""
                        select m.*, c.title, coalesce(m.said_as, p.name) as author, i.pinned_at from chat.message m
                        join chat.conversation c on c.id = m.conversation_id
                        join spaces.membership s on s.space_id = c.space_id and s.person_id = :person
                        join people.identity p on p.person_id = m.author_id
                        left join chat.pin i on i.message_id = m.id
                        where m.conversation_id = :topic and m.seq > :after and m.deleted_at is null
                        order by m.seq limit :limit
                        """)
                .param("person", actor.personId())
                .param("topic", topic.id())
                .param("after", after)
                .param("limit", AT_ONCE)
                .query(LeavingTopicStore::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var edited = row.getTimestamp("edited_at");
        var pinned = row.getTimestamp("pinned_at");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getString("title"),
                row.getObject("thread_id", UUID.class),
                row.getLong("seq"),
                row.getString("author"),
                row.getObject("author_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                edited == null ? null : edited.toInstant(),
                pinned == null ? null : pinned.toInstant(),
                row.getString("body"));
    }
}
