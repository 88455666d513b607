package fr.parvis.posts;

import fr.parvis.posts.Board.Comments;
import fr.parvis.posts.Board.Publishers;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Posts as they are kept, each time within what the person sees of them.
@Repository
class PostStore {
    /// What somebody may know of: who is not in its list never does.
    static final String SEEN = """
            from posts.post p
            join spaces.access a on a.space_id = p.space_id and a.list_id = p.access_list_id and a.person_id = :person
            join spaces.membership m on m.space_id = p.space_id and m.person_id = :person
            join spaces.identity s on s.space_id = p.space_id
            """;

    /// To its author always; to who runs the space from the moment it has a date; to the others while it lasts.
    static final String SHOWN = """
            (p.author_id = :person or p.publish_at is not null and (m.role = 'FACILITATOR'
               or p.publish_at <= :now and (p.expires_at is null or p.expires_at > :now)))
            """;

    private static final String POST = """
            select p.*, m.role, a.level, s.type, s.archived_at is null and s.ended_at is null as writable, b.publishers, b.comments,
                   n.post_id is not null as note, n.reading_asked_at is not null as asks_reading,
                   c.post_id is not null as for_public, c.approved_at is not null as approved,
                   exists (select from spaces.membership f
                           where f.space_id = p.space_id and f.role = 'FACILITATOR' and (p.author_id is null or f.person_id <> p.author_id)) as others_run
            """ + SEEN + """
            left join posts.board b on b.space_id = p.space_id
            left join posts.note n on n.post_id = p.id
            left join posts.public_copy c on c.post_id = p.id
            where p.id = :id and
            """ + SHOWN;

    private final JdbcClient sql;

    PostStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Post> find(UUID personId, UUID id, Instant now) {
        return sql.sql(POST)
                .param("person", personId)
                .param("id", id)
                .param("now", utc(now))
                .query((row, _) -> post(row))
                .optional();
    }

    /// Nobody else changes it until the transaction ends.
    void lock(UUID id) {
        sql.sql("select id from posts.post where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    Optional<Board> findBoard(UUID spaceId) {
        return sql.sql("select publishers, comments from posts.board where space_id = :space")
                .param("space", spaceId)
                .query((row, _) -> new Board(
                        Publishers.valueOf(row.getString("publishers")), Comments.valueOf(row.getString("comments"))))
                .optional();
    }

    void setBoard(UUID spaceId, Board board, UUID by, Instant at) {
        sql.sql("""
                        insert into posts.board (space_id, publishers, comments, set_at, set_by)
                        values (:space, :publishers, :comments, :at, :by)
                        on conflict (space_id) do update set publishers = excluded.publishers, comments = excluded.comments,
                                                             set_at = excluded.set_at, set_by = excluded.set_by
                        """)
                .param("space", spaceId)
                .param("publishers", board.publishers().name())
                .param("comments", board.comments().name())
                .param("at", utc(at))
                .param("by", by)
                .update();
    }

    UUID insert(UUID spaceId, UUID listId, UUID authorId, Instant at) {
        return sql.sql("""
                        insert into posts.post (space_id, access_list_id, author_id, created_at) values (:space, :list, :author, :at) returning id
                        """)
                .param("space", spaceId)
                .param("list", listId)
                .param("author", authorId)
                .param("at", utc(at))
                .query(UUID.class)
                .single();
    }

    /// @param body as JSON
    void write(UUID id, WritePost content, String body, String words, UUID listId, boolean own, Instant publishAt) {
        sql.sql("""
                        update posts.post
                        set title = :title, body = :body::jsonb, words = :words, picture_id = :picture, picture_text = :text,
                            access_list_id = :list, own_access = :own, publish_at = :publish, expires_at = :expires,
                            revision = revision + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("title", content.title())
                .param("body", body)
                .param("words", words)
                .param("picture", content.pictureId(), Types.OTHER)
                .param("text", content.pictureText(), Types.VARCHAR)
                .param("list", listId)
                .param("own", own)
                .param("publish", utc(publishAt))
                .param("expires", utcOrNull(content.expiresAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        sql.sql("delete from posts.attachment where post_id = :id")
                .param("id", id)
                .update();
        sql.sql("""
                        insert into posts.attachment (post_id, document_id, place)
                        select :id, a.document_id, a.place from unnest(:documents::uuid[]) with ordinality as a (document_id, place)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("documents", content.attachments().toArray(UUID[]::new))
                .update();
    }

    void edited(UUID id, Instant at) {
        sql.sql("update posts.post set edited_at = :at where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    /// @return whether it had not been announced yet
    boolean announce(UUID id, Instant at) {
        return sql.sql("update posts.post set announced_at = :at where id = :id and announced_at is null")
                        .param("id", id)
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    /// The first post whose moment has come, kept from other nodes until the transaction ends.
    Optional<Due> claimDue(Instant now) {
        return sql.sql("""
                        select id, author_id from posts.post
                        where announced_at is null and publish_at <= :now
                        order by publish_at, id limit 1 for update skip locked
                        """).param("now", utc(now)).query(Due.class).optional();
    }

    record Due(UUID id, @Nullable UUID authorId) {}

    /// @param author whose it is to write from now on
    void withdraw(UUID id, UUID author) {
        sql.sql("""
                        update posts.post
                        set publish_at = null, announced_at = null, pinned_at = null, pinned_by = null, author_id = :author, said_by = null
                        where id = :id
                        """).param("id", id).param("author", author).update();
    }

    void pin(UUID id, @Nullable UUID by, @Nullable Instant at) {
        sql.sql("update posts.post set pinned_at = :at, pinned_by = :by where id = :id")
                .param("id", id)
                .param("at", utcOrNull(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by, Types.OTHER)
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from posts.post where id = :id").param("id", id).update();
    }

    void keepFolder(UUID id, UUID folderId) {
        sql.sql("update posts.post set folder_id = :folder where id = :id")
                .param("folder", folderId)
                .param("id", id)
                .update();
    }

    boolean isFolderOfAnother(UUID folderId, UUID id) {
        return sql.sql("select exists (select from posts.post where folder_id = :folder and id <> :id)")
                .param("folder", folderId)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    boolean isMember(UUID spaceId, UUID personId) {
        return sql.sql("select exists (select from spaces.membership where space_id = :space and person_id = :person)")
                .param("space", spaceId)
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    /// Who wrote a post, while they are in its space.
    Optional<UUID> findAuthor(UUID id) {
        return sql.sql("""
                        select p.author_id from posts.post p
                        join spaces.membership m on m.space_id = p.space_id and m.person_id = p.author_id
                        where p.id = :id
                        """).param("id", id).query(UUID.class).optional();
    }

    /// Whom a post is for now, by their accounts.
    List<UUID> people(UUID id) {
        return sql.sql("""
                        select a.person_id from posts.post p
                        join spaces.access a on a.space_id = p.space_id and a.list_id = p.access_list_id
                        join people.identity i on i.person_id = a.person_id
                        where p.id = :id and i.closed_at is null
                        """).param("id", id).query(UUID.class).list();
    }

    List<UUID> facilitators(UUID spaceId) {
        return sql.sql("select person_id from spaces.membership where space_id = :space and role = 'FACILITATOR'")
                .param("space", spaceId)
                .query(UUID.class)
                .list();
    }

    private static Post post(ResultSet row) throws SQLException {
        var publishers = row.getString("publishers");
        var board = publishers == null
                ? Board.of(SpaceType.valueOf(row.getString("type")))
                : new Board(Publishers.valueOf(publishers), Comments.valueOf(row.getString("comments")));
        return new Post(
                row.getObject("id", UUID.class),
                row.getObject("space_id", UUID.class),
                row.getObject("access_list_id", UUID.class),
                row.getBoolean("own_access"),
                row.getString("title"),
                row.getObject("author_id", UUID.class),
                instant(row, "publish_at"),
                instant(row, "announced_at"),
                instant(row, "expires_at"),
                instant(row, "pinned_at"),
                row.getObject("folder_id", UUID.class),
                row.getBoolean("note"),
                row.getBoolean("asks_reading"),
                row.getBoolean("for_public"),
                row.getBoolean("approved"),
                row.getBoolean("others_run"),
                board,
                Role.valueOf(row.getString("role")),
                Level.valueOf(row.getString("level")),
                row.getBoolean("writable"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }
}
