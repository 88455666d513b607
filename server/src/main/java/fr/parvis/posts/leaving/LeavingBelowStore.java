package fr.parvis.posts.leaving;

import fr.parvis.comments.CommentText;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.portability.Home;
import fr.parvis.portability.ReturningPart;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was said below publications.
@Repository
class LeavingBelowStore implements ReturningPart<LeavingBelowStore.Row> {
    private final JdbcClient sql;

    LeavingBelowStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param thread the comment that it answers; null for none
    /// @param author in words, and `by` the same person
    record Row(
            UUID id,
            UUID post,
            @Nullable UUID thread,
            String author,
            @Nullable UUID by,
            Instant at,
            @Nullable Instant editedAt,
            String text) {}

    @Override
    public String name() {
        return "postsComments";
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public List<UUID> people(Actor actor, UUID spaceId) {
        return sql.sql(
                        "select distinct c.author_id " + LeavingPostStore.LEAVING
                                + " join posts.comment c on c.post_id = p.id"
                                + " where p.space_id = :space and p.publish_at is not null and c.removed_at is null and c.author_id is not null")
                .param("person", actor.personId())
                .param("space", spaceId)
                .query(UUID.class)
                .list();
    }

    @Override
    public void write(Actor actor, UUID spaceId, Consumer<Object> rows) {
        sql.sql("""
                        select c.id, c.post_id as post, c.thread_id as thread, coalesce(i.name, c.said_by) as author, c.author_id as by,
                               c.at, c.edited_at, c.body as text
                        """ + LeavingPostStore.LEAVING + """
                        join posts.comment c on c.post_id = p.id
                        left join people.identity i on i.person_id = c.author_id
                        where p.space_id = :space and p.publish_at is not null and c.removed_at is null
                        order by c.thread_id nulls first, c.at, c.id
                        """)
                .param("person", actor.personId())
                .param("space", spaceId)
                .query(Row.class)
                .list()
                .forEach(rows);
    }

    @Override
    public void takeBack(Home home, List<Row> rows) {
        for (var row : rows) {
            var body = body(row.text());
            if (row.id() != null && row.post() != null && row.at() != null && body != null) {
                takeBack(home, row, body);
            }
        }
    }

    /// An answer whose comment was taken away stands by itself.
    private void takeBack(Home home, Row row, String body) {
        var by = home.person(row.by());
        sql.sql("""
                        insert into posts.comment (id, post_id, thread_id, body, author_id, said_by, at, edited_at)
                        select :id, p.id, (select c.id from posts.comment c where c.id = :thread and c.post_id = p.id and c.thread_id is null),
                               :body, :by, :said, :at, :edited
                        from posts.post p where p.id = :post and p.space_id = :space
                        on conflict (id) do nothing
                        """)
                .param("id", LeavingWords.id(home.spaceId(), row.id()))
                .param("post", LeavingWords.id(home.spaceId(), row.post()))
                .param("space", home.spaceId())
                .param(
                        "thread",
                        row.thread() == null ? null : LeavingWords.id(home.spaceId(), row.thread()),
                        Types.OTHER)
                .param("body", body)
                .param("by", by, Types.OTHER)
                .param("said", LeavingWords.said(by, row.author()), Types.VARCHAR)
                .param("at", LeavingWords.utc(row.at()))
                .param("edited", LeavingWords.utc(row.editedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static @Nullable String body(@Nullable String text) {
        try {
            return text == null || text.length() > 4000
                    ? null
                    : CommentText.of(text).body();
        } catch (Problem nothingLegible) {
            return null;
        }
    }
}
