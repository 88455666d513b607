package fr.parvis.posts.comments;

import fr.parvis.posts.PostedView.PostAuthor;
import fr.parvis.posts.comments.PostCommentView.PostReaderView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was said below posts that the caller has been allowed to see.
@Repository
class PostCommentStore {
    private static final String COMMENT = """
            select c.id, c.thread_id, c.body, c.at, c.edited_at, c.removed_at,
                   c.author_id, coalesce(p.name, c.said_by) as author_name, coalesce(p.external, false) as author_external
            from posts.comment c
            left join people.identity p on p.person_id = c.author_id
            where c.post_id = :post
            """;

    private final JdbcClient sql;

    PostCommentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The oldest first.
    List<PostComment> comments(UUID postId) {
        return sql.sql(COMMENT + " order by c.at, c.id")
                .param("post", postId)
                .query((row, _) -> comment(row))
                .list();
    }

    Optional<PostComment> find(UUID postId, UUID id) {
        return sql.sql(COMMENT + " and c.id = :id")
                .param("post", postId)
                .param("id", id)
                .query((row, _) -> comment(row))
                .optional();
    }

    int count(UUID postId) {
        return sql.sql("select count(*) from posts.comment where post_id = :post")
                .param("post", postId)
                .query(Integer.class)
                .single();
    }

    /// Where a comment stands: the one that begins its thread.
    record Standing(UUID id, UUID postId) {}

    Optional<Standing> standing(UUID id) {
        return sql.sql("select coalesce(thread_id, id) as id, post_id from posts.comment where id = :id")
                .param("id", id)
                .query(Standing.class)
                .optional();
    }

    UUID insert(UUID postId, @Nullable UUID threadId, String body, UUID by, Instant at) {
        return sql.sql("""
                        insert into posts.comment (post_id, thread_id, body, author_id, at) values (:post, :thread, :body, :by, :at) returning id
                        """)
                .param("post", postId)
                .param("thread", threadId, Types.OTHER)
                .param("body", body)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /// @return whether it was still there
    boolean edit(UUID id, String body, Instant at) {
        return sql.sql("update posts.comment set body = :body, edited_at = :at where id = :id and removed_at is null")
                        .param("id", id)
                        .param("body", body)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// @return whether it was still there
    boolean remove(UUID id, UUID by, Instant at) {
        sql.sql("delete from posts.mention where comment_id = :id")
                .param("id", id)
                .update();
        return sql.sql(
                                "update posts.comment set body = '', removed_at = :at, removed_by = :by where id = :id and removed_at is null")
                        .param("id", id)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// Says whom a comment names from now on.
    ///
    /// @return those whom it did not name before
    List<UUID> name(UUID id, Collection<UUID> persons) {
        var named = persons.toArray(UUID[]::new);
        sql.sql("delete from posts.mention where comment_id = :id and person_id <> all (:persons)")
                .param("id", id)
                .param("persons", named)
                .update();
        return sql.sql("""
                        insert into posts.mention (comment_id, person_id) select :id, unnest(:persons::uuid[])
                        on conflict do nothing returning person_id
                        """)
                .param("id", id)
                .param("persons", named)
                .query(UUID.class)
                .list();
    }

    /// Those whom a post is for.
    List<PostReaderView> readers(UUID postId) {
        return sql.sql("""
                        select i.person_id as id, i.name, i.external
                        from posts.post p
                        join spaces.access a on a.space_id = p.space_id and a.list_id = p.access_list_id
                        join people.identity i on i.person_id = a.person_id and i.closed_at is null
                        where p.id = :post
                        order by i.family_name collate platform.french, i.given_name collate platform.french, i.person_id
                        """).param("post", postId).query(PostReaderView.class).list();
    }

    private static PostComment comment(ResultSet row) throws SQLException {
        return new PostComment(
                row.getObject("id", UUID.class),
                row.getObject("thread_id", UUID.class),
                row.getString("body"),
                new PostAuthor(
                        row.getObject("author_id", UUID.class),
                        row.getString("author_name"),
                        row.getBoolean("author_external")),
                row.getTimestamp("at").toInstant(),
                instant(row, "edited_at"),
                instant(row, "removed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
