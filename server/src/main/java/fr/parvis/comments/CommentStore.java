package fr.parvis.comments;

import fr.parvis.comments.CommentView.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was said of documents that the caller has been allowed to read.
@Repository
class CommentStore {
    private static final String COMMENT = """
            select c.id, c.document_id, c.thread_id, c.version, c.page, c.place_left, c.place_top, c.place_width, c.place_height,
                   c.body, c.source, c.at, c.edited_at, c.removed_at, c.resolved_at,
                   c.author_id, coalesce(p.name, c.said_by) as author_name, coalesce(p.external, false) as author_external,
                   c.resolved_by, coalesce(r.name, c.resolved_said) as resolver_name, coalesce(r.external, false) as resolver_external
            from comments.comment c
            left join people.identity p on p.person_id = c.author_id
            left join people.identity r on r.person_id = c.resolved_by
            where c.document_id = :document and c.version <= :version
            """;

    private final JdbcClient sql;

    CommentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What was said of the versions up to one, the oldest first.
    List<Comment> comments(UUID documentId, int version) {
        return sql.sql(COMMENT + " order by c.at, c.id")
                .param("document", documentId)
                .param("version", version)
                .query((row, _) -> comment(row))
                .list();
    }

    /// Where a comment stands: the one that begins its thread.
    record Standing(UUID id, UUID documentId) {}

    Optional<Standing> thread(UUID id) {
        return sql.sql("select coalesce(thread_id, id) as id, document_id from comments.comment where id = :id")
                .param("id", id)
                .query(Standing.class)
                .optional();
    }

    Optional<Comment> find(UUID documentId, int version, UUID id) {
        return sql.sql(COMMENT + " and c.id = :id")
                .param("document", documentId)
                .param("version", version)
                .param("id", id)
                .query((row, _) -> comment(row))
                .optional();
    }

    int count(UUID documentId) {
        return sql.sql("select count(*) from comments.comment where document_id = :document")
                .param("document", documentId)
                .query(Integer.class)
                .single();
    }

    UUID insert(UUID documentId, WriteComment command, String body, UUID by, Instant at) {
        var place = command.place();
        return sql.sql("""
                        insert into comments.comment (document_id, version, page, place_left, place_top, place_width, place_height, body, author_id, at)
                        values (:document, :version, :page, :left, :top, :width, :height, :body, :by, :at) returning id
                        """)
                .param("document", documentId)
                .param("version", command.version())
                .param("page", place == null ? null : place.page())
                .param("left", place == null ? null : place.left())
                .param("top", place == null ? null : place.top())
                .param("width", place == null ? null : place.width())
                .param("height", place == null ? null : place.height())
                .param("body", body)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /// Keeps the way back to the message that a comment was made of.
    void noteSource(UUID id, String address) {
        sql.sql("update comments.comment set source = :address where id = :id")
                .param("address", address)
                .param("id", id)
                .update();
    }

    /// An answer, about the same version; what was dealt with is so no more.
    UUID insertAnswer(Comment first, String body, UUID by, Instant at) {
        return sql.sql("""
                        insert into comments.comment (document_id, thread_id, version, body, author_id, at)
                        values (:document, :thread, :version, :body, :by, :at) returning id
                        """)
                .param("document", first.documentId())
                .param("thread", first.id())
                .param("version", first.version())
                .param("body", body)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /// @return whether it was still there
    boolean edit(UUID id, String body, Instant at) {
        return sql.sql(
                                "update comments.comment set body = :body, edited_at = :at where id = :id and removed_at is null")
                        .param("id", id)
                        .param("body", body)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// @return whether it was still there
    boolean remove(UUID id, UUID by, Instant at) {
        sql.sql("delete from comments.mention where comment_id = :id")
                .param("id", id)
                .update();
        return sql.sql("""
                        update comments.comment set body = '', removed_at = :at, removed_by = :by where id = :id and removed_at is null
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// @return whether it was not yet
    boolean resolve(UUID id, UUID by, Instant at) {
        return sql.sql(
                                "update comments.comment set resolved_at = :at, resolved_by = :by where id = :id and resolved_at is null")
                        .param("id", id)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// @return whether it was
    boolean reopen(UUID id) {
        return sql.sql(
                                "update comments.comment set resolved_at = null, resolved_by = null, resolved_said = null where id = :id and resolved_at is not null")
                        .param("id", id)
                        .update()
                > 0;
    }

    /// Says whom a comment names from now on.
    ///
    /// @return those whom it did not name before
    List<UUID> name(UUID id, Collection<UUID> persons) {
        var named = persons.toArray(UUID[]::new);
        sql.sql("delete from comments.mention where comment_id = :id and person_id <> all (:persons)")
                .param("id", id)
                .param("persons", named)
                .update();
        return sql.sql("""
                        insert into comments.mention (comment_id, person_id) select :id, person from unnest(:persons) as person
                        on conflict do nothing returning person_id
                        """)
                .param("id", id)
                .param("persons", named)
                .query(UUID.class)
                .list();
    }

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getObject("thread_id", UUID.class),
                row.getInt("version"),
                place(row),
                row.getString("body"),
                row.getString("source"),
                new Person(
                        row.getObject("author_id", UUID.class),
                        row.getString("author_name"),
                        row.getBoolean("author_external")),
                row.getTimestamp("at").toInstant(),
                instant(row, "edited_at"),
                instant(row, "removed_at"),
                instant(row, "resolved_at"),
                resolver(row));
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        return row.getObject("page") == null
                ? null
                : new Place(
                        row.getInt("page"),
                        row.getInt("place_left"),
                        row.getInt("place_top"),
                        row.getInt("place_width"),
                        row.getInt("place_height"));
    }

    private static @Nullable Person resolver(ResultSet row) throws SQLException {
        var name = row.getString("resolver_name");
        return name == null
                ? null
                : new Person(row.getObject("resolved_by", UUID.class), name, row.getBoolean("resolver_external"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
