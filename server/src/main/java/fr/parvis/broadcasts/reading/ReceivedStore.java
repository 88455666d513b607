package fr.parvis.broadcasts.reading;

import fr.parvis.broadcasts.BroadcastMoved;
import fr.parvis.broadcasts.SendingStore;
import fr.parvis.platform.TodayItem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Broadcasts as those read them who were sent to, as long as they are where it was sent.
@Repository
class ReceivedStore {
    /// How long the link of a mail leads somewhere.
    private static final Duration GOOD_FOR = Duration.ofDays(90);

    private static final String RECEIVED = """
            select b.id, b.title, b.body, b.confirmable, b.address as link, a.name as author_name, o.name as organisation_name,
                   i.name as space_name, b.sent_at, p.name as person_name, r.confirmed_at
            from broadcasts.recipient r
            join broadcasts.broadcast b on b.id = r.broadcast_id
            join people.identity a on a.person_id = b.author_id
            join people.identity p on p.person_id = r.person_id
            join organisations.identity o on o.organisation_id = b.organisation_id
            left join spaces.identity i on i.space_id = b.space_id
            """;
    private static final String HERE = SendingStore.HERE.formatted("r.person_id");
    /// Who was not told yet has nothing to open.
    private static final String TOLD = """
             and exists (
              select from broadcasts.sending s where s.broadcast_id = r.broadcast_id and s.person_id = r.person_id and coalesce(s.pushed_at, s.told_at) is not null)
            """;

    private final JdbcClient sql;

    ReceivedStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<ReceivedView> find(UUID personId, UUID broadcastId, Instant at) {
        return sql.sql(RECEIVED + " where r.broadcast_id = :id and r.person_id = :person and " + HERE + TOLD)
                .param("id", broadcastId)
                .param("person", personId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(ReceivedView.class)
                .optional();
    }

    /// What the secret of a mail or of a text message leads to.
    Optional<ReceivedView> find(byte[] tokenHash, Instant at) {
        return sql.sql(RECEIVED + """
                        join broadcasts.sending s on s.broadcast_id = r.broadcast_id and s.person_id = r.person_id
                        where s.token_hash = :hash and s.told_at > :since and
                        """ + HERE)
                .param("hash", tokenHash)
                .param("since", at.minus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(ReceivedView.class)
                .optional();
    }

    /// Whose secret it is.
    UUID holder(byte[] tokenHash) {
        return sql.sql("select person_id from broadcasts.sending where token_hash = :hash")
                .param("hash", tokenHash)
                .query(UUID.class)
                .single();
    }

    /// @param by `PARVIS` or `LINK`
    /// @return whose pages show it; nobody's where it was read before
    Optional<BroadcastMoved> read(UUID broadcastId, UUID personId, String by, Instant at) {
        return sql.sql("""
                        update broadcasts.recipient r set read_at = :at, read_by = :by
                        from broadcasts.broadcast b
                        where r.broadcast_id = :id and r.person_id = :person and r.read_at is null and b.id = r.broadcast_id
                        returning r.broadcast_id, b.author_id
                        """)
                .param("id", broadcastId)
                .param("person", personId)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(BroadcastMoved.class)
                .optional();
    }

    Optional<BroadcastMoved> confirm(UUID broadcastId, UUID personId, String by, Instant at) {
        return sql.sql("""
                        update broadcasts.recipient r
                        set confirmed_at = :at, read_by = coalesce(r.read_by, :by), read_at = coalesce(r.read_at, :at)
                        from broadcasts.broadcast b
                        where r.broadcast_id = :id and r.person_id = :person and r.confirmed_at is null and b.id = r.broadcast_id and b.confirmable
                        returning r.broadcast_id, b.author_id
                        """)
                .param("id", broadcastId)
                .param("person", personId)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(BroadcastMoved.class)
                .optional();
    }

    /// What awaits somebody: to be read, or to be confirmed.
    List<TodayItem> awaiting(UUID personId, Instant at, int limit) {
        return sql.sql("""
                        select b.id, b.title, i.name as space_name, a.name as author, b.sent_at
                        from broadcasts.recipient r
                        join broadcasts.broadcast b on b.id = r.broadcast_id
                        join people.identity a on a.person_id = b.author_id
                        left join spaces.identity i on i.space_id = b.space_id
                        where r.person_id = :person and r.called_at is null
                          and case when b.confirmable then r.confirmed_at is null else r.read_at is null end
                          and b.sent_at > :since and
                        """ + HERE + TOLD + " order by b.sent_at desc, b.id limit :limit")
                .param("person", personId)
                .param("since", at.minus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new TodayItem(
                        TodayItem.Section.AWAITING,
                        "broadcast",
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        null,
                        row.getString("space_name"),
                        row.getString("author"),
                        "/diffusions/" + row.getString("id"),
                        row.getTimestamp("sent_at").toInstant(),
                        0))
                .list();
    }
}
