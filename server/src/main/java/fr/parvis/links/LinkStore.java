package fr.parvis.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The links, by the hash of their secret.
@Repository
class LinkStore {
    private static final String OPEN = """
            select l.* from links.link l
            join people.identity p on p.person_id = l.created_by and p.closed_at is null
            left join people.guest_stay g on g.person_id = l.created_by
            where l.ended_at is null and l.expires_at > :at and (g.person_id is null or g.ends_at > :at)
            """;

    private final JdbcClient sql;

    LinkStore(JdbcClient sql) {
        this.sql = sql;
    }

    UUID insert(
            UUID entryId,
            MakeLink command,
            byte[] secretHash,
            @Nullable String passwordHash,
            UUID by,
            Instant at,
            Instant expiresAt) {
        var deposit = command.kind() == LinkKind.DEPOSIT;
        return sql.sql("""
                        insert into links.link (kind, entry_id, secret_hash, password_hash, word, created_by, created_at, expires_at, version,
                                                takings_limit, files_limit, bytes_limit)
                        values (:kind, :entry, :secret, :password, :word, :by, :at, :expires, :version, :takings, :files, :bytes)
                        returning id
                        """)
                .param("kind", command.kind().name())
                .param("entry", entryId)
                .param("secret", secretHash)
                .param("password", passwordHash)
                .param("word", blankless(command.word()))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("expires", Timestamp.from(expiresAt))
                .param("version", deposit ? null : command.version())
                .param("takings", deposit ? null : command.takings())
                .param("files", deposit ? command.filesLimit() : null)
                .param("bytes", deposit ? command.bytesLimit() : null)
                .query(UUID.class)
                .single();
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    Optional<Link> findOpen(byte[] secretHash, Instant at) {
        return sql.sql(OPEN + " and l.secret_hash = :secret")
                .param("secret", secretHash)
                .param("at", Timestamp.from(at))
                .query(LinkStore::link)
                .optional();
    }

    Optional<Link> findOpen(UUID id, Instant at) {
        return sql.sql(OPEN + " and l.id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .query(LinkStore::link)
                .optional();
    }

    /// The links to an entry that are open, the latest first, with who made each.
    List<Made> made(UUID entryId, Instant at) {
        return sql.sql("""
                        select l.*, p.name as maker,
                               (select count(*) from links.handing h join links.handed f on f.handing_id = h.id
                                where h.link_id = l.id and f.handed_at is not null) as handed
                        from links.link l
                        join people.identity p on p.person_id = l.created_by
                        where l.entry_id = :entry and l.ended_at is null and l.expires_at > :at
                        order by l.created_at desc, l.id
                        """)
                .param("entry", entryId)
                .param("at", Timestamp.from(at))
                .query((row, _) -> new Made(row.getObject("created_by", UUID.class), view(row)))
                .list();
    }

    record Made(UUID by, LinkView view) {}

    boolean end(UUID entryId, UUID id, Instant at) {
        return sql.sql("update links.link set ended_at = :at where id = :id and entry_id = :entry and ended_at is null")
                        .param("id", id)
                        .param("entry", entryId)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void countOpening(UUID id, Instant at) {
        sql.sql("update links.link set openings = openings + 1, opened_at = :at where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Of two at the same time, only as many pass as the limit leaves.
    boolean countTaking(UUID id, Instant at) {
        return sql.sql("""
                                update links.link set takings = takings + 1, taken_at = :at
                                where id = :id and ended_at is null and (takings_limit is null or takings < takings_limit)
                                """).param("id", id).param("at", Timestamp.from(at)).update() == 1;
    }

    String organisation(UUID organisationId) {
        return sql.sql("select name from organisations.identity where organisation_id = :id")
                .param("id", organisationId)
                .query(String.class)
                .single();
    }

    // Passes

    void insertPass(UUID linkId, byte[] tokenHash, Instant expiresAt) {
        sql.sql("insert into links.pass (token_hash, link_id, expires_at) values (:token, :link, :expires)")
                .param("token", tokenHash)
                .param("link", linkId)
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    boolean hasPass(UUID linkId, byte[] tokenHash, Instant at) {
        return sql.sql("""
                        select exists (select from links.pass where token_hash = :token and link_id = :link and expires_at > :at)
                        """)
                .param("token", tokenHash)
                .param("link", linkId)
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    void forgetPasses(Instant before) {
        sql.sql("delete from links.pass where expires_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                LinkKind.valueOf(row.getString("kind")),
                row.getObject("entry_id", UUID.class),
                row.getObject("created_by", UUID.class),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("password_hash"),
                row.getString("word"),
                row.getObject("version", Integer.class),
                row.getObject("takings_limit", Integer.class),
                row.getInt("takings"),
                row.getInt("files_limit"),
                row.getLong("bytes_limit"));
    }

    private static LinkView view(ResultSet row) throws SQLException {
        return new LinkView(
                row.getObject("id", UUID.class),
                LinkKind.valueOf(row.getString("kind")),
                row.getString("maker"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("password_hash") != null,
                row.getString("word"),
                row.getObject("version", Integer.class),
                row.getObject("takings_limit", Integer.class),
                row.getInt("takings"),
                instant(row, "taken_at"),
                row.getInt("openings"),
                instant(row, "opened_at"),
                row.getInt("handed"),
                false);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
