package fr.parvis.antivirus;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the administrator sees and decides: the quarantine, and what the installation does without its daemon.
@Repository
class QuarantineStore {
    private final JdbcClient sql;

    QuarantineStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param liftedAt since when contents that wait are delivered
    record State(
            @Nullable Instant seenAt,
            @Nullable Instant caughtUpAt,
            @Nullable Instant liftedAt) {}

    /// @param tooLarge how many are delivered without an inspection, for their size
    record Counts(long waiting, long older, long quarantined, long tooLarge) {}

    record Line(
            String hash,
            long size,
            @Nullable String signature,
            Instant foundAt,
            @Nullable Instant releasedAt,
            @Nullable String releasedBy,
            @Nullable String reason,
            @Nullable Instant destroyedAt,
            @Nullable String destroyedBy) {}

    State state() {
        return sql.sql("select seen_at, caught_up_at, lifted_at from antivirus.state")
                .query(State.class)
                .single();
    }

    /// The daemon's signatures are these now.
    ///
    /// @return whether they were others
    boolean renewed(String signatures) {
        return sql.sql("update antivirus.state set signatures = :now where (signatures = :now) is not true")
                        .param("now", signatures)
                        .update()
                == 1;
    }

    /// The daemon answers: from now on contents wait for it.
    void seen(Instant at) {
        sql.sql("""
                        update antivirus.state set seen_at = coalesce(seen_at, :at), lifted_at = null, lifted_by = null
                        where seen_at is null or lifted_at is not null
                        """).param("at", InspectionStore.utc(at)).update();
    }

    void caughtUp(Instant at) {
        sql.sql("update antivirus.state set caught_up_at = :at")
                .param("at", InspectionStore.utc(at))
                .update();
    }

    /// What comes from now on is not inspected.
    void behind() {
        sql.sql("update antivirus.state set caught_up_at = null where caught_up_at is not null")
                .update();
    }

    void lift(Instant at, UUID by) {
        sql.sql("update antivirus.state set lifted_at = :at, lifted_by = :by where lifted_at is null")
                .param("at", InspectionStore.utc(at))
                .param("by", by)
                .update();
    }

    void unlift() {
        sql.sql("update antivirus.state set lifted_at = null, lifted_by = null").update();
    }

    Counts counts() {
        return sql.sql("""
                        select (select count(*) from antivirus.inspection where outcome is null and held_at is not null) as waiting,
                               (select count(*) from antivirus.inspection where outcome is null and held_at is null) as older,
                               (select count(*) from antivirus.inspection where outcome in ('INFECTED', 'REFUSED')
                                  and released_at is null and destroyed_at is null) as quarantined,
                               (select count(*) from antivirus.inspection where outcome = 'TOO_LARGE') as too_large
                        """).query(Counts.class).single();
    }

    List<Line> lines(int limit) {
        return sql.sql("""
                        select encode(i.hash, 'hex') as hash, i.size, i.signature, i.inspected_at as found_at,
                               i.released_at, r.name as released_by, i.reason, i.destroyed_at, d.name as destroyed_by
                        from antivirus.inspection i
                        left join people.identity r on r.person_id = i.released_by
                        left join people.identity d on d.person_id = i.destroyed_by
                        where i.outcome in ('INFECTED', 'REFUSED')
                        order by i.released_at is not null or i.destroyed_at is not null, i.inspected_at desc, i.hash
                        limit :limit
                        """).param("limit", limit).query(Line.class).list();
    }

    /// @return its signature; nothing where it is not in quarantine
    java.util.Optional<String> release(String hash, UUID by, String reason, Instant at) {
        return decide("released_at = :at, released_by = :by, reason = :reason", hash, by, reason, at);
    }

    /// @return its signature; nothing where it is not in quarantine
    java.util.Optional<String> destroy(String hash, UUID by, Instant at) {
        return decide("destroyed_at = :at, destroyed_by = :by", hash, by, "", at);
    }

    private java.util.Optional<String> decide(String what, String hash, UUID by, String reason, Instant at) {
        return sql.sql("update antivirus.inspection set " + what + """
                         where hash = decode(:hash, 'hex') and outcome in ('INFECTED', 'REFUSED')
                           and released_at is null and destroyed_at is null
                        returning coalesce(signature, '')
                        """)
                .param("hash", hash)
                .param("by", by)
                .param("reason", reason)
                .param("at", InspectionStore.utc(at))
                .query(String.class)
                .optional();
    }
}
