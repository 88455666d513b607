package fr.parvis.polls;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When the silent were reminded.
@Repository
class PollReminderStore {
    private final JdbcClient sql;

    PollReminderStore(JdbcClient sql) {
        this.sql = sql;
    }

    void reminded(UUID id, UUID by, Instant at) {
        sql.sql("update polls.poll set reminded_at = :at, reminded_by = :by where id = :id")
                .param("id", id)
                .param("by", by)
                .param("at", PollStore.utc(at))
                .update();
    }

    /// Notes that one is reminded of by itself, and says which: it was open for longer than the reminder comes before
    /// its end, and nobody has reminded of it just now.
    Optional<UUID> claim(Instant now, Instant ends, Instant lately) {
        return sql.sql("""
                        update polls.poll set reminded_itself_at = :now
                        where id = (
                          select p.id from polls.poll p join spaces.identity s on s.space_id = p.space_id
                          where p.reminding and p.opened_at < :lately and p.closed_at is null and p.closes_at > :now and p.closes_at <= :ends
                            and p.reminded_itself_at is null and (p.reminded_at is null or p.reminded_at < :lately)
                            and s.archived_at is null and s.ended_at is null
                          order by p.closes_at limit 1 for update of p skip locked)
                        returning id
                        """)
                .param("now", PollStore.utc(now))
                .param("ends", PollStore.utc(ends))
                .param("lately", PollStore.utc(lately))
                .query(UUID.class)
                .optional();
    }
}
