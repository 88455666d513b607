package fr.parvis.posts.outside;

import fr.parvis.documents.Outside;
import fr.parvis.posts.PostBlock;
import fr.parvis.posts.PostBody;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What the public may read of an authority at a moment: approved, published, not over, and of a space that is neither
/// archived nor ended.
@Repository
class FeedStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String OUTSIDE = """
            select p.id, p.title, p.body, p.words, p.picture_id, p.picture_text, p.publish_at, p.expires_at, c.approved_by, c.picture_version,
                   c.panel_text, c.panel_from, c.panel_until, greatest(p.publish_at, p.edited_at, c.approved_at) as changed_at
            from posts.public_copy c
            join posts.post p on p.id = c.post_id and not p.own_access
            join spaces.identity s on s.space_id = p.space_id and s.archived_at is null and s.ended_at is null
            where s.organisation_id = :organisation and c.approved_at is not null
              and p.publish_at <= :now and (p.expires_at is null or p.expires_at > :now)
            """;

    private final JdbcClient sql;

    FeedStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The newest first.
    List<PublicItem> items(UUID organisationId, Instant now, int limit) {
        return sql.sql(OUTSIDE + " order by p.publish_at desc, p.id desc limit :limit")
                .param("organisation", organisationId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> item(row))
                .list();
    }

    Optional<PublicItem> find(UUID organisationId, UUID id, Instant now) {
        return sql.sql(OUTSIDE + " and p.id = :id")
                .param("organisation", organisationId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query((row, _) -> item(row))
                .optional();
    }

    /// What would leave if it were approved.
    record Saying(int revision, @Nullable UUID pictureId) {}

    Saying saying(UUID id) {
        return sql.sql("select revision, picture_id from posts.post where id = :id")
                .param("id", id)
                .query(Saying.class)
                .single();
    }

    void approve(UUID id, UUID by, Instant at, @Nullable Integer pictureVersion) {
        sql.sql("""
                        update posts.public_copy set approved_at = :at, approved_by = :by, picture_version = :picture where post_id = :post
                        """)
                .param("post", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("picture", pictureVersion, Types.INTEGER)
                .update();
    }

    void takeBack(UUID id) {
        sql.sql("update posts.public_copy set approved_at = null, approved_by = null where post_id = :post")
                .param("post", id)
                .update();
    }

    private static PublicItem item(ResultSet row) throws SQLException {
        var expires = row.getTimestamp("expires_at");
        return new PublicItem(
                row.getObject("id", UUID.class),
                row.getString("title"),
                new PostBody(List.of(JSON.readValue(row.getString("body"), PostBlock[].class))),
                row.getString("words"),
                picture(row),
                Objects.requireNonNullElse(row.getString("picture_text"), ""),
                row.getTimestamp("publish_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                expires == null ? null : expires.toInstant(),
                row.getString("panel_text"),
                row.getObject("panel_from", LocalDate.class),
                row.getObject("panel_until", LocalDate.class));
    }

    private static Optional<Outside.Answered> picture(ResultSet row) throws SQLException {
        var id = row.getObject("picture_id", UUID.class);
        var version = row.getObject("picture_version", Integer.class);
        return id == null || version == null
                ? Optional.empty()
                : Optional.of(new Outside.Answered(row.getObject("approved_by", UUID.class), id, version));
    }
}
