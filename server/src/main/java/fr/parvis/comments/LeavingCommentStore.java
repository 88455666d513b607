package fr.parvis.comments;

import fr.parvis.platform.Actor;
import fr.parvis.portability.SpacePart;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What was said of the documents of a space that is taken away, for who manages them.
@Repository
class LeavingCommentStore implements SpacePart {
    private static final int FETCHED = 1_000;

    private final JdbcClient sql;

    LeavingCommentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param thread the first comment that this one answers; null for a first one
    record Row(
            UUID id,
            UUID document,
            int version,
            @Nullable UUID thread,
            String author,
            Instant at,
            @Nullable Instant resolvedAt,
            String text) {}

    @Override
    public String name() {
        return "comments";
    }

    @Override
    @Transactional(readOnly = true)
    public void write(Actor actor, UUID spaceId, Consumer<Object> rows) {
        try (var said = sql
                .sql("""
                        select c.id, c.document_id, c.version, c.thread_id, p.name as author, c.at, c.resolved_at, c.body
                        from comments.comment c
                        join documents.identity d on d.entry_id = c.document_id and d.trashed_at is null
                        join spaces.access a on a.space_id = d.space_id and a.list_id = d.access_list_id and a.person_id = :person
                        join people.identity p on p.person_id = c.author_id
                        where d.space_id = :space and a.level = 'MANAGE' and c.removed_at is null
                        order by c.document_id, c.at, c.id
                        """)
                .withFetchSize(FETCHED)
                .param("person", actor.personId())
                .param("space", spaceId)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("document_id", UUID.class),
                        row.getInt("version"),
                        row.getObject("thread_id", UUID.class),
                        row.getString("author"),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("resolved_at") == null
                                ? null
                                : row.getTimestamp("resolved_at").toInstant(),
                        row.getString("body")))
                .stream()) {
            said.forEach(rows);
        }
    }
}
