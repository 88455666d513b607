package fr.parvis.requests.visitors;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The requests of visitors: which is whose, when what they said is to be gone, and what is left of it then.
@Repository
class OwnCaseStore {
    private final JdbcClient sql;

    OwnCaseStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<UUID> caseOf(UUID visitId) {
        return sql.sql("select id from requests.case where visit_id = :visit")
                .param("visit", visitId)
                .query(UUID.class)
                .optional();
    }

    /// A request of a visitor, as the mails about it say it.
    record Standing(
            UUID definitionId,
            int months,
            String number,
            String step,
            boolean open,
            @Nullable LocalDate expectedOn) {}

    Optional<Standing> standing(UUID caseId) {
        return sql.sql("""
                        select definition_id, kept_months as months, year || '-' || number as number, step_name as step, phase = 'OPEN' as open, expected_on
                        from requests.case where id = :id
                        """).param("id", caseId).query(Standing.class).optional();
    }

    /// One that is over, whose visit is kept for longer than was promised.
    record Over(UUID visitId, UUID definitionId, Instant closedAt, int months) {}

    List<Over> over(int most) {
        return sql.sql("""
                        select c.visit_id, c.definition_id, c.closed_at, c.kept_months as months from requests.case c
                        join visitors.identity z on z.visit_id = c.visit_id
                        where c.visit_id is not null and c.closed_at is not null and z.erase_at > c.closed_at + make_interval(months => c.kept_months, days => 3)
                        order by c.closed_at limit :most
                        """).param("most", most).query(Over.class).list();
    }

    /// A request that a visit leaves, while nobody else changes it.
    record Leaving(UUID id, UUID spaceId, UUID organisationId, boolean open, boolean gathers, long bytes) {}

    List<Leaving> lock(Collection<UUID> visitIds) {
        return sql.sql("""
                        select c.id, c.space_id, c.organisation_id, c.phase = 'OPEN' as open,
                               exists (select from requests.case o where o.merged_into = c.id) as gathers,
                               (select coalesce(sum(f.size), 0)::bigint from requests.attachment f where f.case_id = c.id) as bytes
                        from requests.case c where c.visit_id = any (:visits::uuid[]) order by c.id for update of c
                        """)
                .param("visits", visitIds.toArray(UUID[]::new))
                .query(Leaving.class)
                .list();
    }

    /// What was said, by them and of them, is gone; that it was asked, when, and how it ended stays.
    void erase(UUID caseId, Instant at) {
        for (var part : List.of("answer", "attachment", "event", "key", "timer", "related")) {
            sql.sql("delete from requests." + part + " where case_id = :id")
                    .param("id", caseId)
                    .update();
        }
        sql.sql("delete from requests.related where other_id = :id")
                .param("id", caseId)
                .update();
        sql.sql("""
                        update requests.case c
                        set visit_id = null, erased_at = :at, source = null,
                            title = (select d.name from requests.definition d where d.id = c.definition_id),
                            phase = case when phase = 'OPEN' then 'CANCELLED' else phase end, turn = 'NOBODY', revision = revision + 1,
                            closed_at = coalesce(closed_at, :at)
                        where id = :id
                        """).param("id", caseId).param("at", Timestamp.from(at)).update();
    }
}
