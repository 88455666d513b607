package fr.parvis.activity;

import fr.parvis.platform.PersonalNotice;
import fr.parvis.platform.PersonalNotice.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines of everybody's bell. Those of a space that one has left are not shown, and come back with who comes
/// back.
@Repository
class NoticeStore {
    private static final String SHOWN = """
             n.person_id = :person and (n.space_id is null or exists (
               select from spaces.membership m where m.person_id = :person and m.space_id = n.space_id))
            """;

    private final JdbcClient sql;

    NoticeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What rings again at the same place before it was read stays one line.
    void insert(PersonalNotice notice, List<UUID> recipients) {
        sql.sql("""
                        insert into activity.notice as n
                          (person_id, kind, by_id, at, since, space_id, subject, excerpt, address, place, legal, mailed)
                        select person, :kind, :by, :at, :at, :space, :subject, :excerpt, :address, :place, :legal, :mailed
                        from unnest((:recipients)::uuid[]) as person
                        on conflict (person_id, kind, place) where read_at is null
                        do update set by_id = excluded.by_id, at = excluded.at, subject = excluded.subject,
                          excerpt = excluded.excerpt, address = excluded.address, count = n.count + 1,
                          legal = excluded.legal or n.legal, mailed = excluded.mailed
                        """)
                .param("recipients", recipients.toArray(UUID[]::new))
                .param("kind", notice.kind().name())
                .param("by", notice.by())
                .param("at", Timestamp.from(notice.at()))
                .param("space", notice.spaceId())
                .param("subject", shortened(notice.subject(), 200))
                .param("excerpt", shortened(notice.excerpt(), 300))
                .param("address", notice.address())
                .param("place", place(notice))
                .param("legal", notice.legal())
                .param("mailed", notice.mailed())
                .update();
    }

    /// @return whose lines quote it
    List<UUID> quote(String address, @Nullable String excerpt) {
        return sql
                .sql("update activity.notice set excerpt = :excerpt where address = :address returning person_id")
                .param("excerpt", shortened(excerpt, 300))
                .param("address", address)
                .query(UUID.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    List<BellLine> page(
            UUID personId, @Nullable Boolean afterRead, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        return sql.sql("""
                        select n.id, n.kind, n.by_id, p.name as by_name, p.external, p.external_of, n.at, n.space_id, s.name as space_name, n.subject,
                               n.excerpt, n.address, n.count, n.read_at
                        from activity.notice n
                        left join people.identity p on p.person_id = n.by_id
                        left join spaces.identity s on s.space_id = n.space_id
                        where
                        """ + SHOWN + (afterId == null ? "" : """
                         and (n.read_at is null, n.at, n.id) < (not (:afterRead)::boolean, :afterAt, :afterId)
                        """)
                        + " order by (n.read_at is null) desc, n.at desc, n.id desc limit :limit")
                .param("person", personId)
                .param("afterRead", afterRead)
                .param("afterAt", afterAt == null ? null : Timestamp.from(afterAt))
                .param("afterId", afterId)
                .param("limit", limit)
                .query((row, number) -> view(row))
                .list();
    }

    int unread(UUID personId) {
        return sql.sql("select count(*) from activity.notice n where n.read_at is null and " + SHOWN)
                .param("person", personId)
                .query(Integer.class)
                .single();
    }

    /// @return whether there was something to read
    boolean readUntil(UUID personId, Instant until, Instant at) {
        return sql.sql("""
                                update activity.notice set read_at = :at where person_id = :person and read_at is null and at <= :until
                                """)
                        .param("person", personId)
                        .param("until", Timestamp.from(until))
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /// @return whether it was there to be read
    boolean read(UUID personId, UUID noticeId, Instant at) {
        return sql.sql("""
                                update activity.notice set read_at = coalesce(read_at, :at) where id = :notice and person_id = :person
                                """)
                        .param("person", personId)
                        .param("notice", noticeId)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// The page without what points inside it: the messages of a conversation are at one place. What one wanted to be
    /// reminded of is a line each.
    private static String place(PersonalNotice notice) {
        return switch (notice.kind()) {
            case REQUEST -> notice.address() + " " + notice.by();
            case REMINDER, NOT_SENT -> notice.address();
            default -> notice.address().split("\\?")[0];
        };
    }

    private static @Nullable String shortened(@Nullable String text, int most) {
        if (text == null || text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static BellLine view(ResultSet row) throws SQLException {
        var readAt = row.getTimestamp("read_at");
        return new BellLine(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getBoolean("external"),
                row.getString("external_of"),
                row.getTimestamp("at").toInstant(),
                row.getObject("space_id", UUID.class),
                row.getString("space_name"),
                row.getString("subject"),
                row.getString("excerpt"),
                row.getString("address"),
                row.getInt("count"),
                readAt == null ? null : readAt.toInstant());
    }
}
