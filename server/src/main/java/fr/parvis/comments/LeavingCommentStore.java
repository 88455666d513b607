package fr.parvis.comments;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.portability.Home;
import fr.parvis.portability.ReturningPart;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What was said of the documents of a space that is taken away, for who manages them; and the way back.
@Repository
class LeavingCommentStore implements ReturningPart<LeavingComment> {
    private static final int FETCHED = 1_000;
    private static final int LONGEST_NAME = 300;
    private static final String LEAVING = """
            from comments.comment c
            join documents.identity d on d.entry_id = c.document_id and d.trashed_at is null
            join spaces.access a on a.space_id = d.space_id and a.list_id = d.access_list_id and a.person_id = :person and a.level = 'MANAGE'
            left join people.identity p on p.person_id = c.author_id
            left join people.identity r on r.person_id = c.resolved_by
            where d.space_id = :space and c.removed_at is null
            """;

    private final JdbcClient sql;

    LeavingCommentStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public List<UUID> people(Actor actor, UUID spaceId) {
        return sql.sql("select distinct x.id "
                        + LEAVING.replace(
                                "left join people.identity p",
                                "cross join lateral (values (c.author_id), (c.resolved_by)) as x (id)\nleft join people.identity p")
                        + " and x.id is not null")
                .param("person", actor.personId())
                .param("space", spaceId)
                .query(UUID.class)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public void write(Actor actor, UUID spaceId, Consumer<Object> rows) {
        try (var said = sql
                .sql("""
                        select c.*, coalesce(p.name, c.said_by) as author, coalesce(r.name, c.resolved_said) as resolver
                        """ + LEAVING + " order by c.document_id, c.at, c.thread_id nulls first, c.id")
                .withFetchSize(FETCHED)
                .param("person", actor.personId())
                .param("space", spaceId)
                .query((row, _) -> leaving(row))
                .stream()) {
            said.forEach(rows);
        }
    }

    private static LeavingComment leaving(ResultSet row) throws SQLException {
        return new LeavingComment(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getInt("version"),
                row.getObject("thread_id", UUID.class),
                row.getString("author"),
                row.getObject("author_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                CommentStore.instant(row, "edited_at"),
                CommentStore.instant(row, "resolved_at"),
                row.getString("resolver"),
                row.getObject("resolved_by", UUID.class),
                row.getObject("page", Integer.class),
                row.getObject("place_left", Integer.class),
                row.getObject("place_top", Integer.class),
                row.getObject("place_width", Integer.class),
                row.getObject("place_height", Integer.class),
                row.getString("body"));
    }

    @Override
    public Class<LeavingComment> row() {
        return LeavingComment.class;
    }

    @Override
    public void takeBack(Home home, List<LeavingComment> rows) {
        for (var row : rows) {
            var document = home.entry(row.document());
            var body = body(row.text());
            if (document != null && row.id() != null && row.at() != null && body != null) {
                takeBack(home, document, row, body);
            }
        }
    }

    /// Its id follows from its document and the one it had, so that answers find their thread and nothing comes twice.
    /// An answer whose first comment was taken away opens the thread in its place.
    private void takeBack(Home home, UUID document, LeavingComment row, String body) {
        var thread = row.thread() == null ? null : id(document, row.thread());
        var answer = thread != null && exists(document, thread);
        var by = home.person(row.by());
        var resolvedAt = answer ? null : row.resolvedAt();
        var resolver = resolvedAt == null ? null : home.person(row.resolvedBy());
        sql.sql("""
                        insert into comments.comment (id, document_id, thread_id, version, page, place_left, place_top, place_width, place_height, body,
                                                      author_id, said_by, at, edited_at, resolved_at, resolved_by, resolved_said)
                        select :id, :document, :thread, :version, :page, :left, :top, :width, :height, :body,
                               :by, :said, :at, :edited, :resolved, :resolver, :resolvedSaid
                        where (select count(*) from comments.comment where document_id = :document) < :most
                        on conflict (id) do nothing
                        """)
                .param("id", thread == null || answer ? id(document, row.id()) : thread)
                .param("document", document)
                .param("thread", answer ? thread : null, Types.OTHER)
                .param("version", row.version())
                .param("page", answer ? null : row.page(), Types.INTEGER)
                .param("left", answer ? null : row.left(), Types.INTEGER)
                .param("top", answer ? null : row.top(), Types.INTEGER)
                .param("width", answer ? null : row.width(), Types.INTEGER)
                .param("height", answer ? null : row.height(), Types.INTEGER)
                .param("body", body)
                .param("by", by, Types.OTHER)
                .param("said", by == null ? name(row.author()) : null, Types.VARCHAR)
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .param("edited", utc(row.editedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("resolved", utc(resolvedAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("resolver", resolver, Types.OTHER)
                .param(
                        "resolvedSaid",
                        resolvedAt == null || resolver != null ? null : name(row.resolvedSaid()),
                        Types.VARCHAR)
                .param("most", Comments.MOST)
                .update();
    }

    private boolean exists(UUID document, UUID id) {
        return sql.sql("select exists (select from comments.comment where id = :id and document_id = :document)")
                .param("id", id)
                .param("document", document)
                .query(Boolean.class)
                .single();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String body(@Nullable String text) {
        try {
            return text == null ? null : CommentText.of(text).body();
        } catch (Problem nothingLegible) {
            return null;
        }
    }

    private static String name(@Nullable String said) {
        var name = said == null || said.isBlank() ? "?" : said.strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static UUID id(UUID document, UUID before) {
        return UUID.nameUUIDFromBytes((document + "/" + before).getBytes(StandardCharsets.UTF_8));
    }
}
