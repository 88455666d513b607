package fr.parvis.retention.inactive;

import fr.parvis.retention.inactive.InactiveView.InactiveSpace;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which spaces sleep, and who was asked.
@Repository
class InactiveStore {
    static final int USUAL_MONTHS = 12;

    private final JdbcClient sql;

    InactiveStore(JdbcClient sql) {
        this.sql = sql;
    }

    int months(UUID organisationId) {
        return sql.sql("select months from retention.inactivity_setting where organisation_id = :organisation")
                .param("organisation", organisationId)
                .query(Integer.class)
                .optional()
                .orElse(USUAL_MONTHS);
    }

    void setMonths(UUID organisationId, int months) {
        sql.sql("""
                        insert into retention.inactivity_setting (organisation_id, months) values (:organisation, :months)
                        on conflict (organisation_id) do update set months = excluded.months
                        """)
                .param("organisation", organisationId)
                .param("months", months)
                .update();
    }

    List<InactiveSpace> spaces(UUID organisationId, Instant now) {
        return sql.sql("""
                        select s.space_id as id, i.name, case when secret.space_id is null then i.slug end as slug, i.type, s.active_at,
                               coalesce(u.used, 0) as bytes, s.asked_at, s.kept_until
                        from retention.inactive(:now) s
                        join spaces.identity i on i.space_id = s.space_id
                        left join spaces.secret secret on secret.space_id = s.space_id
                        left join files.space_usage u on u.space_id = s.space_id
                        where s.organisation_id = :organisation
                        order by s.active_at, s.space_id limit 500
                        """)
                .param("organisation", organisationId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(InactiveSpace.class)
                .list();
    }

    /// Since when nothing happens in a space; empty where something does, or where its people said that it serves.
    Optional<Instant> sleepsSince(UUID spaceId, Instant now) {
        return sql.sql("""
                        select active_at from retention.inactive(:now)
                        where space_id = :space and (kept_until is null or kept_until < :now)
                        """)
                .param("space", spaceId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getTimestamp("active_at").toInstant())
                .optional();
    }

    void keep(UUID spaceId, Instant until, UUID by) {
        sql.sql("""
                        insert into retention.inactivity (space_id, kept_until, kept_by) values (:space, :until, :by)
                        on conflict (space_id) do update set kept_until = excluded.kept_until, kept_by = excluded.kept_by
                        """)
                .param("space", spaceId)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void forget(UUID spaceId) {
        sql.sql("update retention.inactivity set kept_until = null, kept_by = null where space_id = :space")
                .param("space", spaceId)
                .update();
    }

    /// A space whose people are to be asked.
    record Asked(UUID spaceId, String name, String address) {}

    /// Each once, however many servers look at the same time: who writes that they are asked asks them.
    List<Asked> ask(Instant now, Instant notSince, int limit) {
        return sql.sql("""
                        with due as (
                          select s.space_id from retention.inactive(:now) s
                          where (s.kept_until is null or s.kept_until < :now) and (s.asked_at is null or s.asked_at < :before)
                          order by s.space_id limit :limit
                        ), marked as (
                          insert into retention.inactivity as k (space_id, asked_at) select space_id, :now from due
                          on conflict (space_id) do update set asked_at = excluded.asked_at where k.asked_at is null or k.asked_at < :before
                          returning space_id
                        )
                        select m.space_id, i.name, '/espaces/' || i.organisation_slug || '/' || i.slug || '/menage' as address
                        from marked m join spaces.identity i on i.space_id = m.space_id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", notSince.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Asked.class)
                .list();
    }

    List<UUID> facilitators(UUID spaceId) {
        return sql.sql("select person_id from spaces.membership where space_id = :space and role = 'FACILITATOR'")
                .param("space", spaceId)
                .query(UUID.class)
                .list();
    }
}
