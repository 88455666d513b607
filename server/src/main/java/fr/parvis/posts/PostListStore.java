package fr.parvis.posts;

import fr.parvis.posts.PostPage.PostCounts;
import fr.parvis.posts.PostedView.PostAuthor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lists of a space: what is pinned first, then the newest. What is said below moves nothing.
@Repository
class PostListStore {
    private static final String CURRENT = "p.publish_at <= :now and (p.expires_at is null or p.expires_at > :now)";

    private final JdbcClient sql;

    PostListStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Where a page begins: behind that line.
    record After(boolean pinned, Instant at, UUID id) {}

    List<PostLine> lines(UUID personId, UUID spaceId, Listing listing, @Nullable After after, int limit, Instant now) {
        var rows = sql.sql("""
                        select * from (
                          select p.id, coalesce(nullif(d.content ->> 'title', ''), p.title) as title, left(p.words, 300) as excerpt, p.picture_id,
                                 p.author_id, coalesce(i.name, p.said_by) as author_name, coalesce(i.external, false) as author_external,
                                 coalesce(p.publish_at, d.at, p.created_at) as at, p.publish_at, p.expires_at,
                                 p.pinned_at is not null and %s as pinned, p.own_access,
                                 n.year, n.number,
                                 n.reading_asked_at is not null and not exists (
                                   select from posts.reading r where r.post_id = p.id and r.person_id = :person) as to_read,
                                 exists (select from posts.public_copy c where c.post_id = p.id and c.approved_at is not null) as for_public,
                                 (select count(*) from posts.comment k where k.post_id = p.id and k.removed_at is null) as comments
                        """.formatted(CURRENT)
                        + PostStore.SEEN
                        + """
                          left join people.identity i on i.person_id = p.author_id
                          left join posts.draft d on d.post_id = p.id and d.person_id = :person and p.publish_at is null
                          left join posts.note n on n.post_id = p.id
                          where p.space_id = :space and %s and %s
                        ) as x
                        %s
                        order by x.pinned desc, x.at desc, x.id desc limit :limit
                        """.formatted(PostStore.SHOWN, condition(listing), after == null ? "" : """
                        where (not x.pinned or :pinned) and ((:pinned and not x.pinned) or (x.at, x.id) < (:at, :id))
                        """))
                .param("person", personId)
                .param("space", spaceId)
                .param("now", PostStore.utc(now))
                .param("limit", limit);
        if (after != null) {
            rows = rows.param("pinned", after.pinned())
                    .param("at", PostStore.utc(after.at()))
                    .param("id", after.id());
        }
        return rows.query((row, _) -> line(row, now)).list();
    }

    private static String condition(Listing listing) {
        return switch (listing) {
            case PUBLISHED -> CURRENT;
            case NOTES -> CURRENT + " and n.post_id is not null";
            case DRAFTS -> "p.publish_at is null and p.author_id = :person";
            case SCHEDULED -> "p.publish_at > :now";
            case EXPIRED -> "p.publish_at <= :now and p.expires_at <= :now";
        };
    }

    PostCounts counts(UUID personId, UUID spaceId, Instant now) {
        return sql.sql("""
                        select count(*) filter (where %s and n.post_id is not null) as notes,
                               count(*) filter (where %s) as drafts,
                               count(*) filter (where %s) as scheduled,
                               count(*) filter (where %s) as expired
                        """.formatted(
                                        CURRENT,
                                        condition(Listing.DRAFTS),
                                        condition(Listing.SCHEDULED),
                                        condition(Listing.EXPIRED))
                        + PostStore.SEEN + """
                        left join posts.note n on n.post_id = p.id
                        where p.space_id = :space and
                        """ + PostStore.SHOWN)
                .param("person", personId)
                .param("space", spaceId)
                .param("now", PostStore.utc(now))
                .query(PostCounts.class)
                .single();
    }

    private static PostLine line(ResultSet row, Instant now) throws SQLException {
        var publishAt = PostStore.instant(row, "publish_at");
        var expiresAt = PostStore.instant(row, "expires_at");
        return new PostLine(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("excerpt"),
                row.getObject("picture_id", UUID.class),
                new PostAuthor(
                        row.getObject("author_id", UUID.class),
                        row.getString("author_name"),
                        row.getBoolean("author_external")),
                Objects.requireNonNull(PostStore.instant(row, "at")),
                expiresAt,
                Post.state(publishAt, expiresAt, now),
                row.getBoolean("pinned"),
                row.getBoolean("own_access"),
                row.getObject("number") == null ? null : row.getInt("year") + "-" + row.getInt("number"),
                row.getBoolean("to_read"),
                row.getBoolean("for_public"),
                row.getInt("comments"));
    }
}
